import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import { restoreAs } from '#db/restore.ts';
import { findBackup } from '../backups/find-backup.ts';
import { restoreReview } from '../backups/restore-review.ts';
import { dataFolders } from '../data-folders.ts';
import { print, printJson } from './print.ts';
import { backupsOf } from './show-backups.ts';

/** The words after `restore`, as they were typed. */
export interface RestoreWords {
  readonly json?: true;
  readonly from: string;
  readonly output?: string;
  readonly otherReview?: true;
}

/** `claimgrid restore`: makes a review what it was in a backup, or writes that as a new file. */
export async function restoreBackup(path: string, options: RestoreWords): Promise<number> {
  const from = findBackup(backupsOf(path), options.from);
  if (options.output !== undefined) {
    const target = resolve(options.output);
    if (existsSync(target)) {
      throw new ProblemError({
        code: 'review-exists',
        message: `Restore "${target}": a file with this name exists already`,
        hint: 'Choose another name',
      });
    }
    await restoreAs(target, from);
    if (options.json === true) printJson({ review: target, from, before: null, movedTo: null });
    else print(`${target}\nrestored from ${from}`);
    return 0;
  }
  const { review, before, movedTo } = await restoreReview({
    folder: dataFolders().backups,
    review: path,
    from,
    otherReview: options.otherReview === true,
  });
  if (options.json === true) {
    printJson({ review, from, before: before?.path ?? null, movedTo });
    return 0;
  }
  print(
    [
      review,
      `restored from ${from}`,
      ...(before === null
        ? []
        : [
            `What was there before is in ${before.path}`,
            `To take this back: claimgrid restore "${path}" --from "${before.path}"`,
          ]),
      ...(movedTo === null ? [] : [`The damaged file was moved to ${movedTo}`]),
    ].join('\n'),
  );
  return 0;
}
