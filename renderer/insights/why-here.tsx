import { useQuery } from '@tanstack/react-query';
import type { ClaimRow } from '#core/claims/claim.ts';
import { api } from '../api.ts';
import { formatPercent } from '../language.ts';
import { insightTexts } from './texts.ts';

/** How likely an unread claim will be accepted, and the words that speak for and against it; part of a list of facts. */
export function WhyHere({ row }: { readonly row: ClaimRow }) {
  const { chance, number } = row;
  const explained = useQuery({
    queryKey: ['insights', 'explain', number],
    queryFn: ({ signal }) => api.insights.explain.query({ number }, { signal }),
    enabled: chance !== null,
  });
  if (chance === null) return null;
  const words = explained.data ?? [];
  // Before there are verdicts of both kinds the order is that of the proposals.
  if (words.length === 0) return null;
  const list = (side: 1 | -1): string =>
    words.flatMap(({ words: said, weight }) => (weight * side > 0 ? [said] : [])).join(', ');
  return (
    <>
      <dt>{insightTexts.whyHere}</dt>
      <dd>
        {[
          insightTexts.chance(formatPercent(chance)),
          ...(list(1) === '' ? [] : [insightTexts.speaksFor(list(1))]),
          ...(list(-1) === '' ? [] : [insightTexts.speaksAgainst(list(-1))]),
        ].join(' · ')}
      </dd>
    </>
  );
}
