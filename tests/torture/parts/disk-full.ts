import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessClaims } from '#db/assessments.ts';
import { checkReview } from '#db/check.ts';
import { claimRows } from '#db/claims.ts';
import { openReview } from '#db/open-review.ts';
import { verifyBackup } from '#db/verify-backup.ts';
import { listBackups } from '#electron/backups/backup-store.ts';
import { createRandom } from '../part.ts';
import type { Random, TortureOutcome } from '../part.ts';
import {
  exportDigest,
  makeScript,
  surveyReview,
  tortureFolder,
  type Script,
} from '../kit/script.ts';
import { ackedSteps, buildChild, childOrder, startChild } from '../kit/start-child.ts';
import type { RunningChild } from '../kit/start-child.ts';
import { exportCsv } from '../kit/steps.ts';
import { makeWorkedReview } from '../worked-review.ts';

export const name = 'disk-full';
export const describe =
  'a disk of 4 MB fills up at a random place of the work: told in words, an older export stays as it is, and once there is space again the same process goes on; nothing lost. A disk of 48 MB is too full for a backup, or fills up in the middle of one: told, the older one whole, the next one made';

const stepsOfScript = 30;
const trialsOfScript = 20;

/** A backup, and an export in the place of an older one, are tried this much less often than the steps. */
const stepsPerBackup = 4;

