import { recoverReview } from '#db/recover/recover-review.ts';
import { recoveryWords } from '../backups/recovery-words.ts';
import { print, printJson } from './print.ts';

/** `claimgrid recover`: saves what can be saved of a damaged review into a new file. */
export function recoverFile(
  path: string,
  options: { readonly json?: true; readonly output: string },
): number {
  const report = recoverReview(path, options.output);
  if (options.json === true) printJson(report);
  else print([report.path, ...recoveryWords(report)].join('\n'));
  return 0;
}
