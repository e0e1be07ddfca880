import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { assessClaims } from '#db/assessments.ts';
import { backupReview } from '#db/backup.ts';
import { checkReview } from '#db/check.ts';
import { openReview } from '#db/open-review.ts';
import { reviewFacts } from '#db/review-facts.ts';
import { restoreReview } from '#electron/backups/restore-review.ts';
import { createRandom } from '../part.ts';
import type { TortureOutcome } from '../part.ts';
import { makeWorkedReview } from '../worked-review.ts';

export const name = 'backups';
export const describe =
  'backups while another process writes without pause: each opens clean and holds every edit acknowledged before its start; then each is restored and the restore undone';

const claims = 1000;

/** 100 backups and as many restores. */
export async function run(count = 100, seed = 1): Promise<TortureOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-torture-'));
  const failures: string[] = [];
  const notes: string[] = [];
  try {
    const path = join(folder, 'a.claimgrid');
    await makeWorkedReview(path, claims);
    const { slowest, edits } = await backUpAll(folder, path, count, failures);
    notes.push(`${count} backups beside ${edits} foreign edits, the slowest ${slowest} ms`);
    const restored = await restoreAll(folder, path, count, seed, failures);
    notes.push(`${restored} restores and ${restored} undone restores`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { done: count, failures, notes };
}

interface Writer {
  /** The last edit that the other process has been told is stored. */
  acknowledged(): number;
  stop(): Promise<void>;
}

async function backUpAll(
  folder: string,
  path: string,
  count: number,
  failures: string[],
): Promise<{ readonly slowest: number; readonly edits: number }> {
  const writer = await startWriter(path);
  const review = openReview(path);
  const started: number[] = [];
  let slowest = 0;
  try {
    for (let index = 0; index < count; index += 1) {
      started.push(writer.acknowledged());
      const from = performance.now();
      backupReview(review.read, join(folder, `${index}.claimgrid`));
      slowest = Math.max(slowest, Math.round(performance.now() - from));
      // Lets the words of the other process come in.
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    review.close();
    await writer.stop();
  }
  for (const [index, before] of started.entries()) {
    const copy = openReview(join(folder, `${index}.claimgrid`));
    const { problems } = checkReview(copy.read);
    if (problems.length > 0) failures.push(`backup ${index}: ${problems.join('; ')}`);
    const held = editsIn(copy.read.connection.prepare('SELECT note FROM claims').pluck().all());
    if (held < before) failures.push(`backup ${index}: holds ${held} of ${before} edits`);
    copy.close();
  }
  return { slowest, edits: writer.acknowledged() };
}

/** The highest number that the other process wrote. */
function editsIn(notes: readonly unknown[]): number {
  let highest = 0;
  for (const note of notes) {
    const [, number] = /^edit (\d+)$/u.exec(String(note)) ?? [];
    highest = Math.max(highest, Number(number ?? 0));
  }
  return highest;
}

async function startWriter(path: string): Promise<Writer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../write-forever.ts'), path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let last = 0;
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    last = Number(line);
    if (last >= 5) resolve();
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  await ready;
  return {
    acknowledged: () => last,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

async function restoreAll(
  folder: string,
  path: string,
  count: number,
  seed: number,
  failures: string[],
): Promise<number> {
  const backups = join(folder, 'backups');
  const random = createRandom(seed);
  let done = 0;
  for (let index = 0; index < count; index += 1) {
    const from = join(folder, `${random.below(count)}.claimgrid`);
    const review = openReview(path);
    assessClaims(review.write, 'Ada', [1 + random.below(claims)], { note: `before ${index}` });
    const before = JSON.stringify(reviewFacts(review.read));
    // Half of them with the file open in this process, as a window has it.
    if (index % 2 === 0) review.close();
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const restored = await restoreReview({ folder: backups, review: path, from });
    const [now, then] = [factsOf(path), factsOf(from)];
    if (now !== then) failures.push(`restore ${index}: ${now} is not ${then}`);
    const undo = restored.before?.path;
    if (undo === undefined) failures.push(`restore ${index}: no backup of what was there`);
    else {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await restoreReview({ folder: backups, review: path, from: undo });
      if (factsOf(path) !== before) failures.push(`restore ${index}: undone, it is another review`);
    }
    if (index % 2 === 1) review.close();
    done += 1;
  }
  const review = openReview(path);
  failures.push(...checkReview(review.read).problems);
  review.close();
  return done;
}

function factsOf(path: string): string {
  const review = openReview(path);
  try {
    return JSON.stringify(reviewFacts(review.read));
  } finally {
    review.close();
  }
}
