import { Popover } from '@base-ui/react/popover';
import { claimLabel } from '#core/claims/claim.ts';
import { useReviewScheme } from '#renderer/review/use-review.ts';
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
import { StatusEditor } from './status-editor.tsx';
import { TypeEditor } from './type-editor.tsx';

/** The editor that is open, floating at its cell. One for the whole grid: cells stay plain. */
export function EditorHost() {
  const editor = useGridState((grid) => grid.editor);
  if (editor === null) return null;
  const many = editor.claims.length > 1;
  return (
    <Popover.Root
      key={`${editor.kind} ${editor.at}`}
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
        >
          <Popover.Popup
            className={`grid-popover claim-editor claim-editor--${editor.kind}`}
            finalFocus={false}
            aria-label={claimTexts.editorTitles[editor.kind]}
          >
            {many && (
              <p className="claim-editor__many numeric">
                {claimTexts.onMany(editor.claims.length)}
              </p>
            )}
            <Editor editor={editor} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Editor({ editor }: { readonly editor: OpenEditor }) {
  const scheme = useReviewScheme();
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
    default:
      return editor.kind satisfies never;
  }
}

const columnOf: Readonly<Record<EditorKind, ColumnId>> = {
  status: 'status',
  exclude: 'status',
  level: 'level',
  type: 'type',
  note: 'note',
  citations: 'citations',
};

/** The edited cell; where its column is hidden the claim's text, and the grid where the row is filtered away. */
function anchorOf({ kind, at }: OpenEditor): Element | null {
  const row = document.querySelector(`[role=grid] [data-claim="${at}"]`);
  return (
    row?.querySelector(`[data-column="${columnOf[kind]}"]`) ??
    row?.querySelector('[data-column="quote"]') ??
    document.querySelector('.claims-grid .grid-toolbar')
  );
}
