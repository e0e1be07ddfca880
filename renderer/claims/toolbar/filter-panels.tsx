import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { ClaimFilter } from '#core/claims/claim-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { setKey, toggleValue } from '../filters.ts';
import type { FilterChoice, ListKey } from '../filters.ts';
import { claimTexts } from '../texts.ts';
import { formatCount } from '#renderer/language.ts';

export interface ChoicePanelProps {
  readonly filter: ClaimFilter;
  readonly list: ListKey;
  readonly choices: readonly FilterChoice[];
  /** By value, '' for null; missing while not known. */
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly onChange: (filter: ClaimFilter) => void;
  /** The value and those that are lower, where values have an order; null for the last one. */
  readonly from?: (value: string | null) => readonly string[] | null;
}

/** Boxes for the values of a field, with how many claims each holds. */
export function ChoicePanel({ filter, list, choices, counts, onChange, from }: ChoicePanelProps) {
  return (
    <Boxes
      choices={choices}
      on={filter[list] ?? []}
      counts={counts}
      onToggle={(value, checked) => onChange(toggleValue(filter, list, value, checked))}
      renderBeside={({ value, label }) => (
        <AndLower
          label={label}
          keys={from?.(value) ?? null}
          onPick={(keys) => onChange(setKey(filter, list, keys))}
        />
      )}
    />
  );
}

export interface BoxesProps {
  readonly choices: readonly FilterChoice[];
  readonly on: readonly (string | null)[];
  /** By value, '' for null; missing while not known. */
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly onToggle: (value: string | null, on: boolean) => void;
  /** What else stands in a choice's line. */
  readonly renderBeside?: (choice: FilterChoice) => ReactNode;
}

/** A box for each choice, with how many claims it holds. */
export function Boxes({ choices, on, counts, onToggle, renderBeside }: BoxesProps) {
  return choices.map((choice) => {
    const { value, label } = choice;
    return (
      <div key={value ?? ''} className="filter-menu__choice">
        <Checkbox
          label={label}
          checked={on.includes(value)}
          onChange={(checked) => onToggle(value, checked)}
        />
        {renderBeside?.(choice)}
        {counts !== undefined && (
          <span className="filter-menu__choice-count">{formatCount(counts[value ?? ''] ?? 0)}</span>
        )}
      </div>
    );
  });
}

/** Chooses a value and all that are lower. */
function AndLower({
  label,
  keys,
  onPick,
}: {
  readonly label: string;
  readonly keys: readonly string[] | null;
  readonly onPick: (keys: readonly string[]) => void;
}) {
  if (keys === null) return null;
  return (
    <Button
      size="small"
      variant="ghost"
      className="filter-menu__lower"
      aria-label={claimTexts.levelAndLower(label)}
      onClick={() => onPick(keys)}
    >
      {claimTexts.andLower}
    </Button>
  );
}

export interface PairPanelProps {
  readonly value: boolean | undefined;
  readonly yes: string;
  readonly no: string;
  readonly onChange: (value: boolean | undefined) => void;
}

/** Two boxes of which at most one is on. */
export function PairPanel({ value, yes, no, onChange }: PairPanelProps) {
  return [true, false].map((side) => (
    <div key={String(side)} className="filter-menu__choice">
      <Checkbox
        label={side ? yes : no}
        checked={value === side}
        onChange={(checked) => onChange(checked ? side : undefined)}
      />
    </div>
  ));
}

/** How long typing rests before the grid filters, in milliseconds. */
const rest = 200;

/** A line of text that the field must hold. */
export function TextPanel({
  label = claimTexts.contains,
  value,
  check,
  onChange,
}: {
  readonly label?: string;
  readonly value: string;
  /** What is wrong with a text, in words; null where it can be filtered by. */
  readonly check?: (text: string) => string | null;
  readonly onChange: (value: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => {
    if (draft === null || (check?.(draft) ?? null) !== null) return undefined;
    const timer = setTimeout(() => {
      onChange(draft);
      setDraft(null);
    }, rest);
    return () => clearTimeout(timer);
  }, [draft, check, onChange]);
  const error = draft === null ? null : (check?.(draft) ?? null);
  return (
    <div className="filter-menu__text">
      <TextField
        label={label}
        value={draft ?? value}
        onChange={setDraft}
        maxLength={1000}
        {...(error === null ? {} : { error })}
      />
    </div>
  );
}
