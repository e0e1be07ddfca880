/** Turns a margin (log-odds that need not be right) into log-odds: slope * margin + shift. */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

/** A fitted calibration, and how sure its two numbers are: their variances and covariance. */
export interface FittedCalibration extends Calibration {
  readonly slopeVariance: number;
  readonly shiftVariance: number;
  readonly covariance: number;
}

/** The chance, 0 to 1, that a calibration gives a margin. */
export function chanceOf({ slope, shift }: Calibration, margin: number): number {
  return 1 / (1 + Math.exp(-(slope * margin + shift)));
}

/**
 * Fits a calibration to margins of claims that were not learnt from, and whether
 * each was accepted: Platt scaling by Newton's method (Platt 1999; Lin, Lin &
 * Weng, Mach Learn 2007;68:267). In place of Platt's softened targets a normal
 * prior (slope 1 ± 1, shift 0 ± 2) keeps it finite for few verdicts or verdicts
 * of one kind. `fixedSlope` fits the shift alone. The slope is never below 0.05,
 * so that the order of the margins stays. The variances are those of the normal
 * distribution that fits the peak (Laplace's approximation).
 */
export function calibrate(
  margins: Float64Array,
  accepted: readonly boolean[],
  fixedSlope: boolean,
): FittedCalibration {
  let slope = 1;
  let shift = 0;
  let variances = { slopeVariance: 0, shiftVariance: 4, covariance: 0 };
  for (let round = 0; round < 50; round += 1) {
    let bySlope = slope - 1;
    let byShift = shift / 4;
    let slopeSlope = 1;
    let slopeShift = 0;
    let shiftShift = 1 / 4;
    for (const [at, margin] of margins.entries()) {
      const chance = chanceOf({ slope, shift }, margin);
      const off = chance - (accepted[at] === true ? 1 : 0);
      const spread = chance * (1 - chance);
      bySlope += off * margin;
      byShift += off;
      slopeSlope += spread * margin * margin;
      slopeShift += spread * margin;
      shiftShift += spread;
    }
    if (fixedSlope) [bySlope, slopeShift] = [0, 0];
    const determinant = slopeSlope * shiftShift - slopeShift * slopeShift;
    variances = {
      slopeVariance: fixedSlope ? 0 : shiftShift / determinant,
      shiftVariance: slopeSlope / determinant,
      covariance: -slopeShift / determinant,
    };
    const slopeStep = (shiftShift * bySlope - slopeShift * byShift) / determinant;
    const shiftStep = (slopeSlope * byShift - slopeShift * bySlope) / determinant;
    // Steps of at most 1: far from the fit, Newton's own would overshoot.
    const scale = Math.min(1, 1 / Math.max(Math.abs(slopeStep), Math.abs(shiftStep), 1e-9));
    slope -= slopeStep * scale;
    shift -= shiftStep * scale;
    if (Math.abs(slopeStep) + Math.abs(shiftStep) < 1e-6) break;
  }
  return { slope: Math.max(0.05, slope), shift, ...variances };
}
