import { useCallback, useSyncExternalStore } from 'react';
import type { ClaimRow } from '#core/claims/claim.ts';
import { api, problemOf } from '../api.ts';
import { toast } from '../ui/toast.ts';
import { createRowFetcher } from './row-fetcher.ts';
import { createRowStore } from './row-store.ts';
import type { PendingChange } from './row-store.ts';
import { claimTexts } from './texts.ts';

const store = createRowStore();
/** Numbers that the review no longer shows (an import taken back): not asked for again. */
const gone = new Set<number>();
const listListeners = new Set<() => void>();
/** When this window's own changes of claims were answered, in the store's moments. */
const ownChanges = new Map<number, number>();
let highestKnown = 0;
let failing = false;

const fetcher = createRowFetcher<ClaimRow>({
  fetch: (claims, signal) => api.claims.rows.query({ numbers: [...claims] }, { signal }),
  has: (claim) => store.get(claim) !== undefined || gone.has(claim),
  moment: store.moment,
  receive: (rows, asked, claims) => {
    failing = false;
    receiveRows(rows, asked, claims);
  },
  fail: (error) => {
    // One message for a broken connection, not one for every piece that is tried again.
    if (!failing) {
      toast({ kind: 'error', title: claimTexts.rowsFailed, detail: problemOf(error).message });
    }
    failing = true;
  },
});

/** The row of a claim, undefined while it is not loaded; repaints when that row changes. Never fetches. */
export function useClaimRow(claim: number | null): ClaimRow | undefined {
  const subscribe = useCallback(
    (listener: () => void) => (claim === null ? () => {} : store.subscribe(claim, listener)),
    [claim],
  );
  return useSyncExternalStore(subscribe, () => (claim === null ? undefined : store.get(claim)));
}

/** The row of a claim as it stands now, undefined while it is not loaded. */
export function readClaimRow(claim: number): ClaimRow | undefined {
  return store.get(claim);
}

/** What this window itself changed just now; call it before its new rows are put. */
export function noteOwnChange(claims: readonly number[]): void {
  const moment = store.moment() + 1;
  for (const claim of claims) ownChanges.set(claim, moment);
}

/** A moment to ask `changedHereSince` with later. */
export function rowMoment(): number {
  return store.moment();
}

/** Whether the row of a claim, as it stands now, lacks a change that this window made itself. */
export function lacksOwnChange(claim: number): boolean {
  return store.writtenAt(claim) < (ownChanges.get(claim) ?? 0);
}

/** Whether this window itself has changed a claim since a moment. */
export function changedHereSince(claim: number, moment: number): boolean {
  return (ownChanges.get(claim) ?? 0) > moment;
}

/** Takes rows that the process side gave; they replace what was known. */
export function putClaimRows(rows: readonly ClaimRow[]): void {
  for (const row of rows) {
    gone.delete(row.number);
    highestKnown = Math.max(highestKnown, row.number);
  }
  store.put(rows);
}

/** Fetches the rows of the window that the grid shows; the window before it is called off. */
export function showClaimRows(claims: readonly number[]): void {
  fetcher.want(claims);
}

/** Fetches those of `claims` that are not loaded yet; rejects when the process side cannot be reached. */
export async function ensureClaimRows(claims: readonly number[]): Promise<void> {
  await fetchRows(claims.filter((claim) => store.get(claim) === undefined && !gone.has(claim)));
}

/**
 * Someone changed claims: rows in sight are fetched again, others when they
 * come into sight. Without numbers (an import, its undo), or with numbers that
 * are new here, the list of claims is asked for again too.
 */
export function refreshClaims(claims?: readonly number[]): void {
  const watched = store.drop(claims);
  void fetchRows(watched).catch(() => {
    // The next window or event asks again; a lost connection is told by the fetcher.
  });
  if (claims === undefined || claims.some((claim) => claim > highestKnown || gone.has(claim))) {
    gone.clear();
    for (const listener of listListeners) listener();
  }
}

/** So many rows are fetched again at once; of more, those in sight now and the others when they come into sight. */
const refreshedAtOnce = 400;

/** Fetches rows again: what is worked out of them is new. */
export function refreshInsightRows(): void {
  const known = store.known();
  const rows = known.length <= refreshedAtOnce ? known : store.drop();
  void fetchRows(rows).catch(() => {
    // As above.
  });
}

/** Calls back when the list of claims itself may have changed; returns the way to stop. */
export function onClaimListChanged(listener: () => void): () => void {
  listListeners.add(listener);
  return () => listListeners.delete(listener);
}

/** Says which is the highest number of a list, so that numbers above it are known to be new. */
export function noteClaimNumbers(claims: readonly number[]): void {
  for (const claim of claims) if (claim > highestKnown) highestKnown = claim;
}

/** Shows a change before it is confirmed; returns the way to take it off again. */
export function showPending(change: PendingChange): () => void {
  store.addPending(change);
  return () => store.removePending(change);
}

/** Forgets every row: another review is open. */
export function resetClaimRows(): void {
  fetcher.stop();
  store.clear();
  gone.clear();
  ownChanges.clear();
  highestKnown = 0;
}

const pieceSize = 200;

async function fetchRows(claims: readonly number[]): Promise<void> {
  for (let start = 0; start < claims.length; start += pieceSize) {
    const piece = claims.slice(start, start + pieceSize);
    const asked = store.moment();
    // One after the other: a thousand rows must not crowd out what the person does meanwhile.
    // oxlint-disable-next-line no-await-in-loop
    receiveRows(await api.claims.rows.query({ numbers: piece }), asked, piece);
  }
}

function receiveRows(rows: readonly ClaimRow[], asked: number, claims: readonly number[]): void {
  store.put(rows, asked);
  if (rows.length === claims.length) return;
  const found = new Set(rows.map((row) => row.number));
  const lost = claims.filter((claim) => !found.has(claim) && !gone.has(claim));
  if (lost.length === 0) return;
  for (const claim of lost) gone.add(claim);
  for (const listener of listListeners) listener();
}
