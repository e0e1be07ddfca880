import { asc, sql } from 'drizzle-orm';
import type { Block } from '#core/documents/document.ts';
import { evidenceSchemes } from '#core/evidence/schemes.ts';
import { ProblemError } from '#core/problem.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { iterateClaims } from './claims.ts';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';
import { iterateHistory } from './history.ts';
import { countIntake } from './intake.ts';
import { columnOf, type StoredColumn } from './own-column-state.ts';
import { listReferences } from './references.ts';
import { readInfo } from './review-info.ts';
import { sources } from './schema.ts';
import { listSources } from './sources.ts';

/** What formats references: citation styles are files of the program, which only its processes read. */
export type StyleTools = Pick<ReviewSnapshot, 'bibliography' | 'styleTitle'>;

const noStyles: StyleTools = {
  bibliography: (style) => refuseStyle(style),
  styleTitle: (style) => refuseStyle(style),
};

/**
 * All that a report is made from. Without `tools` every citation style is
 * refused with a `ProblemError` 'style-unknown'. The claims and the
 * history are read while the report is written; to have them of the same moment
 * as the rest while others write, do both inside `readTogether`.
 */
export function readSnapshot(db: ReadDb, tools: StyleTools = noStyles): ReviewSnapshot {
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
    intake: countIntake(db),
    history: () => iterateHistory(db),
    bibliography: tools.bibliography,
    styleTitle: tools.styleTitle,
  };
}

function refuseStyle(style: string): never {
  throw new ProblemError({
    code: 'style-unknown',
    message: `Format references: there is no style "${style}"`,
    hint: 'Choose another style',
  });
}

function readBlocks(db: ReadDb, sourceId: string): readonly Block[] {
  const row = prepared<{ blocks: string }>(
    db,
    'SELECT blocks FROM sources WHERE id = ? AND hidden = 0',
  ).get(sourceId);
  const blocks: Block[] = row === undefined ? [] : JSON.parse(row.blocks);
  return blocks;
}
