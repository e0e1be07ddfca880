import { Popover } from '@base-ui/react/popover';
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { claimLabel } from '#core/claims/claim.ts';
import { columnName } from '../column-names.ts';
import type { ColumnId, EditorKind } from '../columns.ts';
import { closeEditor } from '../grid-actions.ts';
import { useGridState } from '../grid-state.ts';
import type { OpenEditor } from '../grid-state.ts';
import { claimTexts } from '../texts.ts';
import { CitationPicker } from './citation-picker.tsx';
import './editors.css';
import { ExclusionEditor } from './exclusion-editor.tsx';
import { LevelEditor } from './level-editor.tsx';
import { draftKey, dropDraft } from './note-drafts.ts';
import { NoteEditor } from './note-editor.tsx';
import { OwnEditor } from './own-editor.tsx';
import { StatusEditor } from './status-editor.tsx';
import { TagPicker } from './tag-picker.tsx';
import { TypeEditor } from './type-editor.tsx';

/** The editor that is open, floating at its cell. One for the whole grid: cells stay plain. */
export function EditorHost() {
  const editor = useGridState((grid) => grid.editor);
  if (editor === null) return null;
  const many = editor.claims.length > 1;
  return (
    <Popover.Root
      key={`${editor.kind} ${editor.column ?? ''} ${editor.at}`}
      open
      onOpenChange={(_, { reason }) => {
        if (reason === 'escape-key') dropDraft(draftKey(editor));
        closeEditor(reason !== 'outside-press' && reason !== 'focus-out');
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className="ui-popup__positioner"
          anchor={() => anchorOf(editor)}
          side="bottom"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          // Below or above the cell, never beside it: the row that is edited stays in sight.
          collisionAvoidance={{ side: 'flip', align: 'shift', fallbackAxisSide: 'none' }}
        >
          <Popover.Popup
            className={`grid-popover claim-editor claim-editor--${editor.kind}`}
            finalFocus={false}
            aria-label={
              editor.column === undefined
                ? claimTexts.editorTitles[editor.kind]
                : columnName(editor.column)
            }
          >
            {many && (
              <p className="claim-editor__many numeric">
                {claimTexts.onMany(editor.claims.length)}
              </p>
            )}
            <FocusedAtOnce>
              <Editor editor={editor} />
            </FocusedAtOnce>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/**
 * Gives the focus to the first control while the key that opened the editor is
 * still being handled: the popover itself does so frames later, and what is typed
 * meanwhile would go to the grid.
 */
function FocusedAtOnce({ children }: { readonly children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const control = around.current?.querySelector<HTMLElement>('input, textarea, [tabindex="0"]');
    // It does not stand at its cell yet.
    control?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={around} className="claim-editor__body">
      {children}
    </div>
  );
}

function Editor({ editor }: { readonly editor: OpenEditor }) {
  const scheme = useGridState((grid) => grid.scheme);
  switch (editor.kind) {
    case 'level':
      return scheme === null ? null : <LevelEditor editor={editor} scheme={scheme} />;
    case 'status':
      return <StatusEditor editor={editor} />;
    case 'type':
      return <TypeEditor editor={editor} />;
    case 'exclude':
      return <ExclusionEditor editor={editor} />;
    case 'note':
      return <NoteEditor editor={editor} title={claimTexts.noteTitle(claimLabel(editor.at))} />;
    case 'citations':
      return <CitationPicker editor={editor} />;
    case 'tags':
      return <TagPicker editor={editor} />;
    case 'own':
      return editor.column === undefined ? null : (
        <OwnEditor editor={editor} column={editor.column} />
      );
    default:
      return editor.kind satisfies never;
  }
}

const columnOf: Readonly<Record<Exclude<EditorKind, 'own'>, ColumnId>> = {
  status: 'status',
  exclude: 'status',
  level: 'level',
  type: 'type',
  note: 'note',
  citations: 'citations',
  tags: 'tags',
};

/** The edited cell; where that is out of sight the focused one, and the toolbar where the row is filtered away. */
function anchorOf({ kind, at, column: own }: OpenEditor): Element | null {
  const grid = document.querySelector('.claims-grid__scroller');
  const row = grid?.querySelector(`[data-claim="${at}"]`);
  const first = kind === 'own' ? (own ?? 'number') : columnOf[kind];
  const cells = [first, useGridState.getState().column, 'number'].flatMap(
    (column) => row?.querySelector(`[data-column="${column}"]`) ?? [],
  );
  return (
    cells.find((cell) => grid !== null && isInSight(cell, grid)) ??
    cells[0] ??
    document.querySelector('.claims-grid .grid-toolbar')
  );
}

/** Whether the start of a cell can be seen, right of the pinned columns. */
function isInSight(cell: Element, grid: Element): boolean {
  if (cell.classList.contains('claim-cell--pinned')) return true;
  const { left } = cell.getBoundingClientRect();
  const bounds = grid.getBoundingClientRect();
  const pinned = Number.parseFloat(getComputedStyle(grid).getPropertyValue('--pinned')) || 0;
  return left >= bounds.left + pinned - 1 && left < bounds.right - 24;
}
