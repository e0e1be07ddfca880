import type { AssessmentPatch, ClaimType } from './claim.ts';

/** What is to be different about one claim; an absent key stays as it is. */
export interface ClaimEdit {
  readonly number: number;
  readonly assessment?: AssessmentPatch;
  readonly type?: ClaimType;
  /** Names of all tags that it is to carry. */
  readonly tags?: readonly string[];
}
