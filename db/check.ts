import { claimLabel } from '#core/claims/claim.ts';
import { levelRank } from '#core/evidence/schemes.ts';
import type { QuoteCheck } from '#core/reports/snapshot.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { problemOfSqlite } from './problems.ts';
import { checkSearch, rebuildSearch } from './search.ts';
import { readTogether } from './transactions.ts';

/** What a check of the whole file found. */
export interface ReviewCheck {
  readonly ok: boolean;
  /** 'ok', or what SQLite's integrity check says. */
  readonly integrity: string;
  readonly quotes: QuoteCheck;
  /** In words, naming the claims. */
  readonly problems: readonly string[];
}

/**
 * Checks the whole file, at one moment and without changing it: SQLite's own
 * structure, the search index, that every quote stands at its place in its
 * source, and that what the grid shows is what reviewers said. Takes some
 * seconds for a million claims. A file too damaged to be read gives `ok: false`
 * too, not an error.
 */
export function checkReview(db: ReadDb): ReviewCheck {
  const problems: string[] = [];
  const integrity = attempt(problems, 'Check the file', () => checkIntegrity(db)) ?? 'unreadable';
  if (integrity !== 'ok') problems.push(`The file is damaged: ${integrity.replaceAll('\n', '; ')}`);
  const quotes = attempt(problems, 'Check the quotes', () => checkQuotes(db, problems));
  for (const [action, check] of checks) {
    attempt(problems, action, () => problems.push(...check(db)));
  }
  return {
    ok: problems.length === 0,
    integrity,
    quotes: quotes ?? { total: 0, verified: 0 },
    problems,
  };
}

const checks: readonly (readonly [action: string, check: (db: ReadDb) => string[]])[] = [
  ['Check the references between rows', checkForeignKeys],
  ['Check the search index', checkSearchIndex],
  ['Check the assessments', checkMirrors],
  ['Check the levels', checkLevels],
  ['Check the citations', checkCitations],
  ['Check the history', checkHistory],
];

