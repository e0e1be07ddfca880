import { existsSync, fsyncSync, openSync, closeSync, rmSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { RecoveryReport } from '#core/backups/recovery.ts';
import { ProblemError } from '#core/problem.ts';
import { checkReview } from '../check.ts';
import { connect } from '../connection.ts';
import { clearDrafts, draftBeside } from '../drafts.ts';
import { currentVersion, migrate } from '../migrate.ts';
import { migrations } from '../migrations/migrations.ts';
import { moveWithoutOverwriting } from '../open-review.ts';
import { problemOfSqlite } from '../problems.ts';
import { rebuildSearch } from '../search.ts';
import { mendReview, mendRows } from './mend-review.ts';
import { openPageFile } from './page-file.ts';
import { readRows } from './read-rows.ts';
import type { TableShape } from './read-rows.ts';
import { rescueCopy } from './rescue-copy.ts';

/**
 * Saves what can be saved of a damaged review into a new file: reads its pages
 * without SQLite, which stops at the first bad one, puts the rows into a fresh
 * review and mends what is missing around them. The damaged file is only read.
 * Throws a `ProblemError`: 'review-exists' (nothing is overwritten),
 * 'review-missing', 'recover-nothing', 'disk-full'.
 */
export function recoverReview(path: string, target: string): RecoveryReport {
  const from = resolve(path);
  const to = resolve(target);
  const action = `Save what can be saved of "${from}"`;
  if (!existsSync(from)) {
    throw new ProblemError({
      code: 'review-missing',
      message: `${action}: there is no such file`,
      hint: 'It may have been moved or renamed, or be on a disk that is not connected',
    });
  }
  if (existsSync(to)) {
    throw new ProblemError({
      code: 'review-exists',
      message: `${action}: a file named "${to}" exists already`,
      hint: 'Choose another name',
    });
  }
  clearDrafts(dirname(to));
  const draft = draftBeside(to);
  const copy = `${draft}.copy`;
  try {
    const withLog = rescueCopy(from, copy);
    const report = { ...fill(copy, draft, basename(from, extname(from)), action), withLog };
    flush(draft);
    moveWithoutOverwriting(draft, to, action);
    return { ...report, path: to };
  } catch (error) {
    const problem = error instanceof ProblemError ? null : problemOfSqlite(error, action);
    throw problem === null ? error : new ProblemError(problem);
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm', '.vacuumed']) {
      rmSync(draft + end, { force: true });
      rmSync(copy + end, { force: true });
    }
  }
}

function fill(
  copy: string,
  draft: string,
  title: string,
  action: string,
): Omit<RecoveryReport, 'path' | 'withLog'> {
  const file = openPageFile(copy);
  const connection = new Database(draft);
  try {
    // It is a draft until it is flushed as a whole.
    connection.pragma('synchronous = OFF');
    connection.pragma('journal_mode = MEMORY');
    const version =
      file.version >= 1 && file.version <= currentVersion ? file.version : currentVersion;
    migrate(connection, migrations.slice(0, version));
    connection.pragma('foreign_keys = OFF');
    const triggers = takeTriggers(connection);
    const tables = shapesOf(connection);
    const saved = new Map<string, number>();
    let patched = 0;
    const roots = usualRoots(connection, draft);
    connection.exec('BEGIN');
    const puts = new Map(tables.map((table) => [table.name, inserter(connection, table)]));
    const read = readRows(file, tables, roots, (table, values, isPatched) => {
      try {
        const changes = puts.get(table.name)?.run(...values).changes ?? 0;
        saved.set(table.name, (saved.get(table.name) ?? 0) + changes);
        if (isPatched) patched += changes;
      } catch {
        // A row whose bytes were changed into what its column cannot hold is a lost one.
      }
    });
    const rows = [...saved.values()].reduce((sum, count) => sum + count, 0);
    if (rows === 0) {
      throw new ProblemError({
        code: 'recover-nothing',
        message: `${action}: no row of a review was found in it`,
        hint: 'The file was left as it is; restore a backup instead',
      });
    }
    const lost = gaps(connection);
    const standIns = mendRows(connection, title);
    connection.exec('COMMIT');
    migrate(connection);
    connection.pragma('foreign_keys = OFF');
    const db = connect(connection);
    connection.exec('BEGIN');
    mendReview(db);
    for (const trigger of triggers) connection.exec(trigger);
    connection.exec('COMMIT');
    connection.pragma('foreign_keys = ON');
    rebuildSearch(db);
    const { problems } = checkReview(db);
    connection.pragma('journal_mode = WAL');
    return {
      rows,
      pages: read.pages,
      badPages: read.badPages,
      patched,
      lost,
      standIns,
      problems,
    };
  } finally {
    connection.close();
    file.close();
  }
}

/** Takes the triggers away, which keep the history from being mended; gives their statements. */
function takeTriggers(connection: Database.Database): string[] {
  const found = connection
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
    )
    .all();
  for (const { name } of found) connection.exec(`DROP TRIGGER "${name}"`);
  return found.map(({ sql }) => sql);
}

/** Where trees begin in a new file, and in one that SQLite wrote anew (a backup, a restored review). */
function usualRoots(connection: Database.Database, draft: string): Map<string, number>[] {
  const copy = `${draft}.vacuumed`;
  connection.prepare('VACUUM INTO ?').run(copy);
  const vacuumed = new Database(copy, { readonly: true });
  try {
    return [rootsOf(connection), rootsOf(vacuumed)];
  } finally {
    vacuumed.close();
    rmSync(copy, { force: true });
  }
}

function rootsOf(connection: Database.Database): Map<string, number> {
  const found = connection
    .prepare<[], { name: string; rootpage: number }>(
      'SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0',
    )
    .all();
  return new Map(found.map(({ name, rootpage }) => [name, rootpage]));
}

function shapesOf(connection: Database.Database): TableShape[] {
  const tables = connection
    .prepare<[], { name: string; wr: number }>(
      `SELECT name, wr FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all();
  const columns = connection.prepare<
    [string],
    { name: string; type: string; required: number; pk: number }
  >(`SELECT name, type, "notnull" AS required, pk FROM pragma_table_info(?) ORDER BY cid`);
  return tables.map(({ name, wr }) => ({
    name,
    rowid: wr === 0,
    columns: columns.all(name).map((column) => ({
      name: column.name,
      type: column.type,
      required: column.required === 1,
      key: wr === 0 && column.pk === 1,
    })),
  }));
}

function inserter(connection: Database.Database, { name, columns }: TableShape) {
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  return connection.prepare(`INSERT OR IGNORE INTO "${name}" (${names}) VALUES (${places})`);
}

/** Tables whose rows are numbered without a gap, and what people call a row of them. */
const numbered = [
  ['sources', 'source'],
  ['claims', 'claim'],
  ['references', 'reference'],
  ['files', 'original file'],
  ['history', 'step of the history'],
] as const;

/** How many rows are missing, as the numbers of those that are there show. */
function gaps(connection: Database.Database): RecoveryReport['lost'] {
  return numbered.flatMap(([table, what]) => {
    const last =
      table === 'claims'
        ? `max(coalesce(max(number), 0), coalesce((SELECT last_claim FROM review), 0))`
        : 'coalesce(max(number), 0)';
    const row = connection
      .prepare<[], { missing: number }>(`SELECT ${last} - count(*) AS missing FROM "${table}"`)
      .get();
    const count = row?.missing ?? 0;
    return count > 0 ? [{ what, count }] : [];
  });
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
