/** One contender's times over the rounds, in milliseconds. */
export interface Measured {
  readonly name: string;
  readonly times: readonly number[];
  readonly median: number;
}

/**
 * Runs every contender once a round, in turn, so that a noisy machine hurts all
 * alike. A contender returns the milliseconds it wants counted.
 */
export async function measureRounds(
  rounds: number,
  contenders: Readonly<Record<string, () => number | Promise<number>>>,
): Promise<readonly Measured[]> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(contenders)) {
      // One after the other on purpose: they would disturb each other.
      // oxlint-disable-next-line no-await-in-loop
      const time = await run();
      times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  return [...times].map(([name, list]) => ({ name, times: list, median: quantile(list, 0.5) }));
}

/** The q-quantile (0 to 1) of a list, by the nearest rank. */
export function quantile(list: readonly number[], q: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Runs a function and gives its milliseconds. */
export function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The same for a function that takes its time. */
export async function timedAsync(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Prints a table of medians with their range and their ratio to the first contender. */
export function printMeasured(title: string, measured: readonly Measured[]): void {
  const base = measured[0]?.median ?? Number.NaN;
  console.log(`\n${title}`);
  for (const { name, times, median } of measured) {
    const range = `${Math.min(...times).toFixed(1)}–${Math.max(...times).toFixed(1)}`;
    console.log(
      `  ${name.padEnd(44)} ${median.toFixed(1).padStart(9)} ms  (${range})  ${(median / base).toFixed(2)}x`,
    );
  }
}