function attempt<Value>(problems: string[], action: string, work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    problems.push(`${action}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function checkIntegrity(db: ReadDb): string {
  const rows = prepared<{ integrity_check: string }>(
    db,
    'SELECT integrity_check FROM pragma_integrity_check',
  );
  return rows
    .all()
    .map((row) => row.integrity_check)
    .join('\n');
}

/** Whether SQLite's quick check goes through: every page read once, indexes not compared. */
export function isStructureSound(db: ReadDb): boolean {
  const row = prepared<{ quick_check: string }>(
    db,
    'SELECT quick_check FROM pragma_quick_check',
  ).get();
  return row?.quick_check === 'ok';
}

function checkForeignKeys(db: ReadDb): string[] {
  const rows = prepared<{ table: string; parent: string }>(
    db,
    'SELECT "table", parent FROM pragma_foreign_key_check',
  ).all();
  const pairs = new Set(rows.map(({ table, parent }) => `${table} to ${parent}`));
  return [...pairs].map((pair) => `Some rows lead nowhere: from ${pair}`);
}

/** What a check says of a search index that has drifted. */
export const searchDrift =
  'The search index does not agree with the claims: search may miss some; rebuild it';

function checkSearchIndex(db: ReadDb): string[] {
  return checkSearch(db) ? [] : [searchDrift];
}

/**
 * Makes the search index anew where it does not agree with the claims. Where the
 * file itself is damaged nothing is written to it: SQLite's quick check, which
 * takes a damaged index for damage of the file, must find nothing else.
 */
export function mendSearch(db: WriteDb): 'sound' | 'rebuilt' | 'file damaged' {
  if (checkSearch(db)) return 'sound';
  if (!isSoundBesideSearch(db)) return 'file damaged';
  rebuildSearch(db);
  return 'rebuilt';
}

function isSoundBesideSearch(db: ReadDb): boolean {
  try {
    return prepared<{ quick_check: string }>(db, 'SELECT quick_check FROM pragma_quick_check')
      .all()
      .every(({ quick_check: words }) => words === 'ok' || isOfSearch(words));
  } catch (error) {
    if (problemOfSqlite(error, '')?.code === 'review-damaged') return false;
    throw error;
  }
}

/** FTS5's own words: 'malformed inverted index for FTS5 table main.claim_search' and the like. */
function isOfSearch(words: string): boolean {
  return /\bfts5\b/iu.test(words) && /\b(?:claim|source)_search\b/u.test(words);
}

/** Source by source, so that no more than one text is in memory. */
function checkQuotes(db: ReadDb, problems: string[]): QuoteCheck {
  return readTogether(db, () => {
    const sources = prepared<{ number: number; title: string }>(
      db,
      'SELECT number, title FROM sources WHERE hidden = 0 ORDER BY number',
    ).all();
    const textOf = prepared<{ text: string }>(db, 'SELECT text FROM sources WHERE number = ?');
    const claimsOf = prepared<{ number: number; start: number; end: number; quote: string }>(
      db,
      `SELECT number, start_offset AS start, end_offset AS "end", quote FROM claims
        WHERE hidden = 0 AND source = ? ORDER BY number`,
    );
    let total = 0;
    let verified = 0;
    for (const { number, title } of sources) {
      const text = textOf.get(number)?.text ?? '';
      const lost: number[] = [];
      for (const claim of claimsOf.all(number)) {
        total += 1;
        if (text.slice(claim.start, claim.end) === claim.quote) verified += 1;
        else lost.push(claim.number);
      }
      if (lost.length > 0)
        problems.push(`Not at its place in "${title}": the quote of ${list(lost)}`);
    }
    return { total, verified };
  });
}

/** The columns the grid shows against the assessment that was written last. */
function checkMirrors(db: ReadDb): string[] {
  const rows = prepared<{ number: number }>(
    db,
    `SELECT c.number FROM claims AS c
      LEFT JOIN assessments AS a ON a.claim = c.number
        AND a.entry = (SELECT max(entry) FROM assessments WHERE claim = c.number)
      WHERE (c.status, c.exclusion_reason, c.reasons, c.note)
          IS NOT (coalesce(a.status, 'to review'), coalesce(a.exclusion_reason, ''),
            coalesce(a.reasons, '[]'), coalesce(a.note, ''))
        OR (c.scheme, c.level, c.reviewer, c.assessed_at)
          IS NOT (a.scheme, a.level, a.reviewer, a.assessed_at)
      ORDER BY c.number`,
  ).all();
  return name('The grid does not show the latest assessment of', rows);
}

function checkLevels(db: ReadDb): string[] {
  const rows = prepared<{ scheme: string | null; level: string | null; rank: number | null }>(
    db,
    'SELECT DISTINCT scheme, level, level_rank AS rank FROM claims',
  ).all();
  return rows
    .filter(
      ({ scheme, level, rank }) => (rank ?? Number.POSITIVE_INFINITY) !== levelRank(scheme, level),
    )
    .map(({ scheme, level }) => `The level "${level}" of the scheme "${scheme}" is sorted wrongly`);
}

function checkCitations(db: ReadDb): string[] {
  const counts = prepared<{ number: number }>(
    db,
    `SELECT number FROM claims
      WHERE citation_count <> (SELECT count(*) FROM citations WHERE claim = number) ORDER BY number`,
  ).all();
  const ids = prepared<{ label: string }>(
    db,
    `SELECT label FROM "references" AS r
      WHERE r.hidden = 0 AND (EXISTS (SELECT 1 FROM json_each(r.ids) AS j WHERE NOT EXISTS
          (SELECT 1 FROM reference_ids AS i WHERE i.identifier = j.value))
        OR EXISTS (SELECT 1 FROM reference_ids AS i WHERE i.reference = r.number
          AND NOT EXISTS (SELECT 1 FROM json_each(r.ids) AS j WHERE j.value = i.identifier)))`,
  ).all();
  const chains = prepared<{ label: string }>(
    db,
    `SELECT r.label FROM "references" AS r JOIN "references" AS o ON o.number = r.duplicate_of
      WHERE r.hidden = 0 AND o.duplicate_of IS NOT NULL`,
  ).all();
  return [
    ...name('The citations are counted wrongly for', counts),
    ...ids.map(({ label }) => `The identifiers of the reference "${label}" are not its own`),
    ...chains.map(({ label }) => `The reference "${label}" copies one that is a copy itself`),
  ];
}

/** Every assessment that stands was written by an action that stands. */
function checkHistory(db: ReadDb): string[] {
  const rows = prepared<{ number: number }>(
    db,
    `SELECT DISTINCT a.claim AS number FROM assessments AS a
      LEFT JOIN history AS h ON h.number = a.entry AND h.kind IN ('assess', 'edit claims')
      WHERE h.number IS NULL OR 'undo' IS
        (SELECT r.kind FROM history AS r WHERE r.target = h.number ORDER BY r.number DESC LIMIT 1)
      ORDER BY a.claim`,
  ).all();
  return name('The history does not hold the assessment of', rows);
}

function name(words: string, rows: readonly { readonly number: number }[]): string[] {
  return rows.length === 0 ? [] : [`${words} ${list(rows.map(({ number }) => number))}`];
}

/** "C1, C2, C3 and 17 more". */
function list(numbers: readonly number[]): string {
  const named = numbers.slice(0, 10).map(claimLabel).join(', ');
  return numbers.length > 10 ? `${named} and ${numbers.length - 10} more` : named;
}
