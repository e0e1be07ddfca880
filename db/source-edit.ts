import { ProblemError } from '#core/problem.ts';
import type { CslItem } from '#core/references/reference.ts';
import type { WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { nextEntry, recordAction } from './history-record.ts';
import { sourceTitle } from './source-title.ts';
import { writeTogether } from './transactions.ts';

/**
 * Gives a source other bibliographic fields (title, authors, year, journal,
 * identifiers), as an undoable action. The name that the list shows is another
 * thing (`renameSource`). Throws a `ProblemError` 'source-unknown'.
 */
export function editSource(
  db: WriteDb,
  author: string,
  id: string,
  metadata: Partial<CslItem>,
): void {
  writeTogether(db, 'Edit the source', () => {
    const row = prepared<{ number: number; metadata: string }>(
      db,
      'SELECT number, metadata FROM sources WHERE id = ? AND hidden = 0',
    ).get(id);
    if (row === undefined) {
      throw new ProblemError({
        code: 'source-unknown',
        message: `Edit the source: there is no source "${id}"`,
      });
    }
    const after = JSON.stringify(metadata);
    if (after === row.metadata) return;
    prepared(db, 'UPDATE sources SET metadata = ? WHERE number = ?').run(after, row.number);
    recordAction(db, {
      entry: nextEntry(db),
      author,
      at: new Date().toISOString(),
      kind: 'edit source',
      summary: `Edited what is known of "${sourceTitle(db, row.number) ?? id}"`,
      changes: [
        { what: 'source metadata', claim: null, key: row.number, before: row.metadata, after },
      ],
    });
  });
}
