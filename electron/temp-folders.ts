import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, processMark, processMarkPattern, processPlace } from '#db/processes.ts';

/** What a temporary folder is for. */
export type TempUse = 'import' | 'upload' | 'print';

const nameOfOne = new RegExp(`^claimgrid-(?:import|upload|print)-${processMarkPattern}-\\d+-`, 'u');

/**
 * Makes a folder among the system's temporary ones, for this user alone, and takes
 * away those that killed processes left there: a folder's name says whose it is.
 *
 * @param parent where, instead
 * @param thread number of the worker thread that it belongs to; 0 for the process
 */
export function createTempFolder(use: TempUse, parent = tmpdir(), thread = 0): string {
  clearTempFolders(parent);
  return mkdtempSync(join(parent, ownName(use, thread)));
}

/** Removes what a thread of this process left that died. */
export function removeTempFolders(use: TempUse, thread: number): void {
  for (const name of namesIn(tmpdir())) {
    if (name.startsWith(ownName(use, thread))) remove(join(tmpdir(), name));
  }
}

/** Removes the folders of this program whose process is gone. Never throws; what is another user's stays. */
export function clearTempFolders(parent = tmpdir()): void {
  const here = processPlace();
  for (const name of namesIn(parent)) {
    const [, place, pid, start = ''] = nameOfOne.exec(name) ?? [];
    if (place !== here || isRunning(Number(pid), start)) continue;
    remove(join(parent, name));
  }
}

function ownName(use: TempUse, thread: number): string {
  return `claimgrid-${use}-${processMark()}-${thread}-`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Another user's, or in use: not ours to remove.
  }
}
