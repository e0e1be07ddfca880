import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { columnNameLength, choiceNameLength, ownColumnKinds } from '#core/claims/own-column.ts';
import type { CountedColumn, OwnColumnKind } from '#core/claims/own-column.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { addOwnColumn, editOwnColumn, removeOwnColumn } from './claim-actions.ts';
import './column-dialog.css';
import { callFocus, useGridState } from './grid-state.ts';
import { useOwnColumns } from './own-column-store.ts';
import { claimTexts } from './texts.ts';

/** Adds a column of one's own, or edits one that is there. Each step can be undone. */
export function ColumnDialog() {
  const id = useGridState((grid) => grid.columnDialog);
  const column = useOwnColumns(({ columns }) => columns.find((one) => one.id === id));
  if (id === null || (id !== '' && column === undefined)) return null;
  return <OpenDialog key={id} column={column} />;
}

function close(): void {
  useGridState.setState({ columnDialog: null });
  callFocus();
}

/** A choice while it is being edited; the key tells new ones apart. */
interface DraftChoice {
  readonly key: string;
  readonly id?: string;
  readonly name: string;
}

let drafts = 0;

function newChoice(): DraftChoice {
  drafts += 1;
  return { key: `new ${drafts}`, name: '' };
}

function OpenDialog({ column }: { readonly column: CountedColumn | undefined }) {
  const form = useId();
  const [name, setName] = useState(column?.name ?? '');
  const [kind, setKind] = useState<OwnColumnKind>(column?.kind ?? 'text');
  const [choices, setChoices] = useState<readonly DraftChoice[]>(
    column === undefined
      ? [newChoice(), newChoice()]
      : column.choices.map((choice) => ({ ...choice, key: choice.id })),
  );
  const [error, setError] = useState<string | null>(null);
  const named = choices.filter((choice) => choice.name.trim() !== '');
  const complete = name.trim() !== '' && (kind !== 'choice' || named.length > 0);

  const save = async (): Promise<void> => {
    if (!complete) return;
    const wanted = named.map(({ id, name: words }) =>
      id === undefined ? { name: words } : { id, name: words },
    );
    const problem = await (column === undefined
      ? addOwnColumn({ name, kind, choices: kind === 'choice' ? wanted : [] })
      : editOwnColumn(column.id, { name, choices: wanted }));
    if (problem === null) close();
    else setError(problem.message);
  };
  const remove = async (): Promise<void> => {
    if (column === undefined) return;
    const problem = await removeOwnColumn(column.id);
    if (problem === null) close();
    else setError(problem.message);
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => {
        if (!next) close();
      }}
      size="small"
      title={column === undefined ? claimTexts.columnAddTitle : claimTexts.columnEditTitle}
      description={claimTexts.columnHint}
      footer={
        <>
          {column !== undefined && (
            <Button variant="danger" onClick={() => void remove()}>
              {claimTexts.columnRemove}
            </Button>
          )}
          <Button onClick={close}>{claimTexts.cancel}</Button>
          <Button variant="primary" type="submit" form={form} disabled={!complete}>
            {column === undefined ? claimTexts.columnAdd : claimTexts.columnSave}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="column-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={claimTexts.columnNameLabel}
          value={name}
          maxLength={columnNameLength}
          onChange={(next) => {
            setName(next);
            setError(null);
          }}
          {...(error === null ? {} : { error })}
        />
        {column === undefined ? (
          <Select<OwnColumnKind>
            label={claimTexts.columnKindLabel}
            value={kind}
            options={ownColumnKinds.map((value) => ({
              value,
              label: claimTexts.columnKinds[value],
              detail: claimTexts.columnKindHints[value],
            }))}
            onChange={setKind}
          />
        ) : (
          <p className="column-dialog__hint">
            {claimTexts.columnHolds(claimTexts.columnKinds[kind], column.claims)}
          </p>
        )}
        {kind === 'choice' && (
          <Choices choices={choices} counts={column?.perChoice ?? {}} onChange={setChoices} />
        )}
      </form>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly choices: readonly DraftChoice[];
  readonly counts: Readonly<Record<string, number>>;
  readonly onChange: (choices: readonly DraftChoice[]) => void;
}

/** The choices of a column, in the order they are offered and sorted. */
function Choices({ choices, counts, onChange }: ChoicesProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const add = (): void => {
    flushSync(() => onChange([...choices, newChoice()]));
    [...(list.current?.querySelectorAll('input') ?? [])].at(-1)?.focus();
  };
  const swap = (place: number, other: number): void => {
    const [one, two] = [choices[place], choices[other]];
    if (one !== undefined && two !== undefined) onChange(choices.with(place, two).with(other, one));
  };
  const lost = Object.entries(counts)
    .filter(([id]) => !choices.some((choice) => choice.id === id && choice.name.trim() !== ''))
    .reduce((sum, [, claims]) => sum + claims, 0);
  return (
    <fieldset ref={list} className="column-dialog__choices">
      <legend>{claimTexts.choicesLabel}</legend>
      {choices.map((choice, place) => (
        <div key={choice.key} className="column-dialog__choice">
          <TextField
            label={claimTexts.choiceLabel(place + 1)}
            hideLabel
            value={choice.name}
            maxLength={choiceNameLength}
            onChange={(words) => onChange(choices.with(place, { ...choice, name: words }))}
            onKeyDown={(event: KeyboardEvent) => {
              // Enter in the last choice asks for one more, as lists do.
              if (event.key !== 'Enter' || choice.name.trim() === '') return;
              if (place !== choices.length - 1) return;
              event.preventDefault();
              add();
            }}
          />
          <IconButton
            label={claimTexts.moveUp(claimTexts.choiceLabel(place + 1))}
            icon={<ArrowUp />}
            disabled={place === 0}
            onClick={() => swap(place, place - 1)}
          />
          <IconButton
            label={claimTexts.moveDown(claimTexts.choiceLabel(place + 1))}
            icon={<ArrowDown />}
            disabled={place === choices.length - 1}
            onClick={() => swap(place, place + 1)}
          />
          <IconButton
            label={claimTexts.choiceRemove(choice.name || claimTexts.choiceLabel(place + 1))}
            icon={<Trash2 />}
            disabled={choices.length === 1}
            onClick={() => onChange(choices.toSpliced(place, 1))}
          />
        </div>
      ))}
      <div>
        <Button size="small" variant="ghost" icon={<Plus />} onClick={add}>
          {claimTexts.choiceAdd}
        </Button>
      </div>
      {lost > 0 && <output className="column-dialog__hint">{claimTexts.choicesLost(lost)}</output>}
    </fieldset>
  );
}
