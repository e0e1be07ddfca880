import { calibrate, chanceOf } from './calibration.ts';
import { createClaimFeatures } from './claim-features.ts';
import type { FeatureTable } from './claim-features.ts';
import { estimateLeft, stoppingHint } from './left-estimate.ts';
import type { LeftEstimate, StoppingHint } from './left-estimate.ts';
import { learnVerdicts } from './learn-verdicts.ts';
import type { Learnt } from './learn-verdicts.ts';
import type { RankedText } from './ranked-text.ts';

export type { LeftEstimate, RankedText, StoppingHint };

/** What a reviewer decided on a claim. */
export type Verdict = 'accepted' | 'excluded';

/** What was learnt of the verdicts. */
export interface Ranking {
  /**
   * Chance 0 to 1 of being accepted for each unread claim, by its number: a
   * regression's log-odds, calibrated on verdicts that it had not learnt from. What
   * is read first is no random sample, so for claims unlike those read it is a guess.
   */
  readonly chances: ReadonlyMap<number, number>;
  /** Verdicts on known claims. */
  readonly learnt: { readonly accepted: number; readonly excluded: number };
  /** null while there are fewer than 20 verdicts. */
  readonly left: LeftEstimate | null;
  readonly stop: StoppingHint;
}

/** Ranks the unread claims of a review by the verdicts on the others. */
export interface Ranker {
  /** Takes the claims as they are now; a quote is read again only if it is new or was changed. */
  setClaims(claims: Iterable<RankedText>): void;
  /**
   * Learns from all verdicts anew: the outcome hangs on the claims and verdicts
   * alone, not on what was asked before. Until there are verdicts of both kinds the
   * claims stay in the order of their scores. Verdicts on unknown claims are passed over.
   *
   * `order` are the numbers of claims in the order in which they were read;
   * claims with a verdict that it leaves out count as read before.
   */
  rank(verdicts: ReadonlyMap<number, Verdict>, order?: readonly number[]): Ranking;
  /**
   * The words and pairs of words that speak most for (weight above 0, in log-odds)
   * and against a claim after the last `rank`, strongest first, at most `most`.
   * Empty for an unknown claim and before verdicts of both kinds.
   */
  explain(number: number, most: number): readonly ExplainingWords[];
}

/** Words of a claim, and what they add to its log-odds of being accepted. */
export interface ExplainingWords {
  readonly words: string;
  readonly weight: number;
}

/** A ranker without claims. */
export function createRanker(): Ranker {
  const features = createClaimFeatures();
  let last: { readonly learnt: Learnt; readonly table: FeatureTable } | null = null;
  return {
    setClaims(claims) {
      features.setClaims(claims);
    },
    rank(verdicts, order) {
      const table = features.table();
      const read: number[] = [];
      const unread: number[] = [];
      for (const [row, number] of table.numbers.entries())
        (verdicts.has(number) ? read : unread).push(row);
      const isAccepted = (row: number) => verdicts.get(table.numbers[row] ?? 0) === 'accepted';
      const accepted = read.filter(isAccepted).length;
      const learnt =
        accepted > 0 && accepted < read.length
          ? learnVerdicts(table, read, read.map(isAccepted))
          : null;
      last = learnt === null ? null : { learnt, table };
      const heldOut = learnt?.heldOut ?? {
        margins: scoreMargins(table, read),
        accepted: read.map(isAccepted),
      };
      // While all verdicts are alike, only the level of the scores is learnt from them.
      const calibration = learnt?.calibration ?? calibrate(heldOut.margins, heldOut.accepted, true);
      const margins =
        learnt === null ? scoreMargins(table, unread) : Float64Array.from(unread, learnt.margin);
      const chances = new Map(
        unread.map((row, at) => [table.numbers[row] ?? 0, chanceOf(calibration, margins[at] ?? 0)]),
      );
      const inOrder = readingOrder(table.numbers, read, order ?? []).map(isAccepted);
      const known = order !== undefined;
      return {
        chances,
        learnt: { accepted, excluded: read.length - accepted },
        left: estimateLeft(inOrder, known, margins, calibration, heldOut),
        stop: stoppingHint(inOrder, known, unread.length),
      };
    },
    explain(number, most) {
      if (last === null) return [];
      const { learnt, table } = last;
      const row = rowOf(table.numbers, number);
      if (row === null) return [];
      const added = new Map<number, number>();
      const { starts, columns, values } = table.rows;
      for (let cell = starts[row] ?? 0; cell < (starts[row + 1] ?? 0); cell += 1) {
        const column = columns[cell] ?? 0;
        added.set(column, (values[cell] ?? 0) * (learnt.weights[column] ?? 0));
      }
      return features
        .named(number)
        .map(({ words, column }) => ({
          words,
          weight: learnt.calibration.slope * (added.get(column) ?? 0),
        }))
        .filter(({ weight }) => weight !== 0)
        .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
        .slice(0, Math.max(0, most));
    },
  };
}

/** The log-odds of the rows' scores. */
function scoreMargins(table: FeatureTable, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => 2 * (table.scores[row] ?? 0));
}

/** The rows with a verdict in the order in which they were read; those of unknown order first. */
function readingOrder(
  numbers: readonly number[],
  read: readonly number[],
  order: readonly number[],
): readonly number[] {
  const places = new Map(order.map((number, place) => [number, place]));
  const place = (row: number) => places.get(numbers[row] ?? 0) ?? -1;
  return read.toSorted((a, b) => place(a) - place(b));
}

function rowOf(numbers: readonly number[], wanted: number): number | null {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return numbers[from] === wanted ? from : null;
}
