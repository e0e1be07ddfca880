import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkReview } from '#db/check.ts';
import { listSources } from '#db/sources.ts';
import { isRunning } from '#electron/jobs/import-state.ts';
import type { ImportJob } from '#electron/jobs/import-state.ts';
import { openProcessSide } from './process-side.ts';
import type { ProcessSide } from './process-side.ts';

/** What this process may grow by meanwhile, in MiB. */
const mostMemory = 512;
/** Milliseconds from a cancel to the end of the job. */
const cancelWithin = 2000;

/** Drops so many files on a new review in this folder; `files` in it is there. Gives what is wrong, in words. */
export async function tryDrop(
  folder: string,
  count: number,
): Promise<{ readonly failures: string[]; readonly notes: string[] }> {
  const side = openProcessSide(folder);
  const failures: string[] = [];
  try {
    await side.client.workspace.create.mutate({ title: 'Dropped' });
    let told = 0;
    const stop = side.workspace.events.listen(({ type }) => {
      if (type === 'job') told += 1;
    });
    const before = process.memoryUsage.rss();
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 100);
    const cancelled = await cancelledDrop(side, folder, count, failures);
    const start = performance.now();
    const { job } = await side.client.imports.start.mutate(await filesFor(side, folder, count));
    const ended = await whole(side, job);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    clearInterval(watch);
    stop();
    const stored = ended.files.filter(({ state }) => state === 'stored').length;
    if (ended.state !== 'done' || stored !== count) {
      const first = ended.files.find(({ error }) => error !== null)?.error?.message;
      failures.push(`${ended.state}: ${stored} of ${count} files were stored (${first})`);
    }
    if (told < 3) failures.push(`progress was told ${told} times`);
    const grown = (peak - before) / 2 ** 20;
    if (grown > mostMemory) failures.push(`memory grew by ${grown.toFixed(0)} MiB`);
    failures.push(...checkReview(side.workspace.requireReview().read).problems);
    const notes = [
      `${stored} files in ${seconds} s, progress told ${told} times; memory of this process grew by ${grown.toFixed(0)} MiB at most`,
      `a drop that was cancelled ended after ${cancelled.toFixed(0)} ms`,
    ];
    return { failures, notes };
  } finally {
    await side.workspace.dispose();
  }
}

/** Half of the files by their paths, the others as uploads, all sent at once. */
async function filesFor({ workspace }: ProcessSide, folder: string, count: number) {
  const texts = Array.from({ length: count }, (_, at) => textOf(at));
  const half = Math.floor(count / 2);
  const paths = texts.slice(0, half).map((text, at) => {
    const path = join(folder, 'files', `paper ${at}.txt`);
    writeFileSync(path, text);
    return path;
  });
  const uploads = await Promise.all(
    texts.slice(half).map(async (text, at) => {
      const id = `upload-${process.hrtime.bigint()}-${at}`;
      await workspace.uploads.append(
        id,
        `paper ${half + at}.txt`,
        0,
        new TextEncoder().encode(text),
      );
      return id;
    }),
  );
  return { paths, uploads };
}

function textOf(at: number): string {
  const word = `w${at.toString(36)}x`;
  return `Trial ${word} of oars\n\nIn a randomised trial of ${at + 20} rowers, oar ${word} reduced pain by ${at % 60}% compared with oar ${word}b (p < 0.01; doi:10.5555/drop.${at}).\n`;
}

async function cancelledDrop(
  side: ProcessSide,
  folder: string,
  count: number,
  failures: string[],
): Promise<number> {
  const { job } = await side.client.imports.start.mutate(await filesFor(side, folder, count));
  while (side.workspace.imports.get(job).done < Math.min(5, count)) {
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await pause(10);
  }
  const start = performance.now();
  const asked = await side.client.imports.cancel.mutate({ job });
  if (asked.state !== 'cancelling') failures.push(`right after a cancel it is "${asked.state}"`);
  const { state } = await whole(side, job);
  const took = performance.now() - start;
  if (state !== 'cancelled') failures.push(`a cancelled drop is "${state}"`);
  if (took > cancelWithin) failures.push(`cancelling took ${took.toFixed(0)} ms`);
  const left = listSources(side.workspace.requireReview().read).length;
  if (left > 0) failures.push(`a cancelled drop left ${left} sources`);
  return took;
}

async function whole({ workspace }: ProcessSide, id: string): Promise<ImportJob> {
  for (;;) {
    const job = workspace.imports.get(id);
    if (job.state === 'ready') {
      workspace.imports.take(
        id,
        [...job.files.keys()].map((index) => ({ index })),
      );
    }
    if (!isRunning(job)) return job;
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await pause(20);
  }
}
