import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import type { ReadDb } from '#db/connection.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { citationStyle } from './citation-styles.ts';

/**
 * All that a report is made from, with the citation styles of the program and of the review
 * (see `readSnapshot`).
 */
export function reportSnapshot(db: ReadDb): ReviewSnapshot {
  return readSnapshot(db, {
    bibliography: (style, items) => citationStyle(db, style).entries(items),
    styleTitle: (style) => citationStyle(db, style).title,
  });
}
