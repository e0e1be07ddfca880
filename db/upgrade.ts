import { backupReview } from './backup.ts';
import type { WriteDb } from './connection.ts';
import { migrate, versionOf } from './migrate.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';

/**
 * Brings an open review to this program's shape. What it was is kept beside the
 * file first ("x.claimgrid.shape-1.bak"), so that a person can go back to the
 * older program. Does nothing when there is nothing to do.
 */
export function upgradeReview(
  db: WriteDb,
  path: string,
  migrations: readonly string[] = allMigrations,
): void {
  const version = versionOf(db.connection);
  if (version >= migrations.length) return;
  backupReview(db, `${path}.shape-${version}.bak`);
  migrate(db.connection, migrations);
}
