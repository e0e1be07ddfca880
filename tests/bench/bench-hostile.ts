import { hostileGroups } from './hostile-inputs.ts';
import type { HostileGroup } from './hostile-inputs.ts';
import { measureRounds, quantile, timedAsync } from './rounds.ts';
import type { Measured } from './rounds.ts';

/** Linear doubles, quadratic takes four times as long. */
const mostForDoubling = 3;
/** Shorter times are noise: an input grows until it takes as long. */
const leastMilliseconds = 20;
/** The same for what seemed too slow and is measured once more. */
const again = 200;
const firstCharacters = 100_000;
/** An input that is still quicker at this size harms nobody. */
const mostCharacters = 25_600_000;
/** Prose beyond this length takes in proportion; measuring it would take minutes. */
const mostProse = 400_000;

/**
 * What hostile inputs cost: each beside the same twice as long, and beside prose
 * of the same length. Exit code 1 when doubling one costs more than three times.
 */
export async function benchHostile(): Promise<void> {
  const slow: string[] = [];
  for (const group of hostileGroups) {
    console.log(`\n${group.name.padEnd(56)} base     doubled   to prose`);
    for (const [name, make] of Object.entries(group.inputs)) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time, or they disturb each other
      let doubling = await benchInput(group, name, make, leastMilliseconds);
      // A busy machine may disturb one measurement; what is quadratic stays so at any size.
      // oxlint-disable-next-line no-await-in-loop
      if (doubling > mostForDoubling) doubling = await benchInput(group, name, make, again);
      if (doubling > mostForDoubling) slow.push(`${group.name}: ${name}`);
    }
  }
  if (slow.length === 0) return;
  console.error(`\nDoubling costs more than ${mostForDoubling} times for:\n  ${slow.join('\n  ')}`);
  process.exitCode = 1;
}

/** Prints one line and gives what doubling costs: the median of the rounds' ratios. */
async function benchInput(
  group: HostileGroup,
  name: string,
  make: (characters: number) => string,
  least: number,
): Promise<number> {
  const prepare = (text: string) => group.prepare(flat(text));
  const characters = await sizeOf((size) => prepare(make(size)), least);
  const proseCharacters = Math.min(characters, mostProse);
  const single = prepare(make(characters));
  const doubled = prepare(make(2 * characters));
  const prose = prepare(group.prose(proseCharacters));
  // Once before it counts, so that all three are compiled and the heap has grown.
  await doubled();
  await prose();
  const measured = await measureRounds(5, {
    single: () => timedAsync(single),
    doubled: () => timedAsync(doubled),
    prose: async () => ((await timedAsync(prose)) * characters) / proseCharacters,
  });
  const [one, two, other] = measured;
  if (one === undefined || two === undefined || other === undefined) return Number.NaN;
  const size = `${(characters / 1e6).toFixed(1)} M`;
  const tooQuick = one.median < leastMilliseconds / 2;
  const doubling = tooQuick ? Number.NaN : ratio(two, one);
  const columns = [
    `  ${name.padEnd(34)}${size.padStart(8)}`,
    `${one.median.toFixed(1).padStart(9)} ms`,
    tooQuick ? ' too quick' : `${doubling.toFixed(2).padStart(9)}x`,
    // Prose passes some functions at the first character.
    other.median < 0.1 ? '         –' : `${ratio(one, other).toFixed(2).padStart(9)}x`,
  ];
  console.log(columns.join(' '));
  return doubling;
}

/** The first size, doubling, at which an input takes long enough to be measured. */
async function sizeOf(
  prepare: (characters: number) => () => unknown,
  least: number,
): Promise<number> {
  let characters = firstCharacters;
  while (characters < mostCharacters) {
    const attempt = prepare(characters);
    // The better of two: the first may run before the code is compiled.
    // oxlint-disable-next-line no-await-in-loop
    if (Math.min(await timedAsync(attempt), await timedAsync(attempt)) >= least) break;
    characters *= 2;
  }
  return characters;
}

function ratio(above: Measured, below: Measured): number {
  return quantile(
    above.times.map((time, round) => time / (below.times[round] ?? Number.NaN)),
    0.5,
  );
}

/** The same text in one piece of memory; repeated and joined strings are trees until they are read. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}
