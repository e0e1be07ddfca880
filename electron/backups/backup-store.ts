import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { backupReasons } from '#core/backups/backup.ts';
import type { BackupEntry, BackupReason } from '#core/backups/backup.ts';
import { backupsToDrop } from '#core/backups/keep-backups.ts';
import { ProblemError } from '#core/problem.ts';
import { backupReview } from '#db/backup.ts';
import type { ReadDb } from '#db/connection.ts';
import { clearDrafts, draftBeside } from '#db/drafts.ts';
import { reviewFacts } from '#db/review-facts.ts';
import { verifyBackup } from '#db/verify-backup.ts';
import { fileProblem } from '../jobs/file-problem.ts';

/** What stands beside each backup, under its name with ".json" behind it. */
const manifest = z.object({
  of: z.string(),
  at: z.iso.datetime(),
  reason: z.enum(backupReasons),
  facts: z.object({
    id: z.string(),
    title: z.string(),
    sources: z.number(),
    claims: z.number(),
    assessed: z.number(),
    step: z.string().nullable(),
  }),
});
type Manifest = z.infer<typeof manifest>;

/** A backup before anything is said of the review as it is now. */
export type StoredBackup = Omit<BackupEntry, 'since'>;

const ending = '.claimgrid';

/** As `makeBackup` names it: nothing else is taken for one. */
const manifestName = /^\d{4}-\d\d-\d\dT[\d-]{12,}Z-[a-z-]+-[\da-f]{4}\.claimgrid\.json$/;

/** What a disk must have left beside the backup itself, in bytes: the review still grows. */
const spare = 16 * 2 ** 20;

/**
 * Makes a backup of an open review in the folder of backups: of one moment, in
 * `<folder>/<id of the review>/<time>-<reason>-<four letters>.claimgrid`, read
 * back and checked, with a manifest beside it. Only then do older ones go that
 * age has made superfluous (core/backups/keep-backups.ts). Throws a
 * `ProblemError`: 'disk-full', 'review-damaged', and the file system's; older
 * backups stay then.
 *
 * @param folder the folder of all backups
 * @param path the review's own path
 */
export function makeBackup(
  folder: string,
  db: ReadDb,
  path: string,
  reason: BackupReason,
  now: Date = new Date(),
): StoredBackup {
  const of = realPath(path);
  const own = join(folder, folderName(reviewFacts(db).id));
  const name = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${reason.replace(' ', '-')}-${randomBytes(2).toString('hex')}`;
  const target = join(own, name + ending);
  const draft = draftBeside(`${target}.json`);
  try {
    mkdirSync(own, { recursive: true });
    // Before the space is counted.
    clearDrafts(own);
    requireSpace(own, of);
    backupReview(db, target);
    const facts = verifyBackup(target);
    const words: Manifest = { of, at: now.toISOString(), reason, facts };
    writeFileSync(draft, JSON.stringify(words, null, 2), { flush: true });
    renameSync(draft, `${target}.json`);
  } catch (error) {
    for (const made of [target, `${target}.json`, draft]) rmSync(made, { force: true });
    throw systemProblem(error, own);
  }
  prune(own, of, now);
  return describe(target, of);
}

/**
 * The backups of a review, newest first: those of its id, and those that were
 * made of this path, for when the review's own id cannot be read any more. The
 * copies that migrations leave beside the review count too.
 *
 * @param id the review's id, null where it cannot be read
 */
export function listBackups(folder: string, path: string, id: string | null): StoredBackup[] {
  const of = realPath(path);
  const own = id === null ? null : folderName(id);
  const found = subfolders(folder).flatMap((name) =>
    filesOf(join(folder, name))
      .map((file) => describe(file, of))
      .filter((backup) => name === own || backup.of === of),
  );
  return [...found, ...besideReview(of)].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Makes a backup unless the review is empty or its newest backup holds all of it; null then. */
export function backUpIfChanged(
  folder: string,
  db: ReadDb,
  path: string,
  reason: BackupReason,
): StoredBackup | null {
  const { id, sources, step } = reviewFacts(db);
  if ((sources === 0 && step === null) || newestStep(folder, path, id) === step) return null;
  return makeBackup(folder, db, path, reason);
}

/** The step that the newest backup of a review ends with; undefined when there is no backup. */
export function newestStep(folder: string, path: string, id: string): string | null | undefined {
  const newest = listBackups(folder, path, id).find(
    ({ ofCopy, facts }) => !ofCopy && facts !== null,
  );
  return newest?.facts?.step;
}

/** Backups that are older than they need be, of this file alone: copies of it have their own. */
function prune(own: string, of: string, now: Date): void {
  const backups = filesOf(own)
    .map((file) => describe(file, of))
    .filter((backup) => backup.of === of);
  const drop = backupsToDrop(
    backups.map(({ at }) => Date.parse(at)),
    now.getTime(),
  );
  for (const index of drop) {
    const backup = backups[index];
    if (backup === undefined) continue;
    rmSync(backup.path, { force: true });
    rmSync(`${backup.path}.json`, { force: true });
  }
  // A kill between the two leaves words about a backup that is gone.
  for (const name of namesIn(own)) {
    if (!manifestName.test(name) || existsSync(join(own, name.slice(0, -5)))) continue;
    rmSync(join(own, name), { force: true });
  }
}

function describe(file: string, of: string): StoredBackup {
  const known = readManifest(`${file}.json`);
  const { size, mtime } = statSync(file);
  return {
    path: file,
    at: known?.at ?? mtime.toISOString(),
    reason: known?.reason ?? 'asked',
    bytes: size,
    of: known?.of ?? of,
    ofCopy: known !== null && known.of !== of && existsSync(known.of),
    facts: known?.facts ?? null,
  };
}

/** "x.claimgrid.shape-1.bak", which db/upgrade.ts writes. */
function besideReview(of: string): StoredBackup[] {
  const start = `${basename(of)}.shape-`;
  return namesIn(dirname(of))
    .filter((name) => name.startsWith(start) && name.endsWith('.bak'))
    .map((name) => ({ ...describe(join(dirname(of), name), of), reason: 'before migration' }));
}

function filesOf(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readManifest(path: string): Manifest | null {
  try {
    return manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** A review comes from anywhere, and so does the id in it: it must not lead out of the folder. */
function folderName(id: string): string {
  const safe = id.replaceAll(/[^\da-zA-Z-]/g, '_').slice(0, 80);
  return safe === '' ? '_' : safe;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** A backup that fills the disk up would keep the review itself from being saved. */
function requireSpace(folder: string, review: string): void {
  const { bavail, bsize } = statfsSync(folder);
  // What stands in the log so far will be in the backup.
  const log = statSync(`${review}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const needed = statSync(review).size + log + spare;
  if (bavail * bsize >= needed) return;
  throw new ProblemError({
    code: 'disk-full',
    message: `Make a backup in "${folder}": the disk is full`,
    hint: 'Free some space; the review and its older backups are as they were',
  });
}

function systemProblem(error: unknown, folder: string): unknown {
  return error instanceof Error && 'syscall' in error
    ? new ProblemError(fileProblem('Make a backup in', folder, error))
    : error;
}
