import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { ReturnPart, ReturnState } from '#electron/api/apply.ts';
import { onServerEvent } from '../api.ts';
import type { ServerEvent } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Progress } from '../ui/progress.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { closeReturned } from './apply-store.ts';
import { cancelStoring, storeReturned } from './store-returned.ts';
import { ClaimList } from './claim-list.tsx';
import { countTaken, decideAll } from './decisions.ts';
import type { Decisions } from './decisions.ts';
import { LeftRows } from './left-rows.tsx';
import { applyTexts } from './texts.ts';
import { useFirstFocus } from './use-first-focus.ts';

/** Changes, conflicts and what is not taken, one at a time, and the way to store what was chosen. */
export function Differences({
  state,
  main,
}: {
  readonly state: ReturnState;
  readonly main: RefObject<HTMLButtonElement | null>;
}) {
  useFirstFocus(main);
  const { counts } = state;
  const left = counts.refused + counts.unknown;
  const parts = [
    { value: 'changes' as const, label: applyTexts.changesPart(counts.changes), n: counts.changes },
    {
      value: 'conflicts' as const,
      label: applyTexts.conflictsPart(counts.conflicts),
      n: counts.conflicts,
    },
    { value: 'refused' as const, label: applyTexts.leftPart(left), n: left },
  ];
  const [part, setPart] = useState<ReturnPart>(parts.find(({ n }) => n > 0)?.value ?? 'changes');
  const [changes, setChanges] = useState<Decisions>(() => decideAll(true));
  const [conflicts, setConflicts] = useState<Decisions>(() => decideAll(false));
  const [storing, setStoring] = useState(false);
  const taken = countTaken(changes, counts.changes) + countTaken(conflicts, counts.conflicts);
  const store = (): void => {
    setStoring(true);
    void storeReturned(state.id, changes, conflicts).finally(() => setStoring(false));
  };
  return (
    <div className="apply">
      <div className="apply__head">
        <Segmented
          label={applyTexts.parts}
          value={part}
          options={parts.map(({ value, label }) => ({ value, label }))}
          onChange={setPart}
        />
        {part === 'changes' && counts.changes > 0 && (
          <AllBox
            label={applyTexts.allChanges}
            decisions={changes}
            total={counts.changes}
            onDecide={setChanges}
          />
        )}
        {part === 'conflicts' && counts.conflicts > 0 && (
          <AllBox
            label={applyTexts.allConflicts}
            decisions={conflicts}
            total={counts.conflicts}
            onDecide={setConflicts}
          />
        )}
      </div>
      {part === 'conflicts' && counts.conflicts > 0 && (
        <p className="apply__hint">{applyTexts.conflictsHint}</p>
      )}
      {part === 'refused' && left > 0 && <p className="apply__hint">{applyTexts.refusedHint}</p>}
      {/* A long list is scrolled by keys too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="apply__list" aria-label={applyTexts.list} tabIndex={0}>
        <ClaimList
          key={part}
          state={state}
          part={part}
          decisions={part === 'changes' ? changes : conflicts}
          onDecide={part === 'changes' ? setChanges : setConflicts}
        />
        {part === 'refused' && <LeftRows state={state} />}
      </section>
      <div className="apply__footer">
        {storing && <Storing />}
        {/* The focus needs a button that can have it. */}
        <Button
          {...(counts.changes > 0 ? {} : { ref: main })}
          onClick={storing ? cancelStoring : closeReturned}
        >
          {applyTexts.cancel}
        </Button>
        <Button
          {...(counts.changes > 0 ? { ref: main } : {})}
          variant="primary"
          disabled={taken === 0 || storing}
          onClick={store}
        >
          {applyTexts.apply(taken)}
        </Button>
      </div>
    </div>
  );
}

function AllBox({
  label,
  decisions,
  total,
  onDecide,
}: {
  readonly label: string;
  readonly decisions: Decisions;
  readonly total: number;
  readonly onDecide: (decisions: Decisions) => void;
}) {
  const taken = countTaken(decisions, total);
  return (
    <Checkbox
      label={label}
      checked={taken === total}
      indeterminate={taken > 0 && taken < total}
      onChange={(take) => onDecide(decideAll(take))}
    />
  );
}

/** How far a large change is that is being stored. */
function Storing() {
  const [edit, setEdit] = useState<Extract<ServerEvent, { type: 'edit' }>['edit'] | null>(null);
  useEffect(
    () =>
      onServerEvent((event) => {
        if (event.type === 'edit') setEdit(event.edit);
      }),
    [],
  );
  return (
    <div className="apply__storing">
      <Progress label={applyTexts.storing} value={edit?.done ?? 0} max={edit?.total ?? 1} thin />
    </div>
  );
}
