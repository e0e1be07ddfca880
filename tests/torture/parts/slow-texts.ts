import type { ParsedPiece } from '#core/documents/parsed-document.ts';
import { createFileReader } from '#electron/jobs/file-reader.ts';
import { formatSlots, pumps } from '#tests/helpers/format-slots.ts';
import type { FormatSlot } from '#tests/helpers/format-slots.ts';
import type { TortureOutcome } from '../part.ts';

export const name = 'slow-texts';
export const describe =
  'hard texts in every field of every text format, once and twice as long: doubling takes at most 2.5 times as long';

/** Characters of the shorter text; the longer one has twice as many. */
const characters = 50_000;
const mostForDoubling = 2.5;
/** Quicker readings are noise. */
const leastMilliseconds = 250;
/** As a file of this size has in the program, at most. */
const limit = 10_000;

/** Reads each text through the reader process as an import does; `count` bounds the texts. */
export async function run(count = formatSlots.length * pumps.length): Promise<TortureOutcome> {
  const reader = createFileReader({ timeout: () => limit });
  const time = async ({ name: file, write }: FormatSlot, pump: string, length: number) => {
    const text = write(pump.repeat(Math.ceil(length / pump.length)));
    const started = performance.now();
    const pieces: ParsedPiece[] = [];
    const result = await reader.read({ name: file, bytes: Buffer.from(text) }, (piece) => {
      pieces.push(piece);
    });
    const hung = !result.ok && result.error.code.startsWith('reader-');
    return hung ? Number.POSITIVE_INFINITY : performance.now() - started;
  };
  const cases = pumps.flatMap((pump) => formatSlots.map((slot) => ({ pump, slot })));
  // Every n-th, so that few cases are still of every kind.
  const step = Math.max(1, Math.floor(cases.length / count));
  const chosen = cases.filter((_, at) => at % step === 0).slice(0, count);
  const failures: string[] = [];
  let slowest = { words: '', ms: 0 };
  for (const { pump, slot } of chosen) {
    const words = `${slot.name}, ${slot.slot}: ${JSON.stringify(pump)}`;
    // oxlint-disable-next-line no-await-in-loop -- one at a time, or they disturb each other
    const long = await time(slot, pump, 2 * characters);
    if (long > slowest.ms) slowest = { words, ms: long };
    if (long < leastMilliseconds) continue;
    const ratios: number[] = [];
    // A busy machine disturbs single measurements: the best of three counts.
    for (let round = 0; round < 3 && long !== Number.POSITIVE_INFINITY; round += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const short = await time(slot, pump, characters);
      // oxlint-disable-next-line no-await-in-loop
      ratios.push((await time(slot, pump, 2 * characters)) / short);
      if (Math.min(...ratios) <= mostForDoubling) break;
    }
    if (long === Number.POSITIVE_INFINITY) failures.push(`${words}: not read within ${limit} ms`);
    else if (Math.min(...ratios) > mostForDoubling) {
      const times = Math.min(...ratios).toFixed(1);
      failures.push(`${words}: ${times} times for twice the length (${long.toFixed(0)} ms)`);
    }
  }
  reader.close();
  return {
    done: chosen.length,
    failures,
    notes: [`slowest: ${slowest.words}, ${slowest.ms.toFixed(0)} ms`],
  };
}
