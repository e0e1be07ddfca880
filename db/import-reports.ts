import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { FileFormat } from '#core/documents/document.ts';
import type { Problem } from '#core/problem.ts';
import { ProblemError } from '#core/problem.ts';
import type { RejectedRecord } from '#core/references/reference.ts';
import { countWords } from './claim-words.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { shown, writeState } from './history-apply.ts';
import { nextEntry, recordAction, type Change } from './history-record.ts';
import { newId } from './ids.ts';
import { reviewerNumber } from './reviewers.ts';
import { importFiles, imports, reviewers } from './schema.ts';
import type { ImportedState } from './schema.ts';
import { writeTogether } from './transactions.ts';

/** What became of one file of an import. */
export interface ImportFileReport {
  readonly name: string;
  readonly state: ImportedState;
  readonly format: FileFormat | null;
  readonly sources: number;
  readonly records: number;
  readonly claims: number;
  /** References: new ones, ones that were there, pairs left to a person. */
  readonly added: number;
  readonly merged: number;
  readonly unsure: number;
  readonly rejected: number;
  readonly warnings: readonly string[];
  readonly error: Problem | null;
}

/** An import as the review remembers it. */
export interface ImportReport {
  readonly id: string;
  readonly reviewer: string;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  /** Null when the program was ended meanwhile. */
  readonly endedAt: string | null;
  readonly cancelled: boolean;
  readonly files: number;
  readonly stored: number;
  readonly refused: number;
  readonly sources: number;
  readonly records: number;
  readonly claims: number;
  /** Nothing of it is in the review any more. */
  readonly removed: boolean;
}

/** An import on its way: number for other rows, id for the outside. */
export interface BegunImport {
  readonly number: number;
  readonly id: string;
}

/** Notes that an import begins. */
export function beginImport(db: WriteDb, author: string): BegunImport {
  return writeTogether(db, 'Import', () => {
    const id = newId();
    const { lastInsertRowid } = prepared(
      db,
      'INSERT INTO imports (id, reviewer, started_at) VALUES (?, ?, ?)',
    ).run(id, reviewerNumber(db, author), new Date().toISOString());
    return { number: Number(lastInsertRowid), id };
  });
}

/** Notes what became of a file. `file` is its number when it was stored. */
export function reportFile(
  db: WriteDb,
  begun: BegunImport,
  position: number,
  report: ImportFileReport & {
    readonly file: number | null;
    readonly rejects: readonly RejectedRecord[];
  },
): void {
  const { rejects, error, warnings, name, ...row } = report;
  writeTogether(db, 'Import', () => {
    prepared(
      db,
      `INSERT INTO import_files (import, position, name, state, format, file, sources, records,
          claims, added, merged, unsure, rejected, warnings, error, rejects)
        VALUES (@import, @position, @name, @state, @format, @file, @sources, @records,
          @claims, @added, @merged, @unsure, @rejected, @warnings, @error, @rejects)
        ON CONFLICT DO NOTHING`,
    ).run({
      ...row,
      name: name.toWellFormed(),
      import: begun.number,
      position,
      warnings: JSON.stringify(warnings),
      error: error === null ? null : JSON.stringify(error),
      rejects: JSON.stringify(rejects),
    });
  });
}

/** Notes that an import has ended. `report` notes what became of its files, together with that. */
export function endImport(
  db: WriteDb,
  begun: BegunImport,
  cancelled: boolean,
  report: () => void = () => {},
): void {
  writeTogether(db, 'Import', () => {
    report();
    prepared(db, 'UPDATE imports SET ended_at = ?, cancelled = ? WHERE number = ?').run(
      new Date().toISOString(),
      cancelled ? 1 : 0,
      begun.number,
    );
  });
}

/** The imports of the review, newest first. */
export function listImports(db: ReadDb): ImportReport[] {
  const sum = (words: string) => sql<number>`coalesce((SELECT ${sql.raw(words)}
    FROM import_files AS f WHERE f.import = ${imports.number}), 0)`;
  return db.orm
    .select({
      id: imports.id,
      reviewer: reviewers.name,
      startedAt: imports.startedAt,
      endedAt: imports.endedAt,
      cancelled: sql<number>`${imports.cancelled}`,
      files: sum('count(*)'),
      stored: sum("sum(f.state = 'stored')"),
      refused: sum("sum(f.state = 'refused')"),
      sources: sum('sum(f.sources)'),
      records: sum('sum(f.records)'),
      claims: sum('sum(f.claims)'),
      removed: sql<number>`NOT EXISTS (SELECT 1 FROM import_files AS f JOIN files AS x ON x.number = f.file
        WHERE f.import = ${imports.number} AND x.hidden = 0)`,
    })
    .from(imports)
    .innerJoin(reviewers, eq(reviewers.number, imports.reviewer))
    .orderBy(desc(imports.number))
    .all()
    .map((row) => ({ ...row, cancelled: row.cancelled === 1, removed: row.removed === 1 }));
}

