import { create } from 'zustand';
import type { ClaimGroup, ClaimView } from '#core/claims/claim-view.ts';
import type { Problem } from '#core/problem.ts';
import { api, problemOf } from '../api.ts';
import { noteClaimNumbers, putClaimRows } from './claim-rows.ts';
import { groupLines } from './group-lines.ts';

/** The sorted and filtered claims of the review, as numbers. */
export interface ClaimList {
  /** null until the first answer; later answers replace it at once, without a flash. */
  readonly numbers: readonly number[] | null;
  /** The groups that `numbers` stand in, one after the other; empty for one list. */
  readonly groups: readonly ClaimGroup[];
  /** What the grid shows, line by line: claims by number, heads of groups below zero (group-lines.ts). */
  readonly lines: readonly number[];
  /** Keys of the groups whose claims are folded away. */
  readonly folded: ReadonlySet<string>;
  /** How many claims there are without filters. */
  readonly total: number;
  /** The view that `numbers` answers. */
  readonly view: ClaimView | null;
  readonly loading: boolean;
  readonly problem: Problem | null;
}

const emptyList: ClaimList = {
  numbers: null,
  groups: [],
  lines: [],
  folded: new Set(),
  total: 0,
  view: null,
  loading: false,
  problem: null,
};

export const useClaimList = create<ClaimList>()(() => emptyList);

let question: AbortController | null = null;

/**
 * Asks for the list of a view and shows it; a question that is still open is called off.
 *
 * @param keepTo a claim of the list: it and what stands above it stay as they are
 */
export async function loadClaimList(
  view: ClaimView,
  { first = 60, keepTo = null }: { readonly first?: number; readonly keepTo?: number | null } = {},
): Promise<void> {
  question?.abort();
  const mine = new AbortController();
  question = mine;
  useClaimList.setState({ loading: true });
  try {
    const answer = await api.claims.view.query({ view: writableView(view), first }, mine);
    if (mine.signal.aborted) return;
    noteClaimNumbers(answer.numbers);
    putClaimRows(answer.rows);
    const { folded, numbers: shown, view: before } = useClaimList.getState();
    const kept = before?.group === view.group ? folded : emptyList.folded;
    const numbers =
      view.group === undefined ? behind(answer.numbers, shown ?? [], keepTo) : answer.numbers;
    useClaimList.setState({
      numbers,
      groups: answer.groups,
      folded: kept,
      lines: groupLines(numbers, answer.groups, kept),
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

/** A new order of claims behind those that were shown down to one of them. */
function behind(
  numbers: readonly number[],
  shown: readonly number[],
  keepTo: number | null,
): readonly number[] {
  const end = keepTo === null ? 0 : shown.indexOf(keepTo) + 1;
  if (end === 0) return numbers;
  const kept = shown.slice(0, end);
  const above = new Set(kept);
  return [...kept, ...numbers.filter((claim) => !above.has(claim))];
}

/** Folds groups away or unfolds them. */
export function foldGroups(keys: Iterable<string>, fold: boolean): void {
  const { numbers, groups, folded } = useClaimList.getState();
  const next = new Set(folded);
  for (const key of keys) {
    if (fold) next.add(key);
    else next.delete(key);
  }
  useClaimList.setState({ folded: next, lines: groupLines(numbers ?? [], groups, next) });
}

/** Forgets the list: another review is open. */
export function resetClaimList(): void {
  question?.abort();
  useClaimList.setState(emptyList, true);
}

/** A view as the process side takes it: the same, in arrays that the caller may not share. */
export function writableView(view: ClaimView) {
  const { status, type, level, source, origin, tag, reference, own, ...others } = view.filter;
  const { study, flag, relation, scheme, exclusionReason, ...rest } = others;
  return {
    search: view.search,
    ...(view.group === undefined ? {} : { group: view.group }),
    sort: [...view.sort],
    filter: {
      ...rest,
      ...(status && { status: [...status] }),
      ...(type && { type: [...type] }),
      ...(level && { level: [...level] }),
      ...(scheme && { scheme: [...scheme] }),
      ...(exclusionReason && { exclusionReason: [...exclusionReason] }),
      ...(source && { source: [...source] }),
      ...(origin && { origin: [...origin] }),
      ...(tag && { tag: [...tag] }),
      ...(reference && { reference: [...reference] }),
      ...(study && { study: { ...study } }),
      ...(flag && { flag: [...flag] }),
      ...(relation && { relation: [...relation] }),
      ...(own && { own: writableOwn(own) }),
    },
  };
}

function writableOwn(own: NonNullable<ClaimView['filter']['own']>) {
  return Object.fromEntries(
    Object.entries(own).map(([id, { anyOf, ...rest }]) => [
      id,
      { ...rest, ...(anyOf && { anyOf: [...anyOf] }) },
    ]),
  );
}
