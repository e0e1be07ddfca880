import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import { fileProblem } from '../jobs/file-problem.ts';

/** What is written piece by piece; strings as UTF-8. */
export type WrittenPieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file, whole or not at all: beside it first, then renamed over it, so
 * that an old file stays as it was until the new one is complete. What is no
 * regular file (a pipe, a device) is written to directly. Throws the file
 * system's Problem, and what the pieces throw.
 *
 * @returns bytes written
 */
export async function writeBeside(path: string, chunks: WrittenPieces): Promise<number> {
  let beside: string | null = null;
  try {
    const target = linkTarget(path);
    if (!isReplaceable(target)) return await writeTo(openSync(target, 'w'), chunks, false);
    beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const bytes = await writeTo(openSync(beside, 'wx'), chunks, true);
    renameSync(beside, target);
    return bytes;
  } catch (error) {
    if (beside !== null) rmSync(beside, { force: true });
    if (error instanceof Error && 'syscall' in error) {
      throw new ProblemError(fileProblem('Write', path, error));
    }
    throw error;
  }
}

async function writeTo(file: number, chunks: WrittenPieces, sync: boolean): Promise<number> {
  try {
    let bytes = 0;
    for await (const chunk of chunks) {
      const buffer = Buffer.from(chunk);
      for (let at = 0; at < buffer.length;) at += writeSync(file, buffer, at);
      bytes += buffer.length;
    }
    if (sync) fsyncSync(file);
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** Where a link leads: the link itself stays. */
function linkTarget(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isReplaceable(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return true;
  }
}
