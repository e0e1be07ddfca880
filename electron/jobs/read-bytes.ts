import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { fileProblem } from './file-problem.ts';

/** The largest file that is read, in bytes. */
export const fileSizeLimit = 200 * 2 ** 20;

/** Bytes of a file, of which no more than a chunk need be in memory. */
export interface ByteChunks {
  /** How many bytes they are together. */
  readonly size: number;
  /**
   * All of them from the start, as often as it is asked for. A chunk may be
   * overwritten once the next one is asked for. Throws a `ProblemError` when the
   * file cannot be read any further.
   */
  chunks(): AsyncGenerator<Uint8Array>;
}

/** An open file. */
export interface OpenBytes extends ByteChunks, AsyncDisposable {}

const chunkSize = 2 ** 20;

// Opening a pipe that nobody writes to waits for ever without O_NONBLOCK (which Windows lacks).
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file to be read chunk by chunk; whoever opens it closes it. Fails as
 * `readBytes` does.
 */
export async function openBytes(
  path: string,
  limit: number = fileSizeLimit,
  shown: string = path,
): Promise<Result<OpenBytes, Problem>> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, openFlags);
    const stats = await file.stat();
    const problem = problemWith(shown, limit, stats);
    if (problem === null) return success(chunked(file, stats.size, shown));
    await file.close();
    return failure(problem);
  } catch (error) {
    await file?.close();
    return failure(fileProblem('Read', shown, error));
  }
}

function chunked(file: FileHandle, size: number, shown: string): OpenBytes {
  return {
    size,
    async *chunks() {
      const buffer = new Uint8Array(Math.min(chunkSize, size));
      for (let at = 0; at < size;) {
        // oxlint-disable-next-line no-await-in-loop -- one chunk after the other
        const { bytesRead } = await file
          .read(buffer, 0, Math.min(buffer.length, size - at), at)
          .catch((error: unknown) => {
            throw new ProblemError(fileProblem('Read', shown, error));
          });
        if (bytesRead === 0) throw new ProblemError(shortened(shown));
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}

/** Bytes that are in memory already. */
export function chunksOf(bytes: Uint8Array): ByteChunks {
  return {
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
    },
  };
}

/**
 * Reads a whole file. Fails with the file system's reason, with
 * 'file-too-large', or with 'file-not-regular' for folders, pipes and devices.
 *
 * @param shown what messages call it: an upload lies under a path that nobody knows
 */
export async function readBytes(
  path: string,
  limit: number = fileSizeLimit,
  shown: string = path,
): Promise<Result<Uint8Array, Problem>> {
  try {
    await using file = await open(path, openFlags);
    const problem = problemWith(shown, limit, await file.stat());
    return problem === null ? success(await file.readFile()) : failure(problem);
  } catch (error) {
    return failure(fileProblem('Read', shown, error));
  }
}

/** The same at once, for work that makes no pause: throws a `ProblemError`. */
export function readBytesSync(
  path: string,
  limit: number = fileSizeLimit,
  shown: string = path,
): Uint8Array {
  let file: number | null = null;
  try {
    file = openSync(path, openFlags);
    const problem = problemWith(shown, limit, fstatSync(file));
    if (problem !== null) throw new ProblemError(problem);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(fileProblem('Read', shown, error));
  } finally {
    if (file !== null) closeSync(file);
  }
}

interface FileStats {
  readonly size: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

/** What keeps a file from being read; null when nothing does. */
function problemWith(shown: string, limit: number, stats: FileStats): Problem | null {
  if (!stats.isFile()) return notAFile(shown, stats.isDirectory());
  return stats.size > limit ? tooLarge(shown, stats.size, limit) : null;
}

function notAFile(path: string, folder: boolean): Problem {
  return {
    code: 'file-not-regular',
    message: `Read "${path}": it is ${folder ? 'a folder' : 'a device or a pipe, not a file'}`,
  };
}

function tooLarge(path: string, bytes: number, limit: number): Problem {
  const megabytes = (count: number): string => (count / 2 ** 20).toFixed(0);
  return {
    code: 'file-too-large',
    message: `Read "${path}": it has ${megabytes(bytes)} MB, more than the ${megabytes(limit)} MB that are read`,
    hint: 'Split the file into smaller ones',
  };
}

function shortened(path: string): Problem {
  return {
    code: 'file-changed',
    message: `Read "${path}": it became shorter while it was read`,
    hint: 'Add it again',
  };
}
