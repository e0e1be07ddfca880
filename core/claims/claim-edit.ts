import type { AssessmentPatch, ClaimType } from './claim.ts';
import type { OwnValue } from './own-column.ts';

/** What is to be different about one claim; an absent key stays as it is. */
export interface ClaimEdit {
  readonly number: number;
  readonly assessment?: AssessmentPatch;
  readonly type?: ClaimType;
  /** Names of all tags that it is to carry. */
  readonly tags?: readonly string[];
  /** What it is to hold in own columns, by the column's id; null for nothing. */
  readonly values?: Readonly<Record<string, OwnValue | null>>;
}
