/** Columns that reviewers add, and what claims hold in them. */
export const ownColumns = `
CREATE TABLE own_columns (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'choice', 'yes-no', 'date')),
  -- [{"id", "name"}] in their order; values name the id, so that renaming keeps them.
  choices TEXT NOT NULL CHECK (json_valid(choices))
) STRICT;

-- No row where a cell is empty. Numbers are REAL, so that they compare as numbers.
CREATE TABLE claim_values (
  claim INTEGER NOT NULL REFERENCES claims (number),
  own_column INTEGER NOT NULL REFERENCES own_columns (number),
  value ANY NOT NULL,
  PRIMARY KEY (claim, own_column)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_values_by_value ON claim_values (own_column, value, claim);
`;
