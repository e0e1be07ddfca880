/**
 * How often a property is tried: `short` times in the suite, more when asked for
 * (`CLAIMGRID_RUNS=10 npm run unit` tries ten times as often).
 */
export function runs(short: number): { readonly numRuns: number } {
  const times = Number(process.env['CLAIMGRID_RUNS'] ?? 1);
  if (!(times > 0))
    throw new Error('Try properties more often: CLAIMGRID_RUNS is no number above 0');
  return { numRuns: Math.ceil(short * times) };
}
