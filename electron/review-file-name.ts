import { basename } from 'node:path';
import { fileNameOf } from '#core/file-name.ts';

/** The extension of review files. */
export const reviewExtension = '.claimgrid';

/** Bytes of a file name that every common file system takes (255), less room for the rest. */
const mostBytes = 200;

/**
 * A file name for a review of this title that every system accepts, by the rules
 * of `fileNameOf`.
 *
 * @returns with extension: "Stem cells in ALS.claimgrid"
 */
export function reviewFileName(title: string): string {
  return fileNameOf(title.replace(/\.claimgrid$/i, ''), mostBytes, 'Review') + reviewExtension;
}

/** What people call a review file: its name without folders and extension. */
export function reviewName(path: string): string {
  return basename(path).replace(/\.claimgrid$/i, '');
}