/** What became of the files of an import, in its order. */
export function importFileReports(db: ReadDb, id: string): ImportFileReport[] {
  return db.orm
    .select({
      name: importFiles.name,
      state: importFiles.state,
      format: importFiles.format,
      sources: importFiles.sources,
      records: importFiles.records,
      claims: importFiles.claims,
      added: importFiles.added,
      merged: importFiles.merged,
      unsure: importFiles.unsure,
      rejected: importFiles.rejected,
      warnings: importFiles.warnings,
      error: importFiles.error,
    })
    .from(importFiles)
    .innerJoin(imports, eq(imports.number, importFiles.import))
    .where(eq(imports.id, id))
    .orderBy(asc(importFiles.position))
    .all();
}

/** The records of a file that could not be taken, each with place and reason; `position` counts the files from 0. */
export function rejectedRecords(
  db: ReadDb,
  id: string,
  position: number,
): readonly RejectedRecord[] {
  const row = db.orm
    .select({ rejects: importFiles.rejects })
    .from(importFiles)
    .innerJoin(imports, eq(imports.number, importFiles.import))
    .where(and(eq(imports.id, id), eq(importFiles.position, position)))
    .get();
  return row?.rejects ?? [];
}

/**
 * Takes out again what an import brought in, whatever was done since, as one
 * undoable action. References that others cite or copy stay. Throws a
 * `ProblemError` 'import-unknown' or 'import-removed'.
 */
export function removeImport(db: WriteDb, author: string, id: string): void {
  writeTogether(db, 'Take out the import', () => {
    const found = prepared<{ number: number }>(db, 'SELECT number FROM imports WHERE id = ?').get(
      id,
    );
    if (found === undefined) throw new ProblemError(unknownImport(id));
    const changes = thingsOf(db, found.number);
    if (changes.length === 0) throw new ProblemError(removedImport());
    const files = changes.filter(({ what }) => what === 'file').length;
    for (const change of changes) writeState(db, change, null);
    recordAction(db, {
      entry: nextEntry(db),
      author,
      at: new Date().toISOString(),
      kind: 'remove import',
      summary: `Took out an import of ${countWords(files, 'file')}`,
      changes,
    });
  });
}

function thingsOf(db: ReadDb, number: number): Change[] {
  const files = prepared<{ number: number }>(
    db,
    `SELECT x.number FROM import_files AS f JOIN files AS x ON x.number = f.file
      WHERE f.import = ? AND x.hidden = 0`,
  ).all(number);
  const sources = prepared<{ number: number }>(
    db,
    `SELECT s.number FROM import_files AS f JOIN sources AS s ON s.file = f.file
      WHERE f.import = ? AND s.hidden = 0`,
  ).all(number);
  // Claims that reviewers added are hidden one by one; the proposed ones go with their source.
  const claims = prepared<{ number: number }>(
    db,
    `SELECT c.number FROM import_files AS f JOIN sources AS s ON s.file = f.file
      JOIN claims AS c ON c.source = s.number
      WHERE f.import = ? AND c.hidden = 0 AND c.origin <> 'proposed'`,
  ).all(number);
  const references = prepared<{ number: number }>(
    db,
    `SELECT DISTINCT r.number FROM history AS h
      JOIN history_changes AS x ON x.entry = h.number AND x.what = 'reference'
      JOIN "references" AS r ON r.number = x.key
      WHERE h.import = @import AND r.hidden = 0
        AND NOT EXISTS (SELECT 1 FROM citations AS k JOIN claims AS c ON c.number = k.claim
          JOIN sources AS s ON s.number = c.source
          WHERE k.reference = r.number AND c.hidden = 0
            AND s.file NOT IN (SELECT file FROM import_files WHERE import = @import AND file IS NOT NULL))
        AND NOT EXISTS (SELECT 1 FROM "references" AS d JOIN records AS m ON m.reference = d.number
          WHERE d.duplicate_of = r.number AND d.hidden = 0
            AND m.file NOT IN (SELECT file FROM import_files WHERE import = @import AND file IS NOT NULL))`,
  ).all({ import: number });
  const gone = (what: Change['what'], key: number): Change => ({
    what,
    claim: what === 'claim' ? key : null,
    key: what === 'claim' ? 0 : key,
    before: shown,
    after: null,
  });
  return [
    ...claims.map((row) => gone('claim', row.number)),
    ...sources.map((row) => gone('source', row.number)),
    ...references.map((row) => gone('reference', row.number)),
    ...files.map((row) => gone('file', row.number)),
  ];
}

const unknownImport = (id: string) => ({
  code: 'import-unknown',
  message: `Take out the import "${id}": the review remembers none with this id`,
});
const removedImport = () => ({
  code: 'import-removed',
  message: 'Take out the import: nothing of it is in the review any more',
});
