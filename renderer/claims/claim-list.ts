import { create } from 'zustand';
import type { ClaimView } from '#core/claims/claim-view.ts';
import type { Problem } from '#core/problem.ts';
import { api, problemOf } from '../api.ts';
import { noteClaimNumbers, putClaimRows } from './claim-rows.ts';

/** The sorted and filtered claims of the review, as numbers. */
export interface ClaimList {
  /** null until the first answer; later answers replace it at once, without a flash. */
  readonly numbers: readonly number[] | null;
  /** How many claims there are without filters. */
  readonly total: number;
  /** The view that `numbers` answers. */
  readonly view: ClaimView | null;
  readonly loading: boolean;
  readonly problem: Problem | null;
}

const emptyList: ClaimList = {
  numbers: null,
  total: 0,
  view: null,
  loading: false,
  problem: null,
};

export const useClaimList = create<ClaimList>()(() => emptyList);

let question: AbortController | null = null;

/** Asks for the list of a view and shows it; a question that is still open is called off. */
export async function loadClaimList(view: ClaimView, first = 60): Promise<void> {
  question?.abort();
  const mine = new AbortController();
  question = mine;
  useClaimList.setState({ loading: true });
  try {
    const answer = await api.claims.view.query({ view: writableView(view), first }, mine);
    if (mine.signal.aborted) return;
    noteClaimNumbers(answer.numbers);
    putClaimRows(answer.rows);
    useClaimList.setState({
      numbers: answer.numbers,
      total: answer.total,
      view,
      loading: false,
      problem: null,
    });
  } catch (error) {
    if (mine.signal.aborted) return;
    useClaimList.setState({ loading: false, problem: problemOf(error) });
  }
}

/** Forgets the list: another review is open. */
export function resetClaimList(): void {
  question?.abort();
  useClaimList.setState(emptyList, true);
}

/** A view as the process side takes it: the same, in arrays that the caller may not share. */
export function writableView(view: ClaimView) {
  const { status, type, level, source, origin, tag, reference, ...rest } = view.filter;
  return {
    search: view.search,
    sort: [...view.sort],
    filter: {
      ...rest,
      ...(status && { status: [...status] }),
      ...(type && { type: [...type] }),
      ...(level && { level: [...level] }),
      ...(source && { source: [...source] }),
      ...(origin && { origin: [...origin] }),
      ...(tag && { tag: [...tag] }),
      ...(reference && { reference: [...reference] }),
    },
  };
}
