import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReview } from '#db/open-review.ts';
import { writeOldReview } from '#tests/helpers/old-reviews.ts';
import { createRandom } from '../part.ts';
import type { TortureOutcome } from '../part.ts';
import { tortureFolder } from '../work/script.ts';
import { buildChild, childOrder, startChild } from '../work/start-child.ts';
import { exportCsv } from '../work/steps.ts';

export const name = 'export';
export const describe =
  'SIGKILL at a random moment while the table of 5,000 claims replaces an older file: the file is the old one or the whole new one';

const claims = 5000;
const old = 'an older export\n';

/** 200 kills unless told. */
export async function run(count = 200, seed = 1): Promise<TortureOutcome> {
  const random = createRandom(seed);
  const folder = tortureFolder('export');
  const failures: string[] = [];
  let done = 0;
  let replaced = 0;
  let drafts = 0;
  await buildChild();
  try {
    const template = join(folder, 'large.claimgrid');
    writeOldReview(template, 4, 'filled', claims);
    const review = openReview(template);
    const whole = join(folder, 'whole.csv');
    await exportCsv(review, whole);
    const started = performance.now();
    await exportCsv(review, whole);
    const time = performance.now() - started;
    review.close();
    const expected = readFileSync(whole);
    const here = join(folder, 'trial');
    mkdirSync(here);
    const path = join(here, 'a.claimgrid');
    copyFileSync(template, path);
    const exported = join(here, 'a.csv');
    while (done < count) {
      writeFileSync(exported, old);
      // oxlint-disable-next-line no-await-in-loop -- one trial after the other
      const child = await startChild(
        childOrder({ do: 'export', path, exported, to: 1, pause: 100 }),
      );
      // oxlint-disable-next-line no-await-in-loop -- as above
      await child.told('ready');
      // oxlint-disable-next-line no-await-in-loop -- as above
      await new Promise((resolve) => setTimeout(resolve, random.next() * time * 2.5));
      child.process.kill('SIGKILL');
      // oxlint-disable-next-line no-await-in-loop -- as above
      if ((await child.ended) !== 'SIGKILL') continue;
      done += 1;
      const found = readFileSync(exported);
      const isNew = found.equals(expected);
      if (isNew) replaced += 1;
      else if (found.toString('utf8') !== old)
        failures.push(`trial ${done}: ${found.length} bytes`);
      drafts = readdirSync(here).filter((file) => file.endsWith('.tmp')).length;
    }
    const notes = [
      `${replaced} times the new file, ${done - replaced} times the old one`,
      `${expected.length.toLocaleString('en')} bytes each; drafts left beside it at the end: ${drafts}`,
    ];
    return { done, failures, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
