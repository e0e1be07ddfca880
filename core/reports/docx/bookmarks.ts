// Names of the places that links lead to. Word takes letters, digits and
// underscores, 40 at most, and hides those that begin with an underscore.

/** Where a claim's heading is, by the claim's number. */
export const claimBookmark = (number: number): string => `claim_${number}`;

/** Where an entry of the bibliography is, by its number. */
export const entryBookmark = (number: number): string => `reference_${number}`;

/** Where a heading of the table of contents is, counted from 0; Word names them so itself. */
export const contentsBookmark = (index: number): string => `_Toc${index + 1}`;
