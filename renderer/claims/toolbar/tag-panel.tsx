import type { ClaimFilter } from '#core/claims/claim-view.ts';
import { claimTexts } from '../texts.ts';
import { ChoicePanel } from './filter-panels.tsx';
import { useTags } from './use-tags.ts';

export interface TagPanelProps {
  readonly filter: ClaimFilter;
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly onChange: (filter: ClaimFilter) => void;
}

/** Boxes for the tags of the review, and one for claims without any. */
export function TagPanel({ filter, counts, onChange }: TagPanelProps) {
  const tags = useTags(true);
  const choices = [
    ...tags.map(({ id, name }) => ({ value: id, label: name })),
    { value: null, label: claimTexts.noTags },
  ];
  return (
    <ChoicePanel filter={filter} list="tag" choices={choices} counts={counts} onChange={onChange} />
  );
}
