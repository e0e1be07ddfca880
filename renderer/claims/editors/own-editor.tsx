import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ownColumnId, readOwnValue } from '#core/claims/own-column.ts';
import type { OwnColumn, OwnColumnKey } from '#core/claims/own-column.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { readClaimRow } from '../claim-rows.ts';
import { columnName } from '../column-names.ts';
import { closeEditor, giveValue } from '../grid-actions.ts';
import type { OpenEditor } from '../grid-state.ts';
import { useOwnColumn } from '../own-column-store.ts';
import { valueProblem } from '../own-value-problem.ts';
import { claimTexts } from '../texts.ts';
import { ChoiceList } from './choice-list.tsx';
import { sharedValue } from './shared-value.ts';

/** Fills in a column that reviewers added: a list for choices and yes or no, else a field that Enter saves. */
export function OwnEditor({
  editor,
  column,
}: {
  readonly editor: OpenEditor;
  readonly column: OwnColumnKey;
}) {
  const own = useOwnColumn(column);
  if (own === undefined) return null;
  switch (own.kind) {
    case 'choice':
      return <OwnChoices editor={editor} own={own} options={own.choices} />;
    case 'yes-no':
      return <OwnChoices editor={editor} own={own} options={answers()} />;
    case 'text':
    case 'number':
    case 'date':
      return <OwnField editor={editor} own={own} column={column} />;
    default:
      return own.kind satisfies never;
  }
}

function answers() {
  return [
    { id: 'yes', name: claimTexts.yes },
    { id: 'no', name: claimTexts.no },
  ];
}

function OwnChoices({
  editor,
  own,
  options,
}: {
  readonly editor: OpenEditor;
  readonly own: OwnColumn;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}) {
  const current = sharedValue(editor.claims, (row) => String(row.values[own.id] ?? ''));
  return (
    <ChoiceList
      label={own.name}
      choices={[
        ...options.map(({ id, name }, place) => ({
          key: id,
          content: name,
          words: name,
          ...(place < 9 ? { digit: place + 1 } : {}),
        })),
        { key: '', content: claimTexts.noValue, words: claimTexts.noValue, digit: 0 },
      ]}
      current={current}
      onPick={(key) => {
        giveValue(own.id, key === '' ? null : key, editor.claims);
        closeEditor();
      }}
    />
  );
}

function OwnField({
  editor,
  own,
  column,
}: {
  readonly editor: OpenEditor;
  readonly own: OwnColumn;
  readonly column: OwnColumnKey;
}) {
  const many = editor.claims.length > 1;
  const [text, setText] = useState(() =>
    many ? '' : String(readClaimRow(editor.at)?.values[ownColumnId(column) ?? ''] ?? ''),
  );
  const [error, setError] = useState<string | null>(null);

  const save = (): void => {
    const value = readOwnValue(own, text);
    if (typeof value === 'object' && value !== null) {
      setError(valueProblem(own, text, value));
      return;
    }
    giveValue(own.id, value, editor.claims);
    closeEditor();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    // Shift and Enter is a line of its own in a text.
    if (own.kind === 'text' && event.shiftKey) return;
    event.preventDefault();
    save();
  };
  const field = {
    label: columnName(column),
    value: text,
    onChange: (next: string): void => {
      setText(next);
      setError(null);
    },
    onKeyDown,
    ...(error === null ? {} : { error }),
  };
  return (
    <div className="note-editor own-editor">
      {own.kind === 'text' ? (
        <TextArea {...field} rows={3} maxLength={10_000} />
      ) : (
        <TextField
          {...field}
          maxLength={100}
          {...(own.kind === 'number'
            ? { inputMode: 'decimal' as const }
            : { placeholder: claimTexts.datePlaceholder })}
        />
      )}
      <p className="note-editor__keys">
        <Kbd keys="Enter" /> {claimTexts.noteKeys} <Kbd keys="Escape" /> {claimTexts.noteRevert}
      </p>
    </div>
  );
}
