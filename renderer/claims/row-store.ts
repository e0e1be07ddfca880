import type { ClaimRow } from '#core/claims/claim.ts';

/** A change that is shown before the process side has confirmed it. */
export interface PendingChange {
  readonly claims: ReadonlySet<number>;
  readonly apply: (row: ClaimRow) => ClaimRow;
}

/**
 * The claim rows that this window knows, by number. What is shown of a row is
 * what the process side said last with the pending changes put on it, so a late
 * answer to one key press never hides the next one, and a refused change falls
 * away by itself.
 */
export interface RowStore {
  /** The row as it is to be shown; undefined while it is not loaded. */
  readonly get: (claim: number) => ClaimRow | undefined;
  /** Calls back when that row changes; returns the way to stop. */
  readonly subscribe: (claim: number, listener: () => void) => () => void;
  /** Takes rows of an answer to a question asked at `asked` (from `moment()`); newer rows stay. */
  readonly put: (rows: readonly ClaimRow[], asked?: number) => void;
  /** Counts up with every `put` and `drop`: what a question must remember of when it was asked. */
  readonly moment: () => number;
  /** The moment that the row was put; 0 while it is not loaded. */
  readonly writtenAt: (claim: number) => number;
  readonly addPending: (change: PendingChange) => void;
  readonly removePending: (change: PendingChange) => void;
  /** Forgets rows that nobody looks at; returns those of `claims` (default: all) that are looked at. */
  readonly drop: (claims?: readonly number[]) => readonly number[];
  /** Numbers of the rows that are there. */
  readonly known: () => readonly number[];
  readonly clear: () => void;
}

/** Makes an empty store that keeps at most about `capacity` rows which nobody looks at. */
export function createRowStore(capacity = 4000): RowStore {
  const stored = new Map<number, ClaimRow>();
  const shown = new Map<number, ClaimRow>();
  const writtenAt = new Map<number, number>();
  const listeners = new Map<number, Set<() => void>>();
  const pending = new Set<PendingChange>();
  let clock = 0;

  const show = (claim: number) => {
    let row = stored.get(claim);
    if (row === undefined) {
      shown.delete(claim);
    } else {
      for (const change of pending) if (change.claims.has(claim)) row = change.apply(row);
      shown.set(claim, row);
    }
    for (const listener of listeners.get(claim) ?? []) listener();
  };

  const forget = (claim: number) => {
    stored.delete(claim);
    shown.delete(claim);
    writtenAt.delete(claim);
  };

  const trim = () => {
    if (stored.size <= capacity + listeners.size) return;
    for (const claim of stored.keys()) {
      if (stored.size <= capacity * 0.75) return;
      if (!listeners.has(claim)) forget(claim);
    }
  };

  const showAll = (claims: ReadonlySet<number>) => {
    const known = claims.size < stored.size ? claims : stored.keys();
    for (const claim of known) if (claims.has(claim) && stored.has(claim)) show(claim);
  };

  return {
    get: (claim) => shown.get(claim),
    subscribe: (claim, listener) => {
      const set = listeners.get(claim) ?? new Set();
      listeners.set(claim, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listeners.get(claim) === set) listeners.delete(claim);
      };
    },
    put: (rows, asked = clock) => {
      clock += 1;
      for (const row of rows) {
        if ((writtenAt.get(row.number) ?? 0) > asked) continue;
        stored.set(row.number, row);
        writtenAt.set(row.number, clock);
        show(row.number);
      }
      trim();
    },
    moment: () => clock,
    writtenAt: (claim) => writtenAt.get(claim) ?? 0,
    addPending: (change) => {
      pending.add(change);
      showAll(change.claims);
    },
    removePending: (change) => {
      pending.delete(change);
      showAll(change.claims);
    },
    drop: (claims) => {
      clock += 1;
      const watched: number[] = [];
      for (const claim of claims ?? [...stored.keys()]) {
        if (listeners.has(claim)) watched.push(claim);
        else forget(claim);
      }
      return watched;
    },
    known: () => [...stored.keys()],
    clear: () => {
      const known = [...stored.keys()];
      pending.clear();
      for (const claim of known) {
        forget(claim);
        show(claim);
      }
    },
  };
}
