/** Finds the claims of a source that was taken back, so that undo and redo of a large import need not read them all. */
export const goneClaims = `
CREATE INDEX claims_gone_by_source ON claims (source, number) WHERE hidden = 1;
`;
