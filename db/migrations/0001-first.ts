/**
 * The first shape of a review file.
 *
 * Numbers are the rows' names inside the file (small, and what the search index
 * points at: SQLite keeps declared integer keys when it rewrites a file); ids
 * (UUIDv7) are their names outside, so that two copies of a review can be merged.
 * Columns that can be long stand last: SQLite reads a row from its front.
 * Nothing is deleted: `hidden` takes rows out of sight, and undo puts them back.
 */
export const first = `
CREATE TABLE review (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  question TEXT NOT NULL,
  scheme TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  last_claim INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE reviewers (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE files (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  warnings TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX files_by_hash ON files (sha256) WHERE hidden = 0;

CREATE TABLE sources (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file INTEGER NOT NULL REFERENCES files (number),
  part INTEGER NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  language TEXT,
  characters INTEGER NOT NULL,
  duplicate_of INTEGER REFERENCES sources (number),
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  metadata TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  links TEXT NOT NULL
) STRICT;
CREATE INDEX sources_by_file ON sources (file, part);
CREATE INDEX sources_by_duplicate ON sources (duplicate_of);
CREATE INDEX sources_by_title ON sources (title_key, number);

CREATE TABLE claims (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL REFERENCES sources (number),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  type TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('proposed', 'reviewer')),
  score REAL NOT NULL,
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  citation_count INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL DEFAULT 'to review' CHECK (status IN ('to review', 'accepted', 'excluded')),
  scheme TEXT,
  level TEXT,
  level_rank INTEGER,
  reviewer INTEGER REFERENCES reviewers (number),
  assessed_at TEXT,
  quote TEXT NOT NULL,
  exclusion_reason TEXT NOT NULL DEFAULT '',
  reasons TEXT NOT NULL DEFAULT '[]',
  note TEXT NOT NULL DEFAULT '',
  cues TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL
) STRICT;
-- What every filter, sort and count looks at, without the quotes: one narrow
-- copy in number order. An index a column would sort two to three times faster
-- and halve the speed of imports (measured at 100,000 claims: 25 ms a sort).
CREATE INDEX claims_in_brief ON claims
  (number, status, type, source, level, level_rank, origin, citation_count, score, assessed_at)
  WHERE hidden = 0;
CREATE INDEX claims_by_source ON claims (source, number, status) WHERE hidden = 0;
CREATE INDEX claims_noted ON claims (number) WHERE hidden = 0 AND note <> '';

CREATE TABLE assessments (
  claim INTEGER NOT NULL REFERENCES claims (number),
  reviewer INTEGER NOT NULL REFERENCES reviewers (number),
  version INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  assessed_at TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('to review', 'accepted', 'excluded')),
  exclusion_reason TEXT NOT NULL,
  scheme TEXT,
  level TEXT,
  reasons TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (claim, reviewer)
) STRICT, WITHOUT ROWID;

CREATE TABLE "references" (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  ids TEXT NOT NULL,
  duplicate_of INTEGER REFERENCES "references" (number),
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  text TEXT NOT NULL,
  csl TEXT NOT NULL
) STRICT;

CREATE TABLE reference_ids (
  identifier TEXT NOT NULL PRIMARY KEY,
  reference INTEGER NOT NULL REFERENCES "references" (number)
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_ids_by_reference ON reference_ids (reference);

CREATE TABLE citations (
  claim INTEGER NOT NULL REFERENCES claims (number),
  reference INTEGER NOT NULL REFERENCES "references" (number),
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('given', 'added')),
  scope TEXT CHECK (scope IN ('sentence', 'paragraph', 'article')),
  locator TEXT NOT NULL,
  PRIMARY KEY (claim, reference)
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_by_reference ON citations (reference, claim);

CREATE TABLE tags (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  colour TEXT NOT NULL
) STRICT;

CREATE TABLE claim_tags (
  claim INTEGER NOT NULL REFERENCES claims (number),
  tag INTEGER NOT NULL REFERENCES tags (number),
  PRIMARY KEY (claim, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_tags_by_tag ON claim_tags (tag, claim);

CREATE TABLE views (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row an action. Undo and redo are actions too and name theirs in "target";
-- the others name in "previous" the action that undo would have taken back when
-- they were made, which is all that undo and redo need to find their way.
CREATE TABLE history (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  reviewer INTEGER NOT NULL REFERENCES reviewers (number),
  kind TEXT NOT NULL,
  target INTEGER REFERENCES history (number),
  previous INTEGER REFERENCES history (number),
  summary TEXT NOT NULL
) STRICT;
CREATE INDEX history_by_target ON history (target, number) WHERE target IS NOT NULL;
CREATE INDEX history_by_previous ON history (previous, number) WHERE target IS NULL;

-- What an action changed: JSON before and after, null for "not there".
CREATE TABLE history_changes (
  entry INTEGER NOT NULL REFERENCES history (number),
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  claim INTEGER REFERENCES claims (number),
  key INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_changes_by_claim ON history_changes (claim, entry) WHERE claim IS NOT NULL;

CREATE TRIGGER history_is_kept BEFORE DELETE ON history
  BEGIN SELECT raise(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
  BEGIN SELECT raise(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_changes_are_kept BEFORE DELETE ON history_changes
  BEGIN SELECT raise(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_changes_are_not_changed BEFORE UPDATE ON history_changes
  BEGIN SELECT raise(ABORT, 'history is append-only'); END;

-- New rows are put in by the statement that stores many (a trigger a row costs
-- four times the import); changes, which are few, by triggers.
CREATE VIRTUAL TABLE claim_search USING fts5 (
  quote, note,
  content = 'claims', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER claims_note_search AFTER UPDATE OF note ON claims WHEN old.note IS NOT new.note
BEGIN
  INSERT INTO claim_search (claim_search, rowid, quote, note)
    VALUES ('delete', old.number, old.quote, old.note);
  INSERT INTO claim_search (rowid, quote, note) VALUES (new.number, new.quote, new.note);
END;

CREATE VIRTUAL TABLE source_search USING fts5 (
  title, text,
  content = 'sources', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER sources_title_search AFTER UPDATE OF title ON sources WHEN old.title IS NOT new.title
BEGIN
  INSERT INTO source_search (source_search, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
  INSERT INTO source_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
`;
