import type { Problem } from '#core/problem.ts';
import type { RefusedRow, ReturnedCounts, UnknownRow } from '#core/reports/apply/returned.ts';

/** How far a table is that came back, and what there is in it. */
export interface ReturnState {
  readonly id: string;
  /** Name of the file. */
  readonly file: string;
  readonly state: 'reading' | 'ready' | 'failed';
  /** Rows that were compared, of so many; 0 of 0 while the file is read. */
  readonly done: number;
  readonly total: number;
  readonly problem: Problem | null;
  readonly counts: ReturnedCounts;
  /** How many claims have something of each sort. */
  readonly claims: {
    readonly changes: number;
    readonly conflicts: number;
    readonly refused: number;
  };
  /** The first 200 of each. */
  readonly unknown: readonly UnknownRow[];
  readonly rows: readonly RefusedRow[];
}

/** What of a returned table is looked at. */
export const returnParts = ['changes', 'conflicts', 'refused'] as const;
export type ReturnPart = (typeof returnParts)[number];
