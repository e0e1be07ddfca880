import { useMemo, useState } from 'react';
import type { ClaimFilter } from '#core/claims/claim-view.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { claimTexts } from '../texts.ts';
import { ChoicePanel } from './filter-panels.tsx';
import { useSourceTitles } from './use-source-titles.ts';

export interface SourcePanelProps {
  readonly filter: ClaimFilter;
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly onChange: (filter: ClaimFilter) => void;
}

/** So many sources are listed at once; search finds the others. */
const shownAtOnce = 100;

/** Boxes for the sources, those that are on first. */
export function SourcePanel({ filter, counts, onChange }: SourcePanelProps) {
  const titles = useSourceTitles(true);
  const [search, setSearch] = useState('');
  const choices = useMemo(() => {
    const on = new Set(filter.source);
    const wanted = search.trim().toLowerCase();
    return [...titles]
      .map(([value, label]) => ({ value, label }))
      .filter(({ value, label }) => on.has(value) || label.toLowerCase().includes(wanted))
      .sort((a, b) => Number(on.has(b.value)) - Number(on.has(a.value)))
      .slice(0, on.size + shownAtOnce);
  }, [titles, search, filter.source]);
  return (
    <>
      {titles.size > 8 && (
        <TextField
          label={claimTexts.anySource}
          hideLabel
          placeholder={claimTexts.anySource}
          value={search}
          onChange={setSearch}
        />
      )}
      <ChoicePanel
        filter={filter}
        list="source"
        choices={choices}
        counts={counts}
        onChange={onChange}
      />
      {choices.length === 0 && <p className="filter-menu__none">{claimTexts.noneFound}</p>}
    </>
  );
}
