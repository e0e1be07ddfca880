import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { assessClaims } from '#db/assessments.ts';
import { backupReview } from '#db/backup.ts';
import { checkReview } from '#db/check.ts';
import { openReview } from '#db/open-review.ts';
import { reviewId } from '#db/review-facts.ts';
import { listBackups } from '#electron/backups/backup-store.ts';
import { restoreReview } from '#electron/backups/restore-review.ts';
import { createRandom } from '../part.ts';
import type { TortureOutcome } from '../part.ts';
import { makeWorkedReview } from '../worked-review.ts';
import { readRows } from '../kit/digest.ts';
import { tortureFolder } from '../kit/script.ts';
import { buildChild, childOrder, startChild } from '../kit/start-child.ts';

export const name = 'restore-kill';
export const describe =
  'SIGKILL in the middle of a restore, into an open or closed review and in the place of a damaged one: afterwards it is the old one whole or the restored one whole, and what was there before is kept';

const claims = 300;

/** What is restored: into a review that is open, that is closed, in the place of a damaged file. */
const kinds = ['open', 'closed', 'damaged'] as const;
type Kind = (typeof kinds)[number];

/** A review as it is now, and a backup of what it was. */
interface Material {
  readonly folder: string;
  readonly now: string;
  readonly backup: string;
  /** The file of `now` with its first pages lost, and a log beside it. */
  readonly damaged: string;
  readonly digests: { readonly now: string; readonly backup: string };
}