/** 100 trials, 25 of backups and 25 of exports unless told. Needs the right to mount a file system in memory. */
export async function run(count = 100, seed = 1): Promise<TortureOutcome> {
  const disk = mountDisk(4);
  if (disk === null) {
    return { done: 0, failures: [], notes: ['skipped: it needs Linux and the right to mount'] };
  }
  const random = createRandom(seed);
  const folder = tortureFolder('full');
  const failures: string[] = [];
  let script: Script | null = null;
  let done = 0;
  let refusals = 0;
  await buildChild();
  try {
    for (let trial = 0; done < count && trial < count * 4; trial++) {
      if (script === null || trial % trialsOfScript === 0) {
        // oxlint-disable-next-line no-await-in-loop -- one trial after the other
        script = await makeScript(folder, seed * 41 + trial, stepsOfScript);
      }
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { wrong, refused } = await fillUp(script, join(disk, `trial-${trial}`), random);
      if (refused > 0 || wrong !== null) done += 1;
      refusals += refused;
      if (wrong !== null) failures.push(`script ${script.seed}, trial ${trial}: ${wrong}`);
    }
    const larger = await fillUpLarger(folder, Math.ceil(count / stepsPerBackup), random);
    failures.push(...larger.failures);
    const notes = [`${refusals} times told that the disk is full`, ...larger.notes];
    return { done, failures, notes };
  } finally {
    unmount(disk);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder that is a disk of so many MiB; null where that cannot be made. */
function mountDisk(size: number): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-full-'));
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder];
    execFileSync('mount', options, { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

function unmount(disk: string): void {
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
}

/**
 * Backups on a disk that has too little space for one, or none any more once it
 * was begun; and exports that do not fit beside the older one.
 */
async function fillUpLarger(
  folder: string,
  count: number,
  random: Random,
): Promise<{ readonly failures: readonly string[]; readonly notes: readonly string[] }> {
  const disk = mountDisk(48);
  if (disk === null) throw new Error('Mount a second disk: refused');
  const failures: string[] = [];
  const told = { before: 0, inside: 0 };
  try {
    const template = join(folder, 'worked.claimgrid');
    await makeWorkedReview(template, 2000);
    let done = 0;
    for (let trial = 0; done < count && trial < count * 4; trial += 1) {
      const when = random.pick(['before', 'inside'] as const);
      // oxlint-disable-next-line no-await-in-loop -- one trial after the other
      const { refused, wrong } = await fillUpBackup(template, join(disk, `${trial}`), when, random);
      // It can have been written whole before the disk was full.
      if (refused > 0 || wrong !== null) done += 1;
      told[when] += refused;
      if (wrong !== null) failures.push(`backup ${trial}, full ${when} it: ${wrong}`);
    }
    let refusedExports = 0;
    for (let trial = 0; trial < count; trial += 1) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { refused, wrong } = await fillUpExport(
        template,
        join(disk, `export-${trial}`),
        random,
      );
      refusedExports += refused;
      if (wrong !== null) failures.push(`export ${trial}: ${wrong}`);
    }
    const notes = [
      `${count} exports in the place of an older one: ${refusedExports} times told`,
      `${done} backups: ${told.before} times told before one was begun, ${told.inside} times in the middle of one`,
    ];
    return { failures, notes };
  } finally {
    unmount(disk);
  }
}

async function fillUpBackup(
  template: string,
  here: string,
  when: 'before' | 'inside',
  random: Random,
): Promise<{ readonly refused: number; readonly wrong: string | null }> {
  mkdirSync(here);
  const path = join(here, 'a.claimgrid');
  const backups = join(here, 'backups');
  const signal = join(here, 'go');
  const ballast = join(here, 'ballast');
  copyFileSync(template, path);
  const order = childOrder({
    do: 'backups',
    path,
    restore: { backup: signal, folder: backups, open: true },
    retries: 400,
    pause: 10,
  });
  try {
    const child = await startChild(order);
    await child.told('ack 0');
    const first = listBackups(backups, path, null)[0];
    if (first === undefined) return { refused: 0, wrong: `no first backup: ${child.lines.join()}` };
    const bytes = readFileSync(first.path);
    // So much that the review itself can be worked on, or just enough for a backup by the look of it.
    const look = statSync(path).size + 16 * mebibyte;
    fill(ballast, when === 'before' ? mebibyte * (2 + random.below(14)) : look + 2 * mebibyte);
    writeFileSync(signal, '');
    if (when === 'inside') await fillOnceBegun(child, backups, `${ballast}-2`);
    await child.told('refused 1');
    await new Promise((resolve) => setTimeout(resolve, 60));
    const refused = child.lines.filter((line) => line.startsWith('refused 1'));
    for (const one of [ballast, `${ballast}-2`]) rmSync(one, { force: true });
    await child.ended;
    const wrong =
      child.lines.find((line) => /^(?:raw|stderr)/.test(line)) ??
      refused.find((line) => !/^refused 1 disk-full .* \| ./.test(line)) ??
      (refused.length === 0
        ? null
        : surveyBackups(path, backups, { first: first.path, bytes }, child.lines));
    return { refused: refused.length, wrong };
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}

/** An export of a table that has changed since, on a disk that has room for a part of it. */
async function fillUpExport(
  template: string,
  here: string,
  random: Random,
): Promise<{ readonly refused: number; readonly wrong: string | null }> {
  mkdirSync(here);
  const path = join(here, 'a.claimgrid');
  const ballast = join(here, 'ballast');
  copyFileSync(template, path);
  const order = childOrder({ do: 'export', path, to: 1, retries: 400, pause: 10 });
  try {
    const review = openReview(path);
    await exportCsv(review, order.exported);
    assessClaims(review.write, 'Ada', [1], { note: 'Written after the first export' });
    review.close();
    const old = readFileSync(order.exported);
    // The log's index needs some of it; the new table does not fit beside the old one.
    fill(ballast, 2 ** 16 + random.below(Math.floor(old.length / 2)));
    const child = await startChild(order);
    await child.told('refused 0');
    await new Promise((resolve) => setTimeout(resolve, 30));
    const refused = child.lines.filter((line) => line.startsWith('refused'));
    const touched = !existsSync(order.exported) || !readFileSync(order.exported).equals(old);
    rmSync(ballast);
    await child.ended;
    return {
      refused: refused.length,
      wrong:
        child.lines.find((line) => /^(?:raw|stderr)/.test(line)) ??
        refused.find((line) => !/^refused -?\d+ disk-full .* \| ./.test(line)) ??
        (touched ? 'the older export was touched' : null) ??
        (refused.length === 0 ? 'it was not told' : null) ??
        (await surveyNewExport(path, order.exported, old)),
    };
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}

async function surveyNewExport(
  path: string,
  exported: string,
  old: Buffer,
): Promise<string | null> {
  const review = openReview(path);
  const again = `${exported}.again`;
  await exportCsv(review, again);
  review.close();
  const made = readFileSync(exported);
  if (made.equals(old)) return 'there is no new export once there was space';
  if (!made.equals(readFileSync(again))) return 'the new export is not whole';
  const left = everyFile(join(path, '..')).filter((file) => file.endsWith('.tmp'));
  return left.length === 0 ? null : `left behind: ${left.join(', ')}`;
}

const mebibyte = 2 ** 20;

/** Leaves so many bytes of a disk. */
function fill(ballast: string, left: number): void {
  const { bavail, bsize } = statfsSync(join(ballast, '..'));
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left), 1));
}

/** Stops the child once the draft of a backup is there, and leaves the disk nothing. */
async function fillOnceBegun(child: RunningChild, backups: string, ballast: string): Promise<void> {
  const begun = (): boolean => everyFile(backups).some((file) => file.endsWith('.new'));
  while (!begun()) {
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await new Promise((resolve) => setImmediate(resolve));
    if (child.process.exitCode !== null) return;
  }
  child.process.kill('SIGSTOP');
  fill(ballast, 0);
  child.process.kill('SIGCONT');
}

function surveyBackups(
  path: string,
  backups: string,
  old: { readonly first: string; readonly bytes: Buffer },
  lines: readonly string[],
): string | null {
  if (!lines.includes('ack 1')) return 'no backup was made once there was space';
  if (!readFileSync(old.first).equals(old.bytes)) return 'the older backup was touched';
  const edits = lines.filter((line) => line.startsWith('edit')).length;
  if (edits < 2) return 'the review could not be worked on';
  const names = everyFile(backups).filter((file) => !/\.claimgrid(?:\.json)?$/.test(file));
  if (names.length > 0) return `left behind: ${names.join(', ')}`;
  const made = listBackups(backups, path, null);
  if (made.length !== 2) return `${made.length} backups are there`;
  for (const { path: file } of made) verifyBackup(file);
  const files = [path, made[0]?.path ?? ''];
  for (const file of files) {
    const review = openReview(file);
    const { problems } = checkReview(review.read);
    const note = claimRows(review.read, [1])[0]?.note;
    review.close();
    if (problems.length > 0) return problems.join('; ');
    if (note !== `Edit ${edits}`) return `"${note}" stands where edit ${edits} was acknowledged`;
  }
  return null;
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name: file }) => file);
}

