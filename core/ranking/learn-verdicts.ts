import { calibrate } from './calibration.ts';
import type { FittedCalibration } from './calibration.ts';
import type { FeatureTable } from './claim-features.ts';
import { trainRegression } from './logistic-regression.ts';
import type { Lessons } from './logistic-regression.ts';
import { rowTimes } from './sparse-rows.ts';

/** What was learnt from verdicts of both kinds. */
export interface Learnt {
  readonly weights: Float64Array;
  readonly calibration: FittedCalibration;
  /** Log-odds of verdicts that were not learnt from, before calibration, and what each verdict is. */
  readonly heldOut: HeldOut;
  /** The log-odds of a row before calibration. */
  readonly margin: (row: number) => number;
}

/** Log-odds of claims, and whether each was accepted. */
export interface HeldOut {
  readonly margins: Float64Array;
  readonly accepted: readonly boolean[];
}

/** How much a verdict counts against the pull of the weights to the prior; the inverse of an L2 penalty. */
const cost = 5;
/** What a proposal's score counts before any verdict. */
const scorePrior = 1;
/** The rarer kind of verdict counts at most that many times as much. */
const mostWeight = 10;
const folds = 5;
/** From so many verdicts on, two of the five parts are enough to calibrate on. */
const manyVerdicts = 2_000;
const mostPasses = 20;
const mostPassesOfFold = 5;

/**
 * Learns from the rows with a verdict. Both kinds of verdict count the same
 * together (class weights, King & Zeng, Polit Anal 2001;9:137, section 4.2); the
 * calibration, on rows that each of five trainings left out (of two where verdicts
 * are many), puts the level right again. Rows go into the five parts in turn, the
 * accepted and the others apart.
 */
export function learnVerdicts(
  table: FeatureTable,
  read: readonly number[],
  accepted: readonly boolean[],
): Learnt {
  const { rows } = table;
  const found = accepted.filter(Boolean).length;
  const weightOf = (count: number) => Math.min(mostWeight, read.length / (2 * count));
  const prior = new Float64Array(rows.columnCount);
  prior[table.scoreColumn] = scorePrior;
  const lessons: Lessons = {
    rows,
    taught: Int32Array.from(read),
    signs: Int8Array.from(accepted, (is) => (is ? 1 : -1)),
    costs: Float64Array.from(accepted, (is) => cost * weightOf(is ? found : read.length - found)),
    prior,
  };
  const { weights, duals } = trainRegression(lessons, mostPasses);
  const seen = { true: 0, false: 0 };
  const parts = accepted.map((is) => {
    const part = seen[`${is}`] % folds;
    seen[`${is}`] += 1;
    return part;
  });
  const heldOut: { margin: number; accepted: boolean }[] = [];
  for (let fold = 0; fold < (read.length < manyVerdicts ? folds : 2); fold += 1) {
    const kept = parts.flatMap((one, at) => (one === fold ? [] : [at]));
    // From where the training of all came to, without what the rows left out gave to it.
    const trained = trainRegression(
      lessonsOf(lessons, kept),
      mostPassesOfFold,
      Float64Array.from(kept, (at) => duals[at] ?? 0),
    );
    for (const [at, one] of parts.entries())
      if (one === fold)
        heldOut.push({
          margin: rowTimes(rows, read[at] ?? 0, trained.weights),
          accepted: accepted[at] === true,
        });
  }
  const margins = Float64Array.from(heldOut, ({ margin }) => margin);
  const verdicts = heldOut.map((one) => one.accepted);
  return {
    weights,
    calibration: calibrate(margins, verdicts, false),
    heldOut: { margins, accepted: verdicts },
    margin: (row) => rowTimes(rows, row, weights),
  };
}

function lessonsOf(lessons: Lessons, kept: readonly number[]): Lessons {
  return {
    ...lessons,
    taught: Int32Array.from(kept, (at) => lessons.taught[at] ?? 0),
    signs: Int8Array.from(kept, (at) => lessons.signs[at] ?? 0),
    costs: Float64Array.from(kept, (at) => lessons.costs[at] ?? 0),
  };
}
