import type { Database } from 'better-sqlite3';
import { migrations as allMigrations } from './migrations/migrations.ts';
import { teachFunctions } from './sql-functions.ts';

/** "Clgr" in ASCII: what makes an SQLite file a review (SQLite's application_id, header offset 68). */
export const applicationId = 0x43_6c_67_72;

/** The shape that this program writes. */
export const currentVersion = allMigrations.length;

/** How many migrations a file has had. */
export function versionOf(connection: Database): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/**
 * Brings a file to the newest shape in one transaction: after a crash it has the
 * shape that it had, or the newest, nothing between. Foreign keys are off
 * meanwhile (a step may rebuild a table) and checked after each step.
 */
export function migrate(connection: Database, migrations: readonly string[] = allMigrations): void {
  connection.pragma('foreign_keys = OFF');
  // A step may fill a new table from what is there.
  teachFunctions(connection);
  try {
    connection
      .transaction(() => {
        // Read inside: another program may have been faster.
        const before = versionOf(connection);
        for (const [version, step] of migrations.entries()) {
          if (version >= before) takeStep(connection, version, step);
        }
      })
      .immediate();
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

function takeStep(connection: Database, version: number, step: string): void {
  connection.exec(step);
  const broken = connection.prepare('SELECT 1 FROM pragma_foreign_key_check').all();
  if (broken.length > 0) {
    throw new Error(`Migrate to version ${version + 1}: ${broken.length} broken references`);
  }
  connection.pragma(`application_id = ${applicationId}`);
  connection.pragma(`user_version = ${version + 1}`);
}
