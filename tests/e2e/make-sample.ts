import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reviewFileName } from '../../electron/review-file-name.ts';

const folder = resolve(import.meta.dirname, '../../test-results/sample');

/** The name that the program gives to its sample review, in the folder of reviews. */
export const sampleName = reviewFileName('Sample review');

/** The sample review that all specs start from, so that not each of them has to import it. */
export const samplePath = join(folder, sampleName);

/** Makes the sample review once before all specs (Playwright's global setup). */
// oxlint-disable-next-line import/no-default-export -- Playwright takes the default one
export default function makeSample(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // By a process of its own: Playwright's loader of modules is not the program's.
  const script = `import { makeSampleReview } from '#electron/sample-review.ts';
    await makeSampleReview(process.argv[1]);`;
  const made = spawnSync(process.execPath, ['--input-type=module', '-e', script, samplePath], {
    cwd: resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`Make the sample review: ${made.stderr}`);
}
