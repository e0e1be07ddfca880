import { sql, type SQL } from 'drizzle-orm';
import type { ClaimRelation, RelatedClaim } from '#core/claims/claim-relation.ts';
import { claimLabel } from '#core/claims/claim.ts';
import { ProblemError } from '#core/problem.ts';
import { readRelation, writeRelation } from './claim-relation-state.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { recordNow, type Change } from './history-record.ts';
import { claims } from './schema.ts';
import { writeTogether } from './transactions.ts';

/** Two claims of the review, by number. */
export interface ClaimPair {
  readonly first: number;
  readonly second: number;
}

/**
 * Says how two claims stand to each other, or takes that back (null), as one
 * undoable action; gives the numbers of both where anything changed. Throws a
 * `ProblemError`: 'claim-unknown', 'pair-same' (a claim and itself).
 */
export function relateClaims(
  db: WriteDb,
  author: string,
  pair: ClaimPair,
  relation: ClaimRelation | null,
): { readonly changed: number[] } {
  const action = `Compare ${claimLabel(pair.first)} and ${claimLabel(pair.second)}`;
  return writeTogether(db, action, () => {
    const first = Math.min(pair.first, pair.second);
    const second = Math.max(pair.first, pair.second);
    if (first === second) {
      throw new ProblemError({ code: 'pair-same', message: `${action}: they are one claim` });
    }
    for (const number of [first, second]) requireShown(db, action, number);
    const before = readRelation(db, first, second);
    if (before === relation) return { changed: [] };
    const change = relationChange(first, second, before, relation);
    writeRelation(db, first, second, relation);
    recordNow(db, author, 'relate', relationWords(pair, relation), [change]);
    return { changed: [first, second] };
  });
}

/** "C3 contradicts C12", as the history says it. */
function relationWords({ first, second }: ClaimPair, relation: ClaimRelation | null): string {
  const [one, other] = [claimLabel(first), claimLabel(second)];
  switch (relation) {
    case null:
      return `Took back how ${one} and ${other} compare`;
    case 'contradicts':
      return `Found that ${one} contradicts ${other}`;
    case 'agrees':
      return `Found that ${one} agrees with ${other}`;
    case 'different scope':
      return `Found that ${one} and ${other} differ in scope`;
    case 'unrelated':
      return `Found that ${one} and ${other} are unrelated`;
    default:
      return relation satisfies never;
  }
}

/** What reviewers found of claims (JSON array of their numbers) beside others that are in sight. */
export function relationsByClaim(db: ReadDb, wanted: string): Map<number, RelatedClaim[]> {
  const rows = prepared<RelatedClaim & { readonly claim: number }>(
    db,
    `SELECT wanted.value AS claim, o.number, x.relation
      FROM json_each(?) AS wanted
      CROSS JOIN (SELECT first AS claim, second AS other, relation FROM claim_relations
        UNION ALL SELECT second, first, relation FROM claim_relations) AS x ON x.claim = wanted.value
      CROSS JOIN claims AS o ON o.number = x.other AND o.hidden = 0
      ORDER BY wanted.key, o.number`,
  );
  const byClaim = new Map<number, RelatedClaim[]>();
  for (const { claim, ...related } of rows.all(wanted)) {
    const list = byClaim.get(claim);
    if (list === undefined) byClaim.set(claim, [related]);
    else list.push(related);
  }
  return byClaim;
}

/** Claims that stand in one of some relations to a claim that is in sight. */
export function relationCondition(relations: readonly ClaimRelation[]): SQL {
  const wanted = JSON.stringify(relations);
  const side = (own: SQL, other: SQL): SQL =>
    sql`${claims.number} IN (SELECT ${own} FROM claim_relations AS x
      JOIN claims AS o ON o.number = ${other} AND o.hidden = 0
      WHERE x.relation IN (SELECT value FROM json_each(${wanted})))`;
  return sql`(${side(sql`x.first`, sql`x.second`)} OR ${side(sql`x.second`, sql`x.first`)})`;
}

/**
 * Gives a claim what was found of others that become one with it, where it has no
 * finding of its own; inside an action of the caller's, who records the changes.
 */
export function takeRelations(db: WriteDb, claim: number, others: readonly number[]): Change[] {
  const wanted = JSON.stringify(others);
  const found = relationsByClaim(db, wanted);
  const changes: Change[] = [];
  for (const other of others) {
    for (const { number, relation } of found.get(other) ?? []) {
      const first = Math.min(claim, number);
      const second = Math.max(claim, number);
      if (first === second || others.includes(number)) continue;
      if (readRelation(db, first, second) !== null) continue;
      writeRelation(db, first, second, relation);
      changes.push(relationChange(first, second, null, relation));
    }
  }
  return changes;
}

function relationChange(
  first: number,
  second: number,
  before: ClaimRelation | null,
  after: ClaimRelation | null,
): Change {
  return {
    what: 'claim relation',
    claim: first,
    key: second,
    before: before === null ? null : JSON.stringify(before),
    after: after === null ? null : JSON.stringify(after),
  };
}

function requireShown(db: ReadDb, action: string, number: number): void {
  const row = prepared(db, 'SELECT 1 FROM claims WHERE number = ? AND hidden = 0').get(number);
  if (row !== undefined) return;
  throw new ProblemError({
    code: 'claim-unknown',
    message: `${action}: there is no claim ${claimLabel(number)}`,
  });
}
