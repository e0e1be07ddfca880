import type { Database } from 'better-sqlite3';
import type { CandidatePair } from '#core/agreement/compare-claims.ts';
import type { ClaimRelation } from '#core/claims/claim-relation.ts';
import type { ClaimStatus, ClaimType } from '#core/claims/claim.ts';
import { changePassing } from './changes.ts';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';

/*
 * What is worked out of the claims as they stand and of the verdicts so far: the
 * chance of each unread claim, which claims state the same, which pairs may
 * contradict each other. It can be worked out again at any time, so it lives in
 * temporary tables of the connection and never in the review file.
 */

/** Makes the empty tables of a connection. */
export function openInsights(connection: Database): void {
  connection.exec(`
    CREATE TEMP TABLE claim_chances (claim INTEGER PRIMARY KEY, chance REAL NOT NULL);
    CREATE TEMP TABLE claim_copies (claim INTEGER PRIMARY KEY, lead INTEGER NOT NULL);
    CREATE INDEX temp.claim_copies_by_lead ON claim_copies (lead, claim);
    CREATE TEMP TABLE claim_candidates (
      first INTEGER NOT NULL,
      second INTEGER NOT NULL,
      place INTEGER NOT NULL,
      candidate TEXT NOT NULL,
      PRIMARY KEY (first, second)
    ) WITHOUT ROWID;
    CREATE INDEX temp.claim_candidates_by_second ON claim_candidates (second, first);
    CREATE INDEX temp.claim_candidates_by_place ON claim_candidates (place);
  `);
}

/** Replaces the chances of unread claims (0 to 1, by number). */
export function putChances(db: ReadDb, chances: ReadonlyMap<number, number>): void {
  replaceTable(
    db,
    'claim_chances',
    `INSERT INTO claim_chances SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
    [...chances],
  );
}

/** Replaces the groups of claims that state the same; the lowest number leads. */
export function putCopies(db: ReadDb, groups: readonly (readonly number[])[]): void {
  replaceTable(
    db,
    'claim_copies',
    `INSERT INTO claim_copies SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
    groups.flatMap((group) => group.map((claim) => [claim, group[0] ?? claim])),
  );
}

/** Replaces the pairs that may contradict each other, best first. */
export function putCandidates(db: ReadDb, candidates: readonly CandidatePair[]): void {
  replaceTable(
    db,
    'claim_candidates',
    `INSERT INTO claim_candidates
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`,
    candidates.map((pair, place) => [pair.first, pair.second, place, JSON.stringify(pair)]),
  );
}

function replaceTable(db: ReadDb, table: string, insert: string, rows: readonly unknown[]): void {
  const replace = db.connection.transaction(() => {
    prepared(db, `DELETE FROM temp.${table}`).run();
    prepared(db, insert).run(JSON.stringify(rows));
  });
  changePassing(db, () => replace.deferred());
}

/** Of claims (JSON array of their numbers), the chance of those that are unread and ranked. */
export function chancesByClaim(db: ReadDb, wanted: string): Map<number, number> {
  const rows = prepared<{ claim: number; chance: number }>(
    db,
    `SELECT x.claim, x.chance FROM json_each(?) AS wanted
      CROSS JOIN temp.claim_chances AS x ON x.claim = wanted.value`,
  ).all(wanted);
  return new Map(rows.map(({ claim, chance }) => [claim, chance]));
}

/** Of claims (JSON array of their numbers), the other claims in sight that state the same. */
export function copiesByClaim(db: ReadDb, wanted: string): Map<number, number[]> {
  const rows = prepared<{ claim: number; copy: number }>(
    db,
    `SELECT x.claim, o.claim AS copy FROM json_each(?) AS wanted
      CROSS JOIN temp.claim_copies AS x ON x.claim = wanted.value
      CROSS JOIN temp.claim_copies AS o ON o.lead = x.lead AND o.claim <> x.claim
      CROSS JOIN claims AS c ON c.number = o.claim AND c.hidden = 0
      ORDER BY wanted.key, o.claim`,
  );
  const byClaim = new Map<number, number[]>();
  for (const { claim, copy } of rows.all(wanted)) {
    const list = byClaim.get(claim);
    if (list === undefined) byClaim.set(claim, [copy]);
    else list.push(copy);
  }
  return byClaim;
}

/** A pair of claims to check or judged already. */
export interface ListedPair {
  readonly first: number;
  readonly second: number;
  readonly relation: ClaimRelation | null;
  /** Why the program noticed it; null where a reviewer put the two together. */
  readonly candidate: CandidatePair | null;
}

/** Which pairs are asked for: those that wait for a judgement, or those with one of some relations. */
export type PairQuestion = 'to check' | ClaimRelation;

/** How many pairs wait, and how many have each relation. */
export type PairCounts = Readonly<Record<PairQuestion, number>>;

