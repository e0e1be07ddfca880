import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ClaimRow } from '#core/claims/claim.ts';
import type { ListedPair, PairCounts, PairQuestion } from '#electron/api/insights.ts';
import { api } from '../api.ts';
import { useReviewIsOpen } from '../review/use-review.ts';

/** How many pairs there are of each kind; undefined while not known. */
export function usePairCounts(): PairCounts | undefined {
  const { data } = useQuery({
    queryKey: ['insights', 'counts'],
    queryFn: ({ signal }) => api.insights.counts.query(undefined, { signal }),
    enabled: useReviewIsOpen(),
    placeholderData: keepPreviousData,
  });
  return data;
}

/** A pair with its two claims. */
export interface ShownPair extends ListedPair {
  readonly one: ClaimRow;
  readonly other: ClaimRow;
}

/** Tells pairs apart. */
export function pairKey({ first, second }: Pick<ListedPair, 'first' | 'second'>): string {
  return `${first}-${second}`;
}

/** So many pairs are asked for at once. */
const page = 50;

/** The pairs of one kind with their claims, in pieces; best or lowest numbers first. */
export function usePairs(question: PairQuestion) {
  return useInfiniteQuery({
    queryKey: ['insights', 'pairs', question],
    queryFn: async ({ pageParam, signal }) => {
      const input = { question, offset: pageParam, limit: page };
      const { pairs, rows } = await api.insights.pairs.query(input, { signal });
      return shownPairs(pairs, rows);
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.length < page ? null : pages.length * page),
    select: ({ pages }) => pages.flat(),
  });
}

/** Pairs with their claims; a pair whose claim has gone meanwhile is left out. */
export function shownPairs(pairs: readonly ListedPair[], rows: readonly ClaimRow[]): ShownPair[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return pairs.flatMap((pair) => {
    const one = byNumber.get(pair.first);
    const other = byNumber.get(pair.second);
    return one === undefined || other === undefined ? [] : [{ ...pair, one, other }];
  });
}
