import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { checkReview } from '#db/check.ts';
import { currentVersion, versionOf } from '#db/migrate.ts';
import { openReview } from '#db/open-review.ts';
import { oldShapes, writeOldReview } from '#tests/helpers/old-reviews.ts';
import { createRandom } from '../part.ts';
import type { Random, TortureOutcome } from '../part.ts';
import { digestOf } from '../kit/digest.ts';
import { tortureFolder } from '../kit/script.ts';
import { buildChild, childOrder, startChild } from '../kit/start-child.ts';

export const name = 'migrate';
export const describe =
  'SIGKILL while a review of an earlier shape is opened, with 28 and with 10,000 claims: its shape is the old one or the newest, and opened again it is what an undisturbed migration makes';

/** A kept review of an earlier shape, and what it becomes. */
interface OldReview {
  readonly shape: number;
  readonly path: string;
  readonly digest: string;
  /** How long it takes to open, in milliseconds. */
  readonly time: number;
}

/** 200 kills unless told; `large` is how many more claims every second review has. */
export async function run(count = 200, seed = 1, large = 10_000): Promise<TortureOutcome> {
  const random = createRandom(seed);
  const folder = tortureFolder('migrate');
  const failures: string[] = [];
  let old = 0;
  let drafts = 0;
  let done = 0;
  await buildChild();
  try {
    const reviews = [];
    for (const shape of oldShapes()) {
      for (const claims of new Set([0, large])) {
        // oxlint-disable-next-line no-await-in-loop -- timed one by one
        reviews.push(await keptReview(folder, shape, claims));
      }
    }
    while (done < count) {
      const review = reviews[done % reviews.length];
      if (review === undefined) break;
      // oxlint-disable-next-line no-await-in-loop -- one trial after the other
      const trial = await killOnce(review, join(folder, 'trial'), random);
      if (trial === null) continue;
      done += 1;
      old += trial.old ? 1 : 0;
      drafts += trial.drafts;
      for (const words of trial.wrong)
        failures.push(`shape ${review.shape}, trial ${done}: ${words}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const notes = [
    `${old} times the old shape was left, ${done - old} times the newest`,
    `unfinished drafts beside the files: ${drafts}`,
  ];
  return { done, failures, notes };
}

async function keptReview(folder: string, shape: number, claims: number): Promise<OldReview> {
  const path = join(folder, `shape-${shape}-${claims}.claimgrid`);
  writeOldReview(path, shape, 'filled', claims);
  const inside = join(folder, `undisturbed-${shape}-${claims}`);
  mkdirSync(inside);
  const copy = join(inside, 'a.claimgrid');
  copyFileSync(path, copy);
  const child = await startChild(childOrder({ do: 'open', path: copy }));
  await child.told('ready');
  const started = performance.now();
  await child.told('ack');
  const time = performance.now() - started;
  await child.ended;
  const review = openReview(copy);
  const digest = digestOf(review.read);
  review.close();
  return { shape, path, digest, time };
}

/** What a kill left; null when it came too late. */
async function killOnce(
  review: OldReview,
  folder: string,
  random: Random,
): Promise<{ readonly old: boolean; readonly drafts: number; readonly wrong: string[] } | null> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const path = join(folder, 'a.claimgrid');
  copyFileSync(review.path, path);
  const child = await startChild(childOrder({ do: 'open', path, pause: 200 }));
  await child.told('ready');
  const until = performance.now() + random.next() * review.time * 2;
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, until - performance.now() - 2)));
  while (performance.now() < until);
  child.process.kill('SIGKILL');
  if ((await child.ended) !== 'SIGKILL') return null;
  const wrong: string[] = [];
  const version = shapeOf(path);
  if (version !== review.shape && version !== currentVersion) {
    wrong.push(`its shape is ${version}, neither ${review.shape} nor ${currentVersion}`);
  }
  for (const kept of keptCopies(folder)) wrong.push(...surveyCopy(kept, review.shape));
  try {
    const opened = openReview(path);
    wrong.push(...checkReview(opened.read).problems);
    if (digestOf(opened.read) !== review.digest) wrong.push('it is not what it should have become');
    opened.close();
  } catch (error) {
    wrong.push(`it does not open: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (keptCopies(folder).length === 0) wrong.push('no copy of the original was kept');
  const drafts = readdirSync(folder).filter((file) => /\.(?:new|tmp)$/.test(file)).length;
  return { old: version === review.shape, drafts, wrong };
}

/** The shape that a program would find, log included. */
function shapeOf(path: string): number {
  const inspected = `${path}.look`;
  copyFileSync(path, inspected);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${inspected}-wal`);
  const connection = new Database(inspected);
  try {
    return versionOf(connection);
  } finally {
    connection.close();
    rmSync(inspected);
  }
}

/** The copies of originals beside a review. */
function keptCopies(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.bak'))
    .map((file) => join(folder, file));
}

function surveyCopy(path: string, shape: number): string[] {
  const connection = new Database(readFileSync(path));
  try {
    const sound = connection.pragma('integrity_check', { simple: true }) === 'ok';
    const same = versionOf(connection) === shape;
    return sound && same ? [] : ['the copy of the original is not sound'];
  } finally {
    connection.close();
  }
}