/** Does the steps on a disk that has little space left, and gives it space once the child has told. */
async function fillUp(
  script: Script,
  here: string,
  random: Random,
): Promise<{ readonly wrong: string | null; readonly refused: number }> {
  mkdirSync(here);
  const path = join(here, 'a.claimgrid');
  copyFileSync(script.template, path);
  const { bavail, bsize } = statfsSync(here);
  const left = 4096 * (12 + random.below(400));
  const ballast = join(here, 'ballast');
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left), 1));
  const order = childOrder({
    do: 'steps',
    path,
    seed: script.seed,
    to: script.steps,
    documents: script.documents,
    checkpoint: random.pick([20, 1000]),
    retries: 400,
    pause: 10,
  });
  try {
    const child = await startChild(order);
    await child.told('refused');
    // Several tries fail before there is space.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const refused = child.lines.filter((line) => line.startsWith('refused'));
    const before = ackedSteps(child.lines.filter((line) => line !== 'ack -1'));
    const oldExport = exportDigest(order.exported);
    rmSync(ballast);
    await child.ended;
    const other = refused.find((line) => !/^refused -?\d+ disk-full .* \| ./.test(line));
    const raw = child.lines.find((line) => /^(?:raw|stderr)/.test(line));
    if (raw !== undefined) return { wrong: raw, refused: refused.length };
    if (other !== undefined) return { wrong: other, refused: refused.length };
    if (refused.length > 0 && oldExport !== script.exports[Math.min(before, script.steps)]) {
      return { wrong: 'the older export was touched', refused: refused.length };
    }
    const acked = ackedSteps(child.lines.filter((line) => line !== 'ack -1')) - 1;
    if (acked !== script.steps) return { wrong: `only ${acked} steps`, refused: refused.length };
    const { exported, copied } = order;
    const { wrong } = surveyReview(script, { path, exported, copied, acked });
    return { wrong, refused: refused.length };
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}
