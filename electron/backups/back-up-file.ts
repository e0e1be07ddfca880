import { openReview } from '#db/open-review.ts';
import { backUpIfChanged, makeBackup } from './backup-store.ts';
import type { KeepingResult, KeepingWork } from './keeping.ts';

/** Makes a backup of a review file with a connection of its own. Throws the Problems of `openReview` and `makeBackup`. */
export function backUpFile({
  folder,
  review: path,
  reason,
  ifChanged,
}: KeepingWork['backup']): KeepingResult['backup'] {
  const review = openReview(path);
  try {
    const make = ifChanged ? backUpIfChanged : makeBackup;
    return make(folder, review.read, path, reason);
  } finally {
    review.close();
  }
}
