import type { ClaimFilter } from '#core/claims/claim-view.ts';
import { ownColumnId, readOwnValue } from '#core/claims/own-column.ts';
import type { OwnColumn, OwnColumnKey, OwnCondition } from '#core/claims/own-column.ts';
import { ownConditionOf, setOwn } from '../filters.ts';
import { useOwnColumn } from '../own-column-store.ts';
import { claimTexts } from '../texts.ts';
import { Boxes, PairPanel, TextPanel } from './filter-panels.tsx';

export interface OwnPanelProps {
  readonly field: OwnColumnKey;
  readonly filter: ClaimFilter;
  /** By value, '' for nothing; missing while not known, and for columns that are not counted. */
  readonly counts: Readonly<Record<string, number>> | undefined;
  /** The filter as it is when typing rests: it may have changed meanwhile. */
  readonly read: () => ClaimFilter;
  readonly onChange: (filter: ClaimFilter) => void;
}

/** What a column that reviewers added can be filtered by: its answers, a part of a text, a range. */
export function OwnPanel({ field, filter, counts, read, onChange }: OwnPanelProps) {
  const own = useOwnColumn(field);
  if (own === undefined) return null;
  const condition = ownConditionOf(filter, field) ?? {};
  const set = (key: keyof OwnCondition, value: OwnCondition[typeof key]): void => {
    const now = read();
    const { [key]: _before, ...rest } = ownConditionOf(now, field) ?? {};
    const none =
      value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    onChange(setOwn(now, field, none ? rest : { ...rest, [key]: value }));
  };
  if (own.kind === 'choice' || own.kind === 'yes-no') {
    return (
      <Answers
        own={own}
        on={condition.anyOf ?? []}
        counts={counts}
        onChange={(anyOf) => set('anyOf', anyOf)}
      />
    );
  }
  const filled = (
    <PairPanel
      value={condition.filled}
      yes={claimTexts.filled}
      no={claimTexts.noValue}
      onChange={(value) => set('filled', value)}
    />
  );
  if (own.kind === 'text') {
    return (
      <>
        <TextPanel value={condition.contains ?? ''} onChange={(text) => set('contains', text)} />
        {filled}
      </>
    );
  }
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <TextPanel
          key={`${ownColumnId(field)} ${end}`}
          label={end === 'from' ? claimTexts.rangeFrom : claimTexts.rangeTo}
          value={String(condition[end] ?? '')}
          check={(text) => {
            const value = readOwnValue(own, text);
            return typeof value === 'object' && value !== null
              ? claimTexts.wrongValue[value.wrong](text, own.name)
              : null;
          }}
          onChange={(text) => {
            const value = readOwnValue(own, text);
            if (typeof value !== 'object' || value === null) set(end, value ?? undefined);
          }}
        />
      ))}
      {filled}
    </>
  );
}

function Answers({
  own,
  on,
  counts,
  onChange,
}: {
  readonly own: OwnColumn;
  readonly on: readonly (string | null)[];
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly onChange: (values: readonly (string | null)[]) => void;
}) {
  const answers =
    own.kind === 'choice'
      ? own.choices.map(({ id, name }) => ({ value: id, label: name }))
      : [
          { value: 'yes', label: claimTexts.yes },
          { value: 'no', label: claimTexts.no },
        ];
  return (
    <Boxes
      choices={[...answers, { value: null, label: claimTexts.noValue }]}
      on={on}
      counts={counts}
      onToggle={(value, checked) =>
        onChange(checked ? [...on, value] : on.filter((other) => other !== value))
      }
    />
  );
}
