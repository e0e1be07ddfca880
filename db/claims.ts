import type { ClaimRow, ClaimStatus, ClaimType } from '#core/claims/claim.ts';
import type { ClaimView } from '#core/claims/claim-view.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** How many claims each value of a facet would show; a facet ignores its own filter. */
export interface ClaimFacets {
  readonly status: Readonly<Record<ClaimStatus, number>>;
  readonly type: Readonly<Record<ClaimType, number>>;
  /** By level key; '' stands for "no level yet". */
  readonly level: Readonly<Record<string, number>>;
  /** By source id. */
  readonly source: Readonly<Record<string, number>>;
}
/** A claim that a reviewer makes of a stretch of a source's text. */
export interface NewClaim {
  readonly sourceId: string;
  /** UTF-16 offsets into the source's text. */
  readonly start: number;
  readonly end: number;
  readonly type?: ClaimType;
  readonly score?: number;
  readonly cues?: readonly string[];
}
export function claimNumbers(_db: ReadDb, _view: ClaimView): number[] {
  throw new Error('later');
}
export function claimRows(_db: ReadDb, _numbers: readonly number[]): ClaimRow[] {
  throw new Error('later');
}
export function findClaim(_db: ReadDb, _ref: string): ClaimRow | null {
  throw new Error('later');
}
export function iterateClaims(
  _db: ReadDb,
  _options: { readonly statuses?: readonly ClaimStatus[] } = {},
): Iterable<ClaimRow> {
  throw new Error('later');
}
export function claimFacets(_db: ReadDb, _view: ClaimView): ClaimFacets {
  throw new Error('later');
}
export function addClaim(_db: WriteDb, _author: string, _claim: NewClaim): ClaimRow {
  throw new Error('later');
}
export function setClaimType(
  _db: WriteDb,
  _author: string,
  _numbers: readonly number[],
  _type: ClaimType,
): { readonly changed: number[] } {
  throw new Error('later');
}
