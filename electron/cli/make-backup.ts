import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import { backupReview } from '#db/backup.ts';
import { hasHeaderOfReview } from '#db/inspect-file.ts';
import { verifyBackup } from '#db/verify-backup.ts';
import { makeBackup } from '../backups/backup-store.ts';
import { dataFolders } from '../data-folders.ts';
import { sizeWords } from './backup-words.ts';
import { print, printJson } from './print.ts';
import { withReview } from './with-review.ts';

/** `claimgrid backup`: a backup now, into the folder of backups or to a file. */
export function backUp(
  path: string,
  options: { readonly json?: true; readonly output?: string },
): number {
  const made = withReview(path, (review) => {
    if (options.output === undefined) {
      return makeBackup(dataFolders().backups, review.read, review.path, 'asked');
    }
    const target = resolve(options.output);
    // An older backup may be replaced; any other file of this name is somebody's work.
    if (existsSync(target) && !hasHeaderOfReview(target)) {
      throw new ProblemError({
        code: 'backup-over-other',
        message: `Write the backup "${target}": there is another file of this name`,
        hint: 'Choose another name',
      });
    }
    backupReview(review.read, target);
    return { path: target, bytes: statSync(target).size, facts: verifyBackup(target) };
  });
  const { claims = 0, assessed = 0 } = made.facts ?? {};
  if (options.json === true) {
    printJson({ backup: made.path, bytes: made.bytes, claims, assessed });
  } else {
    print(
      `${made.path}\n${sizeWords(made.bytes)}, ${claims} claims, ${assessed} of them assessed; read back and found sound`,
    );
  }
  return 0;
}
