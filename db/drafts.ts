import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, processMark, processMarkPattern, processPlace } from './processes.ts';

/*
 * What is written beside a file before it gets that file's name. The draft's own
 * name says which process makes it, so that others know when it was left behind.
 */

/** A name for a draft of a file: the file's own with "….new" behind it. What SQLite puts beside it goes with it. */
export function draftBeside(target: string): string {
  return `${target}.${makerMark()}.new`;
}

/** A name for a draft of any file of a folder, where one made of the file's name might be too long. */
export function draftIn(folder: string): string {
  return join(folder, `.claimgrid-${makerMark()}.tmp`);
}

/** Removes a draft of one's own that came to nothing, with what SQLite put beside it. */
export function dropDraft(draft: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(draft + end, { force: true });
}

/** Milliseconds without a write after which a draft of a process that is gone is removed. */
const rest = 10 * 60_000;

/** The same for one that was made on another computer, of whose processes nothing is known. */
const restElsewhere = 7 * 24 * 60 * 60_000;

/**
 * Removes the drafts in a folder that were left behind: named by `draftBeside` or
 * `draftIn`, not written to for a while, and by a process that is gone. Anything
 * else stays, and so does what cannot be removed. Never throws.
 */
export function clearDrafts(folder: string, now: number = Date.now()): void {
  for (const name of namesIn(folder)) {
    const maker = makerOf(name);
    if (maker === null) continue;
    const here = maker.place === processPlace();
    if (here && isRunning(maker.pid, maker.start)) continue;
    try {
      const path = join(folder, name);
      const found = lstatSync(path);
      if (!found.isFile() || now - found.mtimeMs < (here ? rest : restElsewhere)) continue;
      rmSync(path, { force: true });
    } catch {
      // A folder that may only be read, or another program was quicker.
    }
  }
}

interface Maker {
  readonly place: string;
  readonly pid: number;
  readonly start: string;
}

function makerMark(): string {
  return `${processMark()}-${randomBytes(4).toString('hex')}`;
}

const mark = String.raw`${processMarkPattern}-[\da-f]{8}`;
const besideName = new RegExp(
  String.raw`\.${mark}\.new(?:\.copy)?(?:\.vacuumed)?(?:-journal|-wal|-shm)?$`,
  'u',
);
const inName = new RegExp(String.raw`^\.claimgrid-${mark}\.tmp$`, 'u');

function makerOf(name: string): Maker | null {
  const [, place, pid, start = ''] = besideName.exec(name) ?? inName.exec(name) ?? [];
  return place === undefined ? null : { place, pid: Number(pid), start };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
