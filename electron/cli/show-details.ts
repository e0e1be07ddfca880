import { resolve } from 'node:path';
import { programDetails } from '../doctor/details.ts';
import { detailsText, hasFault } from '../doctor/details-text.ts';
import { print, printJson } from './print.ts';

/**
 * `claimgrid doctor`: what a bug report needs, and nothing of what is in a review.
 *
 * @returns the exit code: 1 when something keeps Claimgrid from working
 */
export function showDetails(path: string | undefined, options: { readonly json?: true }): number {
  const review = path === undefined ? null : resolve(path);
  const details = programDetails({ door: 'terminal', review, check: true });
  if (options.json === true) printJson(details);
  else print(detailsText(details));
  return hasFault(details) ? 1 : 0;
}
