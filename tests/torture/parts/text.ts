import type { TortureOutcome } from '../part.ts';
import { isStopAsked } from '../stop.ts';
import { textCases, tryText } from '../kit/text-cases.ts';

export const name = 'text';
export const describe =
  'hard texts (NUL, surrogates, marks, long lines, encodings): stored, shown, exported and read again they are the same; COUNT % of their full size';

/** 100 % unless told: a million combining marks, a line of 100 MB. */
export async function run(count = 100): Promise<TortureOutcome> {
  const cases = textCases(count / 100);
  const failures: string[] = [];
  let slowest = { name: '', seconds: 0 };
  let done = 0;
  for (const one of cases) {
    if (isStopAsked()) break;
    const start = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const wrong = await tryText(one).catch(String);
    done += 1;
    const seconds = (performance.now() - start) / 1000;
    if (seconds > slowest.seconds) slowest = { name: one.name, seconds };
    if (wrong !== null) failures.push(`${one.name}: ${wrong}`);
  }
  const notes = [`slowest: ${slowest.name}, ${slowest.seconds.toFixed(1)} s`];
  return { done, failures, notes };
}
