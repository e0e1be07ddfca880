import { createHash } from 'node:crypto';
import type { ReadDb } from '#db/connection.ts';

const identities = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const moments = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/**
 * What a review holds, as one short text: every row of every table, without
 * what differs between two runs of the same steps (ids and times of day), and
 * without the accounts of imports and the names of reviewers, which an import
 * writes before its action.
 */
export function digestOf(db: ReadDb): string {
  const hash = createHash('sha256');
  for (const [table, rows] of readRows(db)) hash.update(`${table}\n${rows.join('\n')}\n`);
  return hash.digest('hex').slice(0, 24);
}

/** The rows behind `digestOf`, by table, to see where two reviews differ. */
export function readRows(db: ReadDb): [table: string, rows: string[]][] {
  const tables = db.connection
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
        AND name NOT LIKE 'sqlite_%' AND name NOT IN ('imports', 'import_files', 'reviewers') ORDER BY name`,
    )
    .all();
  return tables.map(({ name }) => {
    // The number of an import tells how often it was tried.
    const columns = name === 'history' ? '*, NULL AS import' : '*';
    const rows = db.connection.prepare(`SELECT ${columns} FROM "${name}"`).all();
    return [name, rows.map((row) => plainWords(JSON.stringify(row, short))).toSorted()];
  });
}

/** A text without ids and times. */
export function plainWords(text: string): string {
  return text.replaceAll(identities, '#').replaceAll(moments, '@');
}

/** Bytes are told by their hash; they come here as Buffer's own JSON. */
function short(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('data' in value)) {
    return value;
  }
  return createHash('sha256').update(JSON.stringify(value.data)).digest('hex');
}
