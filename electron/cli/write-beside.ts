import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import { clearDrafts, draftIn } from '#db/drafts.ts';
import { hasHeaderOfReview } from '#db/inspect-file.ts';
import { fileProblem } from '../jobs/file-problem.ts';

/** What is written piece by piece; strings as UTF-8. */
export type WrittenPieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file, whole or not at all: beside it first, then renamed to its name,
 * so that an old file stays as it was until the new one is complete. An old
 * file's permissions are kept. A link at that name is never followed to a file:
 * the new file takes the link's place, and what the link led to stays as it was.
 * What is no file (a pipe, a device, also behind a link such as "/dev/stdout")
 * is written to directly. Throws the file system's Problem,
 * 'output-is-review' (nothing is put in the place of a review), and what the pieces throw.
 *
 * @returns bytes written
 */
export async function writeBeside(path: string, chunks: WrittenPieces): Promise<number> {
  let beside: string | null = null;
  try {
    if (isNoFile(path)) return await writeTo(openSync(path, 'w'), chunks, 'straight');
    refuseReview(path);
    const old = lookAt(path, lstatSync);
    const mode = old?.isFile() === true ? old.mode & 0o777 : null;
    // A name of its own: one made of the file's might be too long.
    clearDrafts(dirname(path));
    beside = draftIn(dirname(path));
    const file = openSync(beside, 'wx');
    if (mode !== null) fchmodSync(file, mode);
    const bytes = await writeTo(file, chunks, 'to be renamed');
    renameSync(beside, path);
    return bytes;
  } catch (error) {
    if (beside !== null) rmSync(beside, { force: true });
    if (error instanceof Error && 'syscall' in error) {
      throw new ProblemError(fileProblem('Write', path, error));
    }
    throw error;
  }
}

/** A slip of the pen must not put a report in the place of a review. */
function refuseReview(path: string): void {
  if (lookAt(path, lstatSync)?.isFile() !== true || !hasHeaderOfReview(path)) return;
  throw new ProblemError({
    code: 'output-is-review',
    message: `Write "${path}": there is a review of this name`,
    hint: 'Choose another name: a review is never replaced by something else',
  });
}

async function writeTo(
  file: number,
  chunks: WrittenPieces,
  kind: 'straight' | 'to be renamed',
): Promise<number> {
  try {
    let bytes = 0;
    for await (const chunk of chunks) {
      const buffer = Buffer.from(chunk);
      for (let at = 0; at < buffer.length;) at += writeSync(file, buffer, at);
      bytes += buffer.length;
    }
    if (kind === 'to be renamed') fsyncSync(file);
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** Whether a path is a folder, a pipe, a device, or one of the system's names for what is open already. */
function isNoFile(path: string): boolean {
  const found = lookAt(path, statSync);
  if (found === null) return false;
  // What is in memory ("/dev/shm") is a file like any other.
  return !found.isFile() || /^\/(?:dev(?!\/shm)|proc)(?:\/|$)/.test(realFolder(path));
}

function realFolder(path: string): string {
  const folder = dirname(resolve(path));
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function lookAt(path: string, look: (path: string) => Stats): Stats | null {
  try {
    return look(path);
  } catch {
    return null;
  }
}
