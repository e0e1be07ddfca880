import { first } from './0001-first.ts';
import { imports } from './0002-imports.ts';
import { mergedClaims } from './0003-merged-claims.ts';
import { ownColumns } from './0004-own-columns.ts';
import { agreement } from './0005-agreement.ts';
import { goneClaims } from './0006-gone-claims.ts';

/**
 * Every step a review file's shape has taken, oldest first: the file's
 * `user_version` says how many it has had. Append only; a published step is
 * never edited.
 */
export const migrations: readonly string[] = [
  first,
  imports,
  mergedClaims,
  ownColumns,
  agreement,
  goneClaims,
];
