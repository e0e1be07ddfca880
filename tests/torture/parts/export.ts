import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReview } from '#db/open-review.ts';
import { writeOldReview } from '#tests/helpers/old-reviews.ts';
import { createRandom } from '../part.ts';
import type { TortureOutcome } from '../part.ts';
import type { ChildOrder } from '../kit/child.ts';
import { isStopAsked } from '../stop.ts';
import { tortureFolder } from '../kit/script.ts';
import { buildChild, childOrder, startChild } from '../kit/start-child.ts';

export const name = 'export';
export const describe =
  'SIGKILL at a random moment while the table of SIZE claims (5,000) replaces an older file: the file is the old one or the whole new one';

const old = 'an older export\n';
/** How long after its start an export is killed at the latest, as a part of the time that it takes. */
const latest = 1.2;

/** 200 kills of an export of 5,000 claims unless told. */
export async function run(count = 200, seed = 1, claims = 5000): Promise<TortureOutcome> {
  const random = createRandom(seed);
  const folder = tortureFolder('export');
  const failures: string[] = [];
  let done = 0;
  let replaced = 0;
  let drafts = 0;
  await buildChild();
  try {
    const path = join(folder, 'a.claimgrid');
    writeOldReview(path, 4, 'filled', claims);
    openReview(path).close();
    const here = join(folder, 'trial');
    mkdirSync(here);
    const exported = join(here, 'a.csv');
    const order = childOrder({ do: 'export', path, exported, to: 1 });
    const undisturbed = await timeExport(order);
    const expected = readFileSync(exported);
    // The machine has other work at times: the moments follow how fast it goes now.
    let time = undisturbed;
    while (done < count && !isStopAsked()) {
      writeFileSync(exported, old);
      // It stays until it is killed, however late that is.
      // oxlint-disable-next-line no-await-in-loop -- one trial after the other
      const child = await startChild({ ...order, pause: time * latest * 10 });
      // oxlint-disable-next-line no-await-in-loop -- as above
      await child.told('ready');
      const moment = random.next() * time * latest;
      const started = performance.now();
      let finished = 0;
      void child.told('ack 0').then(() => (finished = performance.now() - started));
      // oxlint-disable-next-line no-await-in-loop -- as above
      await new Promise((resolve) => setTimeout(resolve, moment));
      child.process.kill('SIGKILL');
      if (finished > 0) time = (time + finished) / 2;
      // oxlint-disable-next-line no-await-in-loop -- as above
      const how = await child.ended;
      if (isStopAsked()) break;
      if (how !== 'SIGKILL') throw new Error(`It ended before it was killed: ${String(how)}`);
      done += 1;
      const found = readFileSync(exported);
      if (found.equals(expected)) replaced += 1;
      else if (found.toString('utf8') !== old) {
        failures.push(`trial ${done}: ${found.length} bytes`);
      }
      for (const file of readdirSync(here).filter((one) => one.endsWith('.tmp'))) {
        const draft = join(here, file);
        const part = statSync(draft).size / expected.length;
        if (part > 0.2) time = (time + moment / part) / 2;
        drafts += 1;
        rmSync(draft);
      }
    }
    const notes = [
      `${claims.toLocaleString('en')} claims, ${expected.length.toLocaleString('en')} bytes, undisturbed ${(undisturbed / 1000).toFixed(1)} s`,
      `${replaced} times the new file, ${done - replaced} times the old one, ${drafts} times with an unfinished file beside it`,
    ];
    return { done, failures, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds that an export takes in a process that nobody kills. */
async function timeExport(order: ChildOrder): Promise<number> {
  const child = await startChild(order);
  await child.told('ready');
  const started = performance.now();
  await child.told('ack 0');
  const time = performance.now() - started;
  const how = await child.ended;
  if (how !== 0) throw new Error(`The undisturbed export: ${child.lines.join('; ')}`);
  return time;
}
