/** Claims that a reviewer made into one: the others point to the one that was kept. */
export const mergedClaims = `
-- Apart from "claims", whose rows end in long texts. A merged claim is hidden; showing its source
-- again (an import put back) must not bring it back.
CREATE TABLE claim_merges (
  claim INTEGER PRIMARY KEY REFERENCES claims (number),
  kept INTEGER NOT NULL REFERENCES claims (number)
) STRICT;
CREATE INDEX claim_merges_by_kept ON claim_merges (kept);
`;
