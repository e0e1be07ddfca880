/**
 * What claims say of the study behind them, and how reviewers judged pairs of
 * claims. Cues follow from the quote alone: they are written with it and never
 * stand in the history.
 */
export const agreement = `
CREATE TABLE study_cues (
  claim INTEGER NOT NULL REFERENCES claims (number),
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  -- Offsets of the words in the claim's quote.
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  PRIMARY KEY (claim, kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX study_cues_by_value ON study_cues (kind, value, claim);
INSERT INTO study_cues (claim, kind, value, start_offset, end_offset)
  SELECT c.number, cue.value ->> 'kind', cue.value ->> 'value', cue.value ->> 'start', cue.value ->> 'end'
  FROM claims AS c JOIN sources AS s ON s.number = c.source
  JOIN json_each(study_cues_of(c.quote, s.language)) AS cue;

CREATE TABLE claim_relations (
  first INTEGER NOT NULL REFERENCES claims (number),
  second INTEGER NOT NULL REFERENCES claims (number),
  relation TEXT NOT NULL
    CHECK (relation IN ('contradicts', 'agrees', 'different scope', 'unrelated')),
  PRIMARY KEY (first, second),
  CHECK (first < second)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_relations_by_second ON claim_relations (second, first);
`;
