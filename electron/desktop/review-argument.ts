import { resolve } from 'node:path';
import { reviewExtension } from '../review-file-name.ts';

/**
 * Finds the review a person asked for on a command line: the last argument that
 * names a `*.claimgrid` file and is no switch. Chromium adds and reorders
 * switches, so positions mean nothing.
 *
 * @returns the absolute path, or null when there is none
 */
export function reviewArgument(argv: readonly string[], folder: string): string | null {
  const named = argv.findLast((argument) => !argument.startsWith('-') && isReviewPath(argument));
  return named === undefined ? null : resolve(folder, named);
}

/** Whether a path ends in `.claimgrid`, in any case. */
export function isReviewPath(path: string): boolean {
  return path.toLowerCase().endsWith(reviewExtension);
}
