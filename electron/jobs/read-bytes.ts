import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { fileProblem } from './file-problem.ts';

/** The largest file that is read, in bytes. */
export const fileSizeLimit = 200 * 2 ** 20;

// Opening a pipe that nobody writes to waits for ever without O_NONBLOCK (which Windows lacks).
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

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
    const stats = await file.stat();
    if (!stats.isFile()) return failure(notAFile(shown, stats.isDirectory()));
    if (stats.size > limit) return failure(tooLarge(shown, stats.size, limit));
    return success(await file.readFile());
  } catch (error) {
    return failure(fileProblem('Read', shown, error));
  }
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
