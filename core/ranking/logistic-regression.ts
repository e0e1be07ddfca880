import { addRow, rowSquare, rowTimes } from './sparse-rows.ts';
import type { SparseRows } from './sparse-rows.ts';

/** What a regression learns from: rows of the matrix, what each is, and how much each counts. */
export interface Lessons {
  readonly rows: SparseRows;
  /** Which rows of the matrix. */
  readonly taught: Int32Array;
  /** 1 or -1 for each of `taught`. */
  readonly signs: Int8Array;
  /** How much each of `taught` counts against the pull of the weights to `prior`: above 0. */
  readonly costs: Float64Array;
  /** Weights that no lesson speaks against. */
  readonly prior: Float64Array;
}

/** A trained regression: a weight for each column, and each lesson's dual variable (0 to 1). */
export interface Regression {
  readonly weights: Float64Array;
  readonly duals: Float64Array;
}

const enough = 1e-3;

/**
 * Logistic regression with an L2 pull towards `prior`: minimises
 * sum(cost * ln(1 + exp(-sign * row * w))) + |w - prior|² / 2 by stochastic dual
 * coordinate ascent (Shalev-Shwartz & Zhang, J Mach Learn Res 2013;14:567, the
 * step for smooth losses), through the lessons in a fixed order, until no dual
 * variable moves by more than 0.001 in a pass or `mostPasses` are over.
 *
 * Weights are never added up over columns: how columns are numbered changes no
 * bit of the outcome. `from` are dual variables to start at (else 0).
 */
export function trainRegression(
  lessons: Lessons,
  mostPasses: number,
  from?: Float64Array,
): Regression {
  const { rows, taught, signs, costs, prior } = lessons;
  const weights = prior.slice();
  const duals = from?.slice() ?? new Float64Array(taught.length);
  for (const [at, row] of taught.entries()) {
    const dual = duals[at] ?? 0;
    if (dual !== 0) addRow(rows, row, (costs[at] ?? 0) * dual * (signs[at] ?? 0), weights);
  }
  const rates = costs.map(
    (cost, at) => 1 / Math.max(1, 0.25 + cost * rowSquare(rows, taught[at] ?? 0)),
  );
  const stride = strideFor(taught.length);
  for (let pass = 0, moved = 1; pass < mostPasses && moved > enough; pass += 1) {
    moved = 0;
    for (let step = 0, at = 0; step < taught.length; step += 1) {
      const row = taught[at] ?? 0;
      const sign = signs[at] ?? 0;
      const wanted = 1 / (1 + Math.exp(sign * rowTimes(rows, row, weights)));
      const move = (wanted - (duals[at] ?? 0)) * (rates[at] ?? 0);
      duals[at] = (duals[at] ?? 0) + move;
      addRow(rows, row, (costs[at] ?? 0) * move * sign, weights);
      moved = Math.max(moved, Math.abs(move));
      at = (at + stride) % taught.length;
    }
  }
  return { weights, duals };
}

/** A step through 0 … length - 1 that meets each once and never neighbours in turn: close to the golden section. */
function strideFor(length: number): number {
  let stride = Math.max(1, Math.round(length * 0.618));
  while (greatestCommonDivisor(stride, length) !== 1) stride += 1;
  return stride;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
