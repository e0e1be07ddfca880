import { asc, sql } from 'drizzle-orm';
import type { Block } from '#core/documents/document.ts';
import { evidenceSchemes } from '#core/evidence/schemes.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { iterateClaims } from './claims.ts';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';
import { columnOf, type StoredColumn } from './own-column-state.ts';
import { listReferences } from './references.ts';
import { readInfo } from './review-info.ts';
import { sources } from './schema.ts';
import { listSources } from './sources.ts';

/**
 * All that a report is made from. The claims are read while the report is
 * written; to have them of the same moment as the rest while others write, do
 * both inside `readTogether`.
 */
export function readSnapshot(db: ReadDb): ReviewSnapshot {
  const texts = db.orm
    .select({ id: sources.id, text: sources.text })
    .from(sources)
    .where(sql`${sources.hidden} = 0`)
    .orderBy(asc(sources.number))
    .all();
  const textById = new Map(texts.map(({ id, text }) => [id, text]));
  return {
    info: readInfo(db),
    schemes: evidenceSchemes,
    sources: listSources(db).map((source) => ({ ...source, text: textById.get(source.id) ?? '' })),
    references: listReferences(db),
    columns: prepared<StoredColumn>(
      db,
      'SELECT id, name, kind, choices FROM own_columns ORDER BY number',
    )
      .all()
      .map(columnOf),
    claims: () => iterateClaims(db),
    blocksOf: (sourceId) => readBlocks(db, sourceId),
  };
}

function readBlocks(db: ReadDb, sourceId: string): readonly Block[] {
  const row = prepared<{ blocks: string }>(
    db,
    'SELECT blocks FROM sources WHERE id = ? AND hidden = 0',
  ).get(sourceId);
  const blocks: Block[] = row === undefined ? [] : JSON.parse(row.blocks);
  return blocks;
}