const inSight = `EXISTS (SELECT 1 FROM claims AS c WHERE c.number = p.first AND c.hidden = 0)
  AND EXISTS (SELECT 1 FROM claims AS c WHERE c.number = p.second AND c.hidden = 0)`;

/** Pairs of claims that are in sight: candidates best first, judged ones by their numbers. */
export function listPairs(
  db: ReadDb,
  question: PairQuestion,
  { offset = 0, limit = 50 }: { readonly offset?: number; readonly limit?: number } = {},
): ListedPair[] {
  const rows =
    question === 'to check'
      ? prepared<StoredPair>(
          db,
          `SELECT p.first, p.second, NULL AS relation, p.candidate FROM temp.claim_candidates AS p
            WHERE NOT EXISTS (SELECT 1 FROM claim_relations AS x
              WHERE x.first = p.first AND x.second = p.second) AND ${inSight}
            ORDER BY p.place LIMIT ? OFFSET ?`,
        ).all(limit, offset)
      : prepared<StoredPair>(
          db,
          `SELECT p.first, p.second, p.relation, x.candidate FROM claim_relations AS p
            LEFT JOIN temp.claim_candidates AS x ON x.first = p.first AND x.second = p.second
            WHERE p.relation = ? AND ${inSight} ORDER BY p.first, p.second LIMIT ? OFFSET ?`,
        ).all(question, limit, offset);
  return rows.map(listedPair);
}

/** How many pairs in sight each question would list. */
export function countPairs(db: ReadDb): PairCounts {
  const counts: Record<PairQuestion, number> = {
    'to check': 0,
    contradicts: 0,
    agrees: 0,
    'different scope': 0,
    unrelated: 0,
  };
  const rows = prepared<{ question: PairQuestion; pairs: number }>(
    db,
    `SELECT 'to check' AS question, count(*) AS pairs FROM temp.claim_candidates AS p
        WHERE NOT EXISTS (SELECT 1 FROM claim_relations AS x
          WHERE x.first = p.first AND x.second = p.second) AND ${inSight}
      UNION ALL
      SELECT p.relation, count(*) FROM claim_relations AS p WHERE ${inSight} GROUP BY p.relation`,
  );
  for (const { question, pairs } of rows.all()) counts[question] = pairs;
  return counts;
}

/** All pairs of one claim: judged ones and candidates. */
export function pairsOfClaim(db: ReadDb, claim: number): ListedPair[] {
  return prepared<StoredPair>(
    db,
    `SELECT p.first, p.second, r.relation, x.candidate
      FROM (SELECT first, second FROM claim_relations WHERE first = :claim OR second = :claim
        UNION SELECT first, second FROM temp.claim_candidates WHERE first = :claim OR second = :claim) AS p
      LEFT JOIN claim_relations AS r ON r.first = p.first AND r.second = p.second
      LEFT JOIN temp.claim_candidates AS x ON x.first = p.first AND x.second = p.second
      WHERE ${inSight} ORDER BY r.relation IS NULL, x.place, p.first, p.second`,
  )
    .all({ claim })
    .map(listedPair);
}

interface StoredPair {
  readonly first: number;
  readonly second: number;
  readonly relation: ClaimRelation | null;
  readonly candidate: string | null;
}

function listedPair({ candidate, ...pair }: StoredPair): ListedPair {
  return { ...pair, candidate: candidate === null ? null : JSON.parse(candidate) };
}

/** A claim as what is worked out of it takes it. */
export interface InsightClaim {
  readonly number: number;
  readonly source: number;
  /** The source that it stands in, or the one that this source copies. */
  readonly work: number;
  /** UTF-16 offset in its source. */
  readonly position: number;
  readonly language: string | null;
  readonly type: ClaimType;
  readonly score: number;
  readonly quote: string;
}

/** How many claims are in sight. */
export function countInsightClaims(db: ReadDb): number {
  const row = prepared<{ claims: number }>(
    db,
    'SELECT count(*) AS claims FROM claims WHERE hidden = 0',
  );
  return row.get()?.claims ?? 0;
}

/** All claims in sight, by number. */
export function insightClaims(db: ReadDb): InsightClaim[] {
  return prepared<InsightClaim>(
    db,
    `SELECT c.number, c.source, coalesce(s.duplicate_of, s.number) AS work,
        c.start_offset AS position, s.language, c.type, c.score, c.quote
      FROM claims AS c JOIN sources AS s ON s.number = c.source
      WHERE c.hidden = 0 ORDER BY c.number`,
  ).all();
}

/** A verdict of a reviewer, and when it was given. */
export interface GivenVerdict {
  readonly number: number;
  readonly verdict: Exclude<ClaimStatus, 'to review'>;
}

/** The verdicts on claims in sight, in the order in which they were given. */
export function givenVerdicts(db: ReadDb): GivenVerdict[] {
  return prepared<GivenVerdict>(
    db,
    `SELECT number, status AS verdict FROM claims
      WHERE hidden = 0 AND status <> 'to review' ORDER BY assessed_at, number`,
  ).all();
}
