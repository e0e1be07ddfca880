import { calibrate, chanceOf } from './calibration.ts';
import type { FittedCalibration } from './calibration.ts';
import { fewHits } from './hypergeometric.ts';
import type { HeldOut } from './learn-verdicts.ts';

/** How many unread claims are probably worthwhile. All are whole numbers. */
export interface LeftEstimate {
  /**
   * The sum of the unread claims' chances, kept within `low` and `high`. Early in
   * ranked reading it tends to be too high: what was read so far was mostly good.
   */
  readonly likely: number;
  readonly low: number;
  readonly high: number;
  /**
   * How often at least the true number is within `low` and `high`, if reading went
   * from likely to less likely or at random; in the order of the documents it may
   * be less often, as good claims can stand together at the end.
   */
  readonly confidence: 0.95;
}

/** Whether reading may stop; the words are the window's. */
export type StoppingHint =
  | {
      readonly state: 'too early';
      readonly target: number;
      readonly verdicts: number;
      /** Verdicts from which on there is a hint. */
      readonly needed: number;
    }
  | {
      readonly state: 'go on' | 'may stop';
      /** The share of all worthwhile claims that shall have been found. */
      readonly target: number;
      /** The chance of so few worthwhile claims lately if the target were still missed; 'may stop' below 0.05. */
      readonly p: number;
    };

/** Share of the worthwhile claims that shall have been found before reading stops. */
const target = 0.95;
/** Verdicts below which neither an estimate nor a hint is honest. */
export const fewestVerdicts = 20;
/** The shortest stretch of reading that says anything. */
const shortest = 10;

/** The last part of the reading, taken as a sample of what was unread when it began. */
interface Stretch {
  /** Claims that were unread when it began. */
  readonly pool: number;
  readonly read: number;
  readonly accepted: number;
  /** The part of the permitted error that is spent on it. */
  readonly share: number;
}

/**
 * The last half of the reading, the last quarter, eighth and so on, each a sample
 * of what was unread when it began (quasi-sampling: Callaghan & Müller-Hansen,
 * Syst Rev 2020;9:273). Reading that goes from likely to less likely finds at
 * least what a random sample would, so that the tests below err to the safe side;
 * reading in any other order is not covered. That
 * paper takes the best of all stretches, which says 'stop' too often in random
 * reading; here the j-th stretch gets 1/2^j of the permitted error, so that all
 * together keep to it. Without a known order (`known` is false) all that was read
 * is the one stretch.
 *
 * `accepted` says of each verdict, in the order of reading, whether it was accepted.
 */
function stretchesOf(accepted: readonly boolean[], unread: number, known: boolean): Stretch[] {
  const total = accepted.length;
  const stretch = (read: number, share: number): Stretch => ({
    pool: unread + read,
    read,
    accepted: accepted.slice(total - read).filter(Boolean).length,
    share,
  });
  if (!known) return [stretch(total, 1)];
  const stretches = [stretch(Math.floor(total / 2), 1 / 2)];
  for (let part = 4; total / part >= shortest; part *= 2)
    stretches.push(stretch(Math.floor(total / part), 1 / part));
  return stretches;
}

/**
 * Estimates how many unread claims are worthwhile; null below 20 verdicts.
 * `margins` are the unread claims' log-odds before `calibration`, `heldOut` what
 * that was fitted to.
 *
 * `high` is what the tests of `stretchesOf` do not rule out at 2.5 %. `low` leans
 * on the model alone: the 2.5 % point of a Poisson number whose mean is the sum of
 * the unread claims' chances, with how sure the calibration is of that sum (delta
 * method: Oehlert, Am Stat 1992;46:27), of two sums the smaller: that of the
 * chances, which is too much where mostly good ones were read, and that of the
 * chances if all unread claims were excluded, which is too little (Elkan & Noto,
 * Proc KDD 2008, lemma 1).
 */
export function estimateLeft(
  accepted: readonly boolean[],
  known: boolean,
  margins: Float64Array,
  calibration: FittedCalibration,
  heldOut: HeldOut,
): LeftEstimate | null {
  if (accepted.length < fewestVerdicts) return null;
  const high = Math.min(
    ...stretchesOf(accepted, margins.length, known).map((one) => mostLeft(one, 0.025)),
  );
  const cautious = calibrate(joined(heldOut.margins, margins), heldOut.accepted, false);
  const expected = expectedOf(margins, calibration);
  const low = Math.min(high, leastOf(expected), leastOf(expectedOf(margins, cautious)));
  const likely = Math.min(high, Math.max(low, Math.round(expected.sum)));
  return { likely, low, high, confidence: 0.95 };
}

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The sum of chances, and the variance that the calibration gives it. */
interface Expected {
  readonly sum: number;
  readonly variance: number;
}

function expectedOf(margins: Float64Array, calibration: FittedCalibration): Expected {
  let sum = 0;
  let byShift = 0;
  let bySlope = 0;
  for (const margin of margins) {
    const chance = chanceOf(calibration, margin);
    sum += chance;
    byShift += chance * (1 - chance);
    bySlope += chance * (1 - chance) * margin;
  }
  const { slopeVariance, shiftVariance, covariance } = calibration;
  const variance =
    bySlope * bySlope * slopeVariance +
    byShift * byShift * shiftVariance +
    2 * bySlope * byShift * covariance;
  return { sum, variance: Math.max(0, variance) };
}

function leastOf({ sum, variance }: Expected): number {
  return Math.max(0, Math.floor(sum - 1.96 * Math.sqrt(sum + variance)));
}

/** The largest number left that a stretch does not rule out at this error. */
function mostLeft({ pool, read, accepted, share }: Stretch, error: number): number {
  let kept = accepted;
  let beyond = pool - read + accepted + 1;
  while (beyond - kept > 1) {
    const middle = Math.floor((kept + beyond) / 2);
    if (fewHits(accepted, pool, middle, read) > error * share) kept = middle;
    else beyond = middle;
  }
  return kept - accepted;
}

/**
 * Whether reading may stop: 'may stop' where the verdicts of a stretch of reading
 * would be that poor with a chance below 5 % if fewer than 95 % of the worthwhile
 * claims had been found (hypergeometric test: Callaghan & Müller-Hansen 2020, see
 * `stretchesOf`). With nothing left to read p is 0;
 * in a review without claims it is too early.
 */
export function stoppingHint(
  accepted: readonly boolean[],
  known: boolean,
  unread: number,
): StoppingHint {
  const verdicts = accepted.length;
  if ((unread > 0 || verdicts === 0) && verdicts < fewestVerdicts)
    return { state: 'too early', target, verdicts, needed: fewestVerdicts };
  const found = accepted.filter(Boolean).length;
  // The fewest left with which the target is missed.
  const missed = Math.floor(found / target) - found + 1;
  const p =
    missed > unread
      ? 0
      : Math.min(
          1,
          ...stretchesOf(accepted, unread, known).map(
            (one) => fewHits(one.accepted, one.pool, one.accepted + missed, one.read) / one.share,
          ),
        );
  return { state: p < 0.05 ? 'may stop' : 'go on', target, p };
}
