/** How two claims stand to each other, as a reviewer judged it. */
export const claimRelations = ['contradicts', 'agrees', 'different scope', 'unrelated'] as const;
export type ClaimRelation = (typeof claimRelations)[number];

/** A claim that another one was compared with, and what the reviewer found. */
export interface RelatedClaim {
  /** The other claim's number. */
  readonly number: number;
  readonly relation: ClaimRelation;
}
