import type { ClaimOrigin, ClaimStatus, ClaimType } from './claim.ts';
import type { ClaimFlagKind } from './claim-flag.ts';
import type { ClaimRelation } from './claim-relation.ts';
import type { StudyCueKind } from './study-cues/study-cue.ts';
import type { OwnColumnKey, OwnCondition } from './own-column.ts';

export const claimSortColumns = [
  'number',
  'status',
  'quote',
  'level',
  'citations',
  'note',
  'type',
  'source',
  'tags',
  'score',
  'assessedAt',
  'study',
  'chance',
] as const;
export type ClaimSortColumn = (typeof claimSortColumns)[number] | OwnColumnKey;

/** What claims can be put together by. */
export const claimGroupings = ['source', 'status', 'level', 'type', 'tags', 'copies'] as const;
export type ClaimGrouping = (typeof claimGroupings)[number] | OwnColumnKey;

/** Claims that stand together in a grouped view. */
export interface ClaimGroup {
  /** Tells the groups of one grouping apart; '' for claims without a value. */
  readonly key: string;
  /** Title of the source, label of the level, …; '' for claims without a value. */
  readonly label: string;
  readonly claims: number;
}

export interface ClaimSort {
  readonly column: ClaimSortColumn;
  readonly direction: 'asc' | 'desc';
}

export type StudyFilter = Readonly<Partial<Record<StudyCueKind, readonly (string | null)[]>>>;
export const copiesFilters = ['once', 'repeated'] as const;
export type CopiesFilter = (typeof copiesFilters)[number];

/** Conditions joined by "and"; a list means "one of". An absent key does not filter. */
export interface ClaimFilter {
  readonly status?: readonly ClaimStatus[];
  readonly type?: readonly ClaimType[];
  /** Level keys; null stands for "no level yet". */
  readonly level?: readonly (string | null)[];
  /** Keys of evidence schemes that the level is given in; levels of two schemes may share a key. */
  readonly scheme?: readonly string[];
  /** Exact reasons for exclusion; '' for excluded without one. */
  readonly exclusionReason?: readonly string[];
  readonly source?: readonly string[];
  /** Ids of tags; null stands for "no tag". */
  readonly tag?: readonly (string | null)[];
  readonly origin?: readonly ClaimOrigin[];
  /** Ids of references: claims that cite one of them. */
  readonly reference?: readonly string[];
  /** true: at least one citation; false: none. */
  readonly cited?: boolean;
  readonly noted?: boolean;
  /** ISO 8601: assessed, tagged, cited or made since then. */
  readonly changedSince?: string;
  /** Substring of the quote or of the note, case-insensitive. */
  readonly quote?: string;
  readonly note?: string;
  /** What claims say of the study behind them, by kind; null stands for "nothing of this kind". */
  readonly study?: StudyFilter;
  readonly flag?: readonly ClaimFlagKind[];
  /** Claims that were found to stand so to another one. */
  readonly relation?: readonly ClaimRelation[];
  /** 'once': of claims that state the same only the first; 'repeated': only claims that others repeat. */
  readonly copies?: CopiesFilter;
  /** Conditions on own columns, by the column's id. */
  readonly own?: Readonly<Record<string, OwnCondition>>;
}

/** Which claims the grid shows, and in what order (`number` ascending breaks ties). */
export interface ClaimView {
  readonly sort: readonly ClaimSort[];
  readonly filter: ClaimFilter;
  /** Full-text search over quote, note and source title; empty for all. */
  readonly search: string;
  /** Groups come before the sort; absent for one list. */
  readonly group?: ClaimGrouping;
}

export const emptyClaimView: ClaimView = { sort: [], filter: {}, search: '' };
