/** One readable step of the review's history; `group` is what undo takes back at once. */
export interface HistoryEntry {
  readonly id: string;
  readonly group: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly reviewer: string;
  /** In words: "Set C12 from Low to Moderate". */
  readonly summary: string;
  /** Whether undo has taken it back. */
  readonly undone: boolean;
  /** Whether the review can go back to how it was right after it: an action that stands, and not the last one. */
  readonly reachable: boolean;
  /** Asked for one claim: whether it says how the claim was assessed, so that the claim can be set back to it. */
  readonly assesses: boolean;
}

/** What an undo or redo did, for the status bar and for repainting. */
export interface HistoryOutcome {
  readonly summary: string;
  /** Numbers of the claims it touched. */
  readonly claims: readonly number[];
  /** Claims came, went or stand elsewhere now: whoever shows a list or a text asks anew. */
  readonly places: boolean;
}

/** What can be undone and redone next, in words; null when nothing. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
}
