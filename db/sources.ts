import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { wellFormedText } from '#core/documents/well-formed.ts';
import { ProblemError } from '#core/problem.ts';
import type { ClaimRange, SourceRow, SourceText } from '#core/sources/source.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { nextEntry, recordAction } from './history-record.ts';
import { files, sources } from './schema.ts';
import { writeSourceTitle } from './source-title.ts';
import { writeTogether } from './transactions.ts';

/** The sources in the order of import. */
export function listSources(db: ReadDb): SourceRow[] {
  const counts = prepared<{ source: number; claims: number; reviewed: number }>(
    db,
    `SELECT source, count(*) AS claims, sum(status <> 'to review') AS reviewed
      FROM claims WHERE hidden = 0 GROUP BY source`,
  ).all();
  const bySource = new Map(counts.map((count) => [count.source, count]));
  return select(db)
    .where(sql`${sources.hidden} = 0`)
    .orderBy(asc(sources.number))
    .all()
    .map(({ number, ...row }) => ({
      ...row,
      claims: bySource.get(number)?.claims ?? 0,
      reviewed: bySource.get(number)?.reviewed ?? 0,
    }));
}

/** A source with its text and the places of its claims, or null. */
export function getSource(db: ReadDb, id: string): SourceText | null {
  const row = select(db)
    .where(and(eq(sources.id, id), sql`${sources.hidden} = 0`))
    .get();
  if (row === undefined) return null;
  const content = db.orm
    .select({
      metadata: sources.metadata,
      paged: sql<number>`EXISTS (SELECT 1 FROM source_layouts AS l WHERE l.source = ${sources.number})`,
      text: sources.text,
      blocks: sources.blocks,
      links: sources.links,
    })
    .from(sources)
    .where(eq(sources.number, row.number))
    .get();
  if (content === undefined) throw new Error(`Read source "${id}": its text is missing`);
  const claimRanges = prepared<ClaimRange>(
    db,
    `SELECT id, number, start_offset AS start, end_offset AS "end", status, scheme, level
      FROM claims WHERE hidden = 0 AND source = ? ORDER BY start_offset, number`,
  ).all(row.number);
  const { number: _number, ...shownRow } = row;
  return {
    ...shownRow,
    claims: claimRanges.length,
    reviewed: claimRanges.filter(({ status }) => status !== 'to review').length,
    ...content,
    paged: content.paged === 1,
    claimRanges,
  };
}

/**
 * Gives a source another title, as an undoable action. Throws a
 * `ProblemError`: 'source-unknown', 'title-empty'.
 */
export function renameSource(db: WriteDb, author: string, id: string, title: string): SourceRow {
  const action = 'Rename the source';
  return writeTogether(db, action, () => {
    const row = select(db)
      .where(and(eq(sources.id, id), sql`${sources.hidden} = 0`))
      .get();
    if (row === undefined) {
      throw new ProblemError({
        code: 'source-unknown',
        message: `${action}: there is no source "${id}"`,
      });
    }
    const after = wellFormedText(title).replaceAll(/\s+/g, ' ').trim();
    if (after === '') {
      throw new ProblemError({ code: 'title-empty', message: `${action}: the title is empty` });
    }
    if (after !== row.title) {
      writeSourceTitle(db, row.number, after);
      recordAction(db, {
        entry: nextEntry(db),
        author,
        at: new Date().toISOString(),
        kind: 'rename source',
        summary: `Renamed "${row.title}" to "${after}"`,
        changes: [
          {
            what: 'source title',
            claim: null,
            key: row.number,
            before: JSON.stringify(row.title),
            after: JSON.stringify(after),
          },
        ],
      });
    }
    const renamed = listSources(db).find((source) => source.id === id);
    if (renamed === undefined) throw new Error(`Rename the source: "${id}" cannot be read back`);
    return renamed;
  });
}

const original = alias(sources, 'original');

function select(db: ReadDb) {
  return db.orm
    .select({
      number: sources.number,
      id: sources.id,
      title: sources.title,
      file: files.name,
      part: sources.part,
      format: files.format,
      language: sources.language,
      characters: sources.characters,
      duplicateOf: original.id,
      importedAt: files.importedAt,
    })
    .from(sources)
    .innerJoin(files, eq(files.number, sources.file))
    .leftJoin(original, eq(original.number, sources.duplicateOf));
}
