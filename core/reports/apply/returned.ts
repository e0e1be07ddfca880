import type { AssessmentPatch, ClaimType } from '#core/claims/claim.ts';
import type { OwnColumnKey, OwnValue } from '#core/claims/own-column.ts';
import type { Identifier } from '#core/references/reference.ts';

/** What may come back in a report's table, by the names of its columns. */
export const returnedFields = [
  'status',
  'exclusion reason',
  'type',
  'level',
  'scheme',
  'reasons',
  'note',
  'citations',
  'tags',
] as const;
export type ReturnedField = (typeof returnedFields)[number] | OwnColumnKey;

/** What never comes back: it is what proves where a claim stands. */
export const provenanceColumns = ['quote', 'start', 'end', 'source', 'file'] as const;
export type ProvenanceColumn = (typeof provenanceColumns)[number];

/** A citation as a claim is to have it: a stored reference, or one by its identifier, and a place in it. */
export interface WantedCitation {
  readonly reference: { readonly referenceId: string } | { readonly id: Identifier };
  readonly locator: string;
}

/** What storing a cell makes different about its claim. */
export interface CellEdit {
  readonly assessment?: AssessmentPatch;
  readonly type?: ClaimType;
  /** Names of all tags that the claim is to carry. */
  readonly tags?: readonly string[];
  readonly values?: Readonly<Record<string, OwnValue | null>>;
  /** All that the claim is to cite. */
  readonly citations?: readonly WantedCitation[];
}

/** A cell that says something else than the review. */
export interface ChangedCell {
  readonly field: ReturnedField;
  /** What the column is called. */
  readonly name: string;
  /** What the review holds, and what the file says, in a report's words. */
  readonly before: string;
  readonly after: string;
  readonly edit: CellEdit;
}

/** A cell that both the file and, meanwhile, the review changed. */
export interface ConflictCell extends ChangedCell {
  /** What stood there when the file was written; null where that is not known. */
  readonly base: string | null;
}

/** Why a cell is not taken. */
export const cellRefusals = [
  'provenance',
  'status-unknown',
  'type-unknown',
  'level-unknown',
  'scheme-unknown',
  'reason-unknown',
  'reasons-without-level',
  'reason-without-exclusion',
  'citation-unknown',
  'tag-wrong',
  'value-wrong',
  'too-long',
] as const;
export type CellRefusal = (typeof cellRefusals)[number];

export interface RefusedCell {
  /** What the column is called. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly why: CellRefusal;
}

/** What came back of one claim. */
export interface ReturnedClaim {
  readonly number: number;
  readonly quote: string;
  /** 1-based line or row of the file. */
  readonly line: number;
  readonly changes: readonly ChangedCell[];
  readonly conflicts: readonly ConflictCell[];
  readonly refused: readonly RefusedCell[];
}

/** Why a whole row is not taken. */
export const rowRefusals = [
  /** Number and id are those of two claims. */
  'two-claims',
  /** Another row of the file speaks for the same claim, and says something else. */
  'row-twice',
  /** Only the number names the claim, and the quote is another one: the row may be of another review. */
  'other-quote',
  /** Quote, start and end are all others: the cells of this row may belong to several claims. */
  'other-place',
] as const;
export type RowRefusal = (typeof rowRefusals)[number];

export interface RefusedRow {
  readonly line: number;
  /** The claim as the file names it. */
  readonly claim: string;
  readonly why: RowRefusal;
  /** What the review and the file say where they disagree. */
  readonly before: string;
  readonly after: string;
}

/** A row whose claim the review does not have. */
export interface UnknownRow {
  readonly line: number;
  /** The number as the file gives it; empty where it gives none. */
  readonly claim: string;
  readonly id: string;
}

/** All that a table that came back says differently from the review. */
export interface ReturnedTable {
  /** Rows that were read. */
  readonly read: number;
  /** In number order; only those of which something is to be said. */
  readonly claims: readonly ReturnedClaim[];
  readonly unknown: readonly UnknownRow[];
  readonly rows: readonly RefusedRow[];
}

/** How many things of each sort a returned table holds. */
export interface ReturnedCounts {
  readonly changes: number;
  readonly conflicts: number;
  readonly unknown: number;
  /** Cells and whole rows. */
  readonly refused: number;
}

/** Counts what came back. */
export function countReturned({ claims, unknown, rows }: ReturnedTable): ReturnedCounts {
  const counts = { changes: 0, conflicts: 0, unknown: unknown.length, refused: rows.length };
  for (const claim of claims) {
    counts.changes += claim.changes.length;
    counts.conflicts += claim.conflicts.length;
    counts.refused += claim.refused.length;
  }
  return counts;
}

/**
 * Cells of a claim that are taken or left together, since one means nothing
 * without the other: a level, its scheme and its reasons; a status and its reason.
 */
export function cellGroup(field: ReturnedField): string {
  if (field === 'scheme' || field === 'reasons') return 'level';
  return field === 'exclusion reason' ? 'status' : field;
}
