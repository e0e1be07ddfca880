/* Typed stand-ins for the functions of db/ until they are there; replaced module by module. */
import type { AssessmentPatch, ClaimRow, ClaimStatus, ClaimType } from '#core/claims/claim.ts';
import type { ClaimView } from '#core/claims/claim-view.ts';
import type { ParsedDocument } from '#core/documents/parsed-document.ts';
import type { HistoryEntry, HistoryOutcome, HistoryState } from '#core/history/history.ts';
import type { CslItem, Identifier, Reference } from '#core/references/reference.ts';
import type { QuoteCheck, ReviewInfo, ReviewSnapshot } from '#core/reports/snapshot.ts';
import type { SourceRow, SourceText } from '#core/sources/source.ts';

export interface ReadDb {
  readonly kind: unknown;
}
export interface WriteDb extends ReadDb {
  readonly writable: unknown;
}
export interface Review {
  readonly path: string;
  readonly read: ReadDb;
  readonly write: WriteDb;
  close(): void;
}
export interface StoredDocument {
  readonly file: string;
  readonly sources: readonly {
    readonly id: string;
    readonly part: number;
    readonly title: string;
    readonly claims: number;
    readonly duplicateOf: string | null;
  }[];
  readonly references: { readonly added: number; readonly merged: number };
}
export interface ReviewCounts {
  readonly sources: number;
  readonly duplicates: number;
  readonly claims: number;
  readonly toReview: number;
  readonly accepted: number;
  readonly excluded: number;
  readonly references: number;
}
export interface ClaimFacets {
  readonly status: Readonly<Record<string, number>>;
  readonly type: Readonly<Record<string, number>>;
  readonly level: Readonly<Record<string, number>>;
  readonly source: Readonly<Record<string, number>>;
}
export interface ReviewCheck {
  readonly ok: boolean;
  readonly integrity: string;
  readonly quotes: QuoteCheck;
  readonly problems: readonly string[];
}

const missing = (): never => {
  throw new Error('Call the review file: this part is not there yet');
};

type Fn<Input extends unknown[], Output> = (...input: Input) => Output;
export const createReview: Fn<[string, Partial<ReviewInfo>], Review> = missing;
export const openReview: Fn<[string], Review> = missing;
export const getReviewInfo: Fn<[ReadDb], ReviewInfo> = missing;
export const updateReviewInfo: Fn<[WriteDb, string, Partial<ReviewInfo>], ReviewInfo> = missing;
export const reviewCounts: Fn<[ReadDb], ReviewCounts> = missing;
export const findFileByHash: Fn<
  [ReadDb, string],
  { readonly id: string; readonly name: string; readonly importedAt: string } | null
> = missing;
export const storeDocument: Fn<
  [
    WriteDb,
    string,
    {
      readonly name: string;
      readonly sha256: string;
      readonly mediaType: string;
      readonly bytes: Uint8Array;
      readonly at?: string;
    },
    ParsedDocument,
  ],
  StoredDocument
> = missing;
export const listSources: Fn<[ReadDb], SourceRow[]> = missing;
export const getSource: Fn<[ReadDb, string], SourceText | null> = missing;
export const renameSource: Fn<[WriteDb, string, string, string], void> = missing;
export const claimNumbers: Fn<[ReadDb, ClaimView], number[]> = missing;
export const claimRows: Fn<[ReadDb, readonly number[]], ClaimRow[]> = missing;
export const findClaim: Fn<[ReadDb, string], ClaimRow | null> = missing;
export const iterateClaims: Fn<
  [ReadDb, { readonly statuses?: readonly ClaimStatus[] }?],
  Iterable<ClaimRow>
> = missing;
export const addClaim: Fn<
  [
    WriteDb,
    string,
    {
      readonly sourceId: string;
      readonly start: number;
      readonly end: number;
      readonly type?: ClaimType;
      readonly score?: number;
      readonly cues?: readonly string[];
    },
  ],
  ClaimRow
> = missing;
export const setClaimType: Fn<[WriteDb, string, readonly number[], ClaimType], unknown> = missing;
export const claimFacets: Fn<[ReadDb, ClaimView], ClaimFacets> = missing;
export const assessClaims: Fn<
  [WriteDb, string, readonly number[], AssessmentPatch],
  { readonly changed: number[] }
> = missing;
export const addCitation: Fn<
  [
    WriteDb,
    string,
    readonly number[],
    (
      | { readonly referenceId: string }
      | { readonly id: Identifier; readonly csl?: CslItem; readonly text?: string }
    ),
    string?,
  ],
  { readonly changed: number[] }
> = missing;
export const removeCitation: Fn<
  [WriteDb, string, readonly number[], string],
  { readonly changed: number[] }
> = missing;
export const listReferences: Fn<
  [ReadDb, { readonly search?: string; readonly limit?: number }],
  Reference[]
> = missing;
export const undo: Fn<[WriteDb, string], HistoryOutcome | null> = missing;
export const redo: Fn<[WriteDb, string], HistoryOutcome | null> = missing;
export const historyState: Fn<[ReadDb], HistoryState> = missing;
export const listHistory: Fn<
  [ReadDb, { readonly limit: number; readonly before?: string; readonly claim?: number }],
  HistoryEntry[]
> = missing;
export const getView: Fn<[ReadDb, string], unknown> = missing;
export const setView: Fn<[WriteDb, string, unknown], void> = missing;
export const checkReview: Fn<[ReadDb], ReviewCheck> = missing;
export const readSnapshot: Fn<[ReadDb], ReviewSnapshot> = missing;
export const dataVersion: Fn<[ReadDb], number> = missing;
export const parseIdentifier: Fn<
  [string],
  { readonly id: Identifier; readonly kind: string } | null
> = missing;
export const classifyClaim: Fn<
  [string],
  { readonly type: ClaimType; readonly score: number; readonly cues: readonly string[] }
> = missing;
