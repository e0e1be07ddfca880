import type { ClaimOrigin, ClaimRow, ClaimStatus, ClaimType } from '#core/claims/claim.ts';
import type { CitationRole, CitationScope, ClaimCitation } from '#core/references/reference.ts';
import type { OwnValue } from '#core/claims/own-column.ts';
import type { Tag, TagColour } from '#core/claims/tag.ts';
import type { ReadDb } from './connection.ts';
import { flagsByClaim } from './claim-flags.ts';
import { relationsByClaim } from './claim-relations.ts';
import { prepared } from './connection.ts';
import { chancesByClaim, copiesByClaim } from './insights.ts';
import { studyCuesByClaim } from './study-cues.ts';

/**
 * The claims with these numbers as rows of the grid, in the order asked for: a
 * statement for the claims and one for each thing that a claim has several of.
 * Numbers of no claim, or of a hidden one, are left out.
 */
export function claimRows(db: ReadDb, numbers: readonly number[]): ClaimRow[] {
  if (numbers.length === 0) return [];
  const wanted = JSON.stringify(numbers);
  const citations = citationsByClaim(db, wanted);
  const tags = tagsByClaim(db, wanted);
  const values = valuesByClaim(db, wanted);
  const study = studyCuesByClaim(db, wanted);
  const flags = flagsByClaim(db, wanted);
  const relations = relationsByClaim(db, wanted);
  const copies = copiesByClaim(db, wanted);
  const chances = chancesByClaim(db, wanted);
  return prepared<StoredRow>(db, rowsText)
    .all(wanted)
    .map((row) => {
      const cues: string[] = JSON.parse(row.cues);
      const reasons: string[] = JSON.parse(row.reasons);
      return {
        ...row,
        cues,
        reasons,
        citations: citations.get(row.number) ?? [],
        tags: tags.get(row.number) ?? [],
        values: values.get(row.number) ?? {},
        study: study.get(row.number) ?? [],
        flags: flags.get(row.number) ?? [],
        relations: relations.get(row.number) ?? [],
        copies: copies.get(row.number) ?? [],
        // A verdict may be newer than the ranking.
        chance: row.status === 'to review' ? (chances.get(row.number) ?? null) : null,
      };
    });
}

const rowsText = `
  SELECT c.number, c.id, s.id AS sourceId, s.title AS sourceTitle, s.language,
    c.start_offset AS start,
    c.end_offset AS "end", c.quote, c.type, c.origin, c.score, c.cues, c.status,
    c.exclusion_reason AS exclusionReason, c.scheme, c.level, c.reasons, c.note,
    r.name AS reviewer, c.assessed_at AS assessedAt
  FROM json_each(?) AS wanted
  CROSS JOIN claims AS c ON c.number = wanted.value AND c.hidden = 0
  CROSS JOIN sources AS s ON s.number = c.source
  LEFT JOIN reviewers AS r ON r.number = c.reviewer
  ORDER BY wanted.key`;

const citationsText = `
  SELECT x.claim, r.id AS referenceId, r.ids, r.label, x.role, x.scope, x.locator
  FROM json_each(?) AS wanted
  CROSS JOIN citations AS x ON x.claim = wanted.value
  CROSS JOIN "references" AS r ON r.number = x.reference
  ORDER BY wanted.key, x.position, x.reference`;

const tagsText = `
  SELECT x.claim, t.id, t.name, t.colour
  FROM json_each(?) AS wanted
  CROSS JOIN claim_tags AS x ON x.claim = wanted.value
  CROSS JOIN tags AS t ON t.number = x.tag
  ORDER BY wanted.key, fold(t.name)`;

const valuesText = `
  SELECT v.claim, o.id, v.value
  FROM json_each(?) AS wanted
  CROSS JOIN claim_values AS v ON v.claim = wanted.value
  CROSS JOIN own_columns AS o ON o.number = v.own_column`;

interface StoredRow {
  readonly number: number;
  readonly id: string;
  readonly sourceId: string;
  readonly sourceTitle: string;
  readonly language: string | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly type: ClaimType;
  readonly origin: ClaimOrigin;
  readonly score: number;
  readonly cues: string;
  readonly status: ClaimStatus;
  readonly exclusionReason: string;
  readonly scheme: string | null;
  readonly level: string | null;
  readonly reasons: string;
  readonly note: string;
  readonly reviewer: string | null;
  readonly assessedAt: string | null;
}

interface StoredCitationRow {
  readonly claim: number;
  readonly referenceId: string;
  readonly ids: string;
  readonly label: string;
  readonly role: CitationRole;
  readonly scope: CitationScope | null;
  readonly locator: string;
}

function citationsByClaim(db: ReadDb, wanted: string): Map<number, ClaimCitation[]> {
  const byClaim = new Map<number, ClaimCitation[]>();
  for (const row of prepared<StoredCitationRow>(db, citationsText).all(wanted)) {
    const { claim, ...citation } = row;
    const list = byClaim.get(claim);
    const ids: string[] = JSON.parse(row.ids);
    const one = { ...citation, ids };
    if (list === undefined) byClaim.set(claim, [one]);
    else list.push(one);
  }
  return byClaim;
}

function tagsByClaim(db: ReadDb, wanted: string): Map<number, Tag[]> {
  const byClaim = new Map<number, Tag[]>();
  for (const { claim, ...tag } of prepared<StoredClaimTag>(db, tagsText).all(wanted)) {
    const list = byClaim.get(claim);
    if (list === undefined) byClaim.set(claim, [tag]);
    else list.push(tag);
  }
  return byClaim;
}

function valuesByClaim(db: ReadDb, wanted: string): Map<number, Record<string, OwnValue>> {
  const byClaim = new Map<number, Record<string, OwnValue>>();
  for (const { claim, id, value } of prepared<StoredValue>(db, valuesText).all(wanted)) {
    const values = byClaim.get(claim);
    if (values === undefined) byClaim.set(claim, { [id]: value });
    else values[id] = value;
  }
  return byClaim;
}

interface StoredValue {
  readonly claim: number;
  readonly id: string;
  readonly value: OwnValue;
}

interface StoredClaimTag {
  readonly claim: number;
  readonly id: string;
  readonly name: string;
  readonly colour: TagColour;
}