/** 100 kills unless told. */
export async function run(count = 100, seed = 1): Promise<TortureOutcome> {
  const random = createRandom(seed);
  const folder = tortureFolder('restore');
  const failures: string[] = [];
  const ends = new Map<string, number>();
  let done = 0;
  try {
    await buildChild();
    const material = await makeMaterial(folder);
    const lengths = new Map<Kind, number>();
    for (let trial = 0; done < count && trial < count * 4; trial += 1) {
      const kind = random.pick(kinds);
      const here = join(folder, `trial-${trial}`);
      mkdirSync(here);
      const length = lengths.get(kind);
      // The first of each kind is not killed: it tells how long one takes.
      // The backup of what is there takes most of it, the restore itself the end.
      const share = random.pick([random.next(), 0.7 + 0.35 * random.next()]);
      const wait = length === undefined ? null : share * length;
      // oxlint-disable-next-line no-await-in-loop -- one trial after the other
      const { took, end, wrong } = await killOnce(material, here, kind, wait);
      if (length === undefined) lengths.set(kind, took);
      else done += 1;
      ends.set(`${kind}: ${end}`, (ends.get(`${kind}: ${end}`) ?? 0) + 1);
      if (wrong !== null) failures.push(`trial ${trial}, ${kind}, ${wait ?? '-'} ms: ${wrong}`);
      rmSync(here, { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const notes = [...ends].map(([end, times]) => `${end} ${times} times`).toSorted();
  return { done, failures, notes };
}

async function makeMaterial(folder: string): Promise<Material> {
  const now = join(folder, 'now.claimgrid');
  const backup = join(folder, 'backup.claimgrid');
  const damaged = join(folder, 'damaged.claimgrid');
  await makeWorkedReview(now, claims);
  const review = openReview(now);
  backupReview(review.read, backup);
  const then = digestOf(backup);
  for (let number = 1; number <= claims; number += 3) {
    assessClaims(review.write, 'Ada', [number], { note: `Written after the backup: ${number}` });
  }
  for (const end of ['', '-wal']) copyFileSync(now + end, damaged + end);
  review.close();
  writeFileSync(damaged, readFileSync(damaged).fill(0, 0, 4 * 4096));
  return { folder, now, backup, damaged, digests: { now: digestOf(now), backup: then } };
}

async function killOnce(
  material: Material,
  here: string,
  kind: Kind,
  wait: number | null,
): Promise<{ readonly took: number; readonly end: string; readonly wrong: string | null }> {
  const path = join(here, 'a.claimgrid');
  const from = kind === 'damaged' ? material.damaged : material.now;
  for (const end of ['', '-wal']) if (existsSync(from + end)) copyFileSync(from + end, path + end);
  const backups = join(here, 'backups');
  const order = childOrder({
    do: 'restore',
    path,
    restore: { backup: material.backup, folder: backups, open: kind === 'open' },
    pause: wait === null ? 0 : 60_000,
  });
  const child = await startChild(order);
  await child.told('ready');
  const started = performance.now();
  if (wait === null) await child.told('ack 0');
  else {
    const until = started + wait;
    if (wait > 3) await new Promise((resolve) => setTimeout(resolve, wait - 2));
    // Timers come in whole milliseconds.
    while (performance.now() < until);
    child.process.kill('SIGKILL');
  }
  const took = performance.now() - started;
  await child.ended;
  const raw = child.lines.find((line) => /^(?:raw|refused|stderr)/.test(line));
  if (raw !== undefined) return { took, end: 'told', wrong: raw };
  const acked = child.lines.includes('ack 0');
  return { took, ...(await survey(material, path, backups, kind, acked)) };
}

async function survey(
  material: Material,
  path: string,
  backups: string,
  kind: Kind,
  acked: boolean,
): Promise<{ readonly end: string; readonly wrong: string | null }> {
  const { digests } = material;
  const asideWrong = kind === 'damaged' ? surveyAside(material, path) : null;
  if (!existsSync(path)) return { end: 'gone', wrong: 'there is no review under its name' };
  if (kind === 'damaged' && bytesOf(path) === bytesOf(material.damaged)) {
    if (acked) return { end: 'old', wrong: 'a restore that was acknowledged is not there' };
    // Nothing is lost by the crash: the restore can be made again.
    await restoreReview({ folder: backups, review: path, from: material.backup });
    return { end: 'old', wrong: digestOf(path) === digests.backup ? asideWrong : 'not restored' };
  }
  const found = digestOf(path);
  if (found !== digests.now && found !== digests.backup) return { end: 'other', wrong: found };
  const end = found === digests.now ? 'old' : 'restored';
  if (acked && end === 'old') return { end, wrong: 'a restore that was acknowledged is not there' };
  if (kind === 'damaged') {
    return { end, wrong: asideCount(path) === 0 ? 'the damaged file is gone' : asideWrong };
  }
  if (end === 'old') {
    await restoreReview({ folder: backups, review: path, from: material.backup });
    return { end, wrong: digestOf(path) === digests.backup ? null : 'not restored' };
  }
  const review = openReview(path);
  const before = listBackups(backups, path, reviewId(review.read)).find(
    ({ reason }) => reason === 'before restore',
  );
  review.close();
  if (before === undefined) return { end, wrong: 'there is no backup of what was there' };
  const kept = digestOf(before.path);
  return { end, wrong: kept === digests.now ? null : `the backup of what was there is ${kept}` };
}

/** Each file that was set aside is whole, with its log. */
function surveyAside({ damaged }: Material, path: string): string | null {
  const folder = join(path, '..');
  const [bytes, log] = [bytesOf(damaged), bytesOf(`${damaged}-wal`)];
  const wrong = asideNames(path).filter((aside) => bytesOf(join(folder, aside)) !== bytes);
  if (wrong.length > 0) return `not as it was: ${wrong.join(', ')}`;
  const logs = readdirSync(folder)
    .filter((one) => one.endsWith('-wal'))
    .map((one) => bytesOf(join(folder, one)));
  return logs.includes(log) ? null : 'the log of the damaged file is gone';
}

function asideNames(path: string): string[] {
  return readdirSync(join(path, '..')).filter((one) => / \(damaged .*\.claimgrid$/u.test(one));
}

function asideCount(path: string): number {
  return asideNames(path).length;
}

function bytesOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Every row of a review as a short text; what is wrong with it, in words, where anything is. */
function digestOf(path: string): string {
  try {
    const review = openReview(path);
    try {
      const { problems } = checkReview(review.read);
      if (problems.length > 0) return `damaged: ${problems.join('; ')}`;
      return createHash('sha256')
        .update(JSON.stringify(readRows(review.read)))
        .digest('hex');
    } finally {
      review.close();
    }
  } catch (error) {
    return `does not open: ${error instanceof Error ? error.message : String(error)}`;
  }
}
