import type { TortureOutcome } from '../part.ts';
import { tryRoundTrip } from '../kit/round-trip.ts';

export const name = 'round-trip';
export const describe =
  'random claims are exported as CSV, XLSX, Markdown, HTML and DOCX and read again: tables hold no change, reports prove every quote';

const atOnce = 500;

/** 10,000 claims unless told. */
export async function run(count = 10_000, seed = 1): Promise<TortureOutcome> {
  const failures: string[] = [];
  for (let done = 0; done < count; done += atOnce) {
    const claims = Math.min(atOnce, count - done);
    // oxlint-disable-next-line no-await-in-loop -- one review after the other
    const wrong = await tryRoundTrip(claims, seed + done);
    failures.push(...wrong.map((words) => `seed ${seed + done}: ${words}`));
  }
  return { done: count, failures };
}
