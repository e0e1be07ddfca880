import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { applicationId, currentVersion, migrate, versionOf } from '#db/migrate.ts';
import { migrations } from '#db/migrations/migrations.ts';
import { createReview, openReview } from '#db/open-review.ts';
import { reviewCounts } from '#db/reviews.ts';
import { upgradeReview } from '#db/upgrade.ts';
import { createFolder, importSample } from './helpers.ts';

describe('migrate()', () => {
  it('migrate() brings an empty file to the newest shape', () => {
    const connection = new Database(':memory:');
    migrate(connection);
    expect(versionOf(connection)).toBe(currentVersion);
    expect(connection.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('migrate() gives the same shape at once and step by step', () => {
    const atOnce = new Database(':memory:');
    migrate(atOnce);
    const stepwise = new Database(':memory:');
    for (let count = 1; count <= migrations.length; count++) {
      migrate(stepwise, migrations.slice(0, count));
      expect(versionOf(stepwise)).toBe(count);
    }
    expect(shape(stepwise)).toEqual(shape(atOnce));
  });

  it('migrate() does nothing to a file of the newest shape', () => {
    const connection = new Database(':memory:');
    migrate(connection);
    const before = connection.serialize();
    migrate(connection);
    expect(connection.serialize().equals(before)).toBe(true);
  });

  it('migrate() leaves the shape before a step that fails', () => {
    const connection = new Database(':memory:');
    migrate(connection);
    const before = shape(connection);
    const failing = [
      ...migrations,
      'CREATE TABLE extra (a TEXT) STRICT; SELECT number FROM nowhere;',
    ];
    expect(() => migrate(connection, failing)).toThrow('nowhere');
    expect(shape(connection)).toEqual(before);
    expect(versionOf(connection)).toBe(currentVersion);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('migrate() refuses a step that breaks a reference', () => {
    const connection = new Database(':memory:');
    migrate(connection);
    const breaking = [
      ...migrations,
      "INSERT INTO sources VALUES (1, 'x', 99, 0, '', '', NULL, 0, NULL, 0, '{}', x'', '', '[]', '[]')",
    ];
    expect(() => migrate(connection, breaking)).toThrow('1 broken references');
    expect(connection.prepare('SELECT count(*) FROM sources').pluck().get()).toBe(0);
  });

  it('migrate() makes strict tables only', () => {
    const connection = new Database(':memory:');
    migrate(connection);
    const loose = connection
      .prepare<[], { name: string }>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0
          AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
      )
      .all();
    expect(loose).toEqual([]);
  });
});

describe('upgradeReview()', () => {
  it('upgradeReview() keeps a copy of the file as it was', () => {
    const path = join(createFolder(), 'old.claimgrid');
    const review = createReview(path, {});
    importSample(review.write, 'x.txt');
    const newer = [...migrations, 'ALTER TABLE tags ADD COLUMN extra TEXT'];
    upgradeReview(review.write, path, newer);
    expect(versionOf(review.read.connection)).toBe(newer.length);
    review.close();
    const kept = openReview(`${path}.shape-${currentVersion}.bak`);
    expect(versionOf(kept.read.connection)).toBe(currentVersion);
    expect(reviewCounts(kept.read).claims).toBe(3);
    kept.close();
  });

  it('upgradeReview() makes no copy when the file is up to date', () => {
    const folder = createFolder();
    const path = join(folder, 'new.claimgrid');
    createReview(path, {}).close();
    openReview(path).close();
    expect(readdirSync(folder)).toEqual(['new.claimgrid']);
  });
});

function shape(connection: Database.Database): unknown[] {
  return connection
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name')
    .all();
}
