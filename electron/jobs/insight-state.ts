import type { LeftEstimate, StoppingHint } from '#core/ranking/ranker.ts';

/** How far the comparison of the review's claims is. */
export type ComparingState = 'waiting' | 'working' | 'ready' | 'stopped' | 'failed' | 'too many';

/** What the program has worked out of the review's claims so far. */
export interface InsightState {
  readonly comparing: ComparingState;
  /** 0 to 1 while it works. */
  readonly share: number;
  /** On how many verdicts the order of unread claims rests. */
  readonly learnt: { readonly accepted: number; readonly excluded: number };
  /** How many worthwhile claims are unread still; null while there are too few verdicts to say. */
  readonly left: LeftEstimate | null;
  /** null before the first ranking. */
  readonly stop: StoppingHint | null;
}

/** An insight that has just changed. */
export interface InsightNews {
  readonly changed: 'ranking' | 'comparison' | 'progress';
  readonly state: InsightState;
}

/** Of a review whose claims nobody has looked at yet. */
export const noInsights: InsightState = {
  comparing: 'waiting',
  share: 0,
  learnt: { accepted: 0, excluded: 0 },
  left: null,
  stop: null,
};
