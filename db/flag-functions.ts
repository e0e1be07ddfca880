import type { Database } from 'better-sqlite3';
import { retractionWords, reviewWords } from '#core/references/reference-nature.ts';
import type { CslItem } from '#core/references/reference.ts';
import { indexAuthors, sharedAuthor } from '#core/references/shared-author.ts';
import { addressKey, workIds, workKey } from '#core/references/work-marks.ts';

/**
 * Teaches an SQLite connection what the conditions of flags ask for, each NULL
 * where it finds nothing: `review_words(csl, title)` and `retraction_words(csl,
 * title)` over a CSL item as JSON (the title, if any, counts where the item has none),
 * `work_ids(csl)` (a JSON array), `address_key(url)`, `work_key(title, year)`,
 * `shared_author(names, names)` over lists of CSL names as JSON.
 */
export function registerFlagFunctions(connection: Database): void {
  const define = (name: string, give: (one: string, other: string) => string | null): void => {
    connection.function(name, { deterministic: true }, (one, other) =>
      typeof one === 'string' ? give(one, other === null ? '' : String(other)) : null,
    );
  };
  define('review_words', (csl, title) =>
    mayBeReview.test(csl) || mayBeReview.test(title) ? reviewWords(titled(csl, title)) : null,
  );
  define('retraction_words', (csl, title) =>
    mayBeRetracted.test(csl) || mayBeRetracted.test(title)
      ? retractionWords(titled(csl, title))
      : null,
  );
  define('work_key', (title, year) =>
    year === '' ? null : workKey({ title, issued: { 'date-parts': [[Number(year)]] } }),
  );
  connection.function('work_ids', { deterministic: true }, (csl) =>
    JSON.stringify(workIds(titled(String(csl), ''))),
  );
  connection.function('address_key', { deterministic: true }, (url) =>
    typeof url === 'string' ? addressKey(url) : null,
  );
  // The rows come source by source: the names of one are read once.
  let last = { json: '', authors: indexAuthors([]) };
  define('shared_author', (one, other) => {
    if (other === '') return null;
    if (last.json !== one) last = { json: one, authors: indexAuthors(JSON.parse(one)) };
    return sharedAuthor(last.authors, JSON.parse(other));
  });
}

/** Whatever calls a work a review, or retracted, holds one of these: most items need not be read for it. */
const mayBeReview =
  /review|m[eé]ta.?an|meta.?synth|meta.?regress|meta.?ethno|synthesis|overview|bersicht|revue|revis/iu;
const mayBeRetracted = /retract|withdrawn/iu;

function titled(csl: string, title: string): Partial<CslItem> {
  const item: Partial<CslItem> = JSON.parse(csl);
  return title === '' ? item : { title, ...item };
}
