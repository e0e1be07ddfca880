/**
 * Imports of every format: what an import did stays readable, the record that a
 * reference came from is kept beside what was read of it, and references of
 * several databases are known to be one work.
 */
export const imports = `
-- One row an import: what a person put in at once.
CREATE TABLE imports (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  reviewer INTEGER NOT NULL REFERENCES reviewers (number),
  started_at TEXT NOT NULL,
  -- NULL while it runs, and for ever when the program was ended meanwhile.
  ended_at TEXT,
  cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1))
) STRICT;

-- What became of each of its files.
CREATE TABLE import_files (
  import INTEGER NOT NULL REFERENCES imports (number),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('stored', 'known', 'refused', 'cancelled', 'left out')),
  format TEXT,
  file INTEGER REFERENCES files (number),
  sources INTEGER NOT NULL,
  records INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  -- References: new ones, ones merged with what was there, pairs left to a person.
  added INTEGER NOT NULL,
  merged INTEGER NOT NULL,
  unsure INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  warnings TEXT NOT NULL,
  error TEXT,
  -- The rejected records: place, reason, beginning.
  rejects TEXT NOT NULL,
  PRIMARY KEY (import, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_files_by_file ON import_files (file) WHERE file IS NOT NULL;

-- The import that an action was a part of: undo takes all of them back together.
ALTER TABLE history ADD COLUMN import INTEGER REFERENCES imports (number);
CREATE INDEX history_by_import ON history (import, number) WHERE import IS NOT NULL;

-- The record of a reference file behind a reference: as it stood there, and as it was read.
CREATE TABLE records (
  reference INTEGER PRIMARY KEY REFERENCES "references" (number),
  file INTEGER NOT NULL REFERENCES files (number),
  position INTEGER NOT NULL,
  place TEXT NOT NULL,
  warnings TEXT NOT NULL,
  csl TEXT NOT NULL,
  raw TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX records_by_file ON records (file, position);

CREATE INDEX references_by_duplicate ON "references" (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- Two references that may be one work, for a person to decide.
CREATE TABLE reference_pairs (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  first INTEGER NOT NULL REFERENCES "references" (number),
  second INTEGER NOT NULL REFERENCES "references" (number),
  score REAL NOT NULL,
  decision TEXT CHECK (decision IN ('same', 'different')),
  reasons TEXT NOT NULL,
  UNIQUE (first, second),
  CHECK (first < second)
) STRICT;
CREATE INDEX reference_pairs_open ON reference_pairs (score DESC, number) WHERE decision IS NULL;
CREATE INDEX reference_pairs_by_second ON reference_pairs (second);

-- The reference that a source itself is. Apart from "sources", whose rows end in long texts.
CREATE TABLE source_works (
  source INTEGER PRIMARY KEY REFERENCES sources (number),
  reference INTEGER NOT NULL REFERENCES "references" (number)
) STRICT;
CREATE INDEX source_works_by_reference ON source_works (reference);

-- Where the words of a source stand on its pages (core/documents/document.ts, PageLayout).
CREATE TABLE source_layouts (
  source INTEGER PRIMARY KEY REFERENCES sources (number),
  -- JSON: [{"width", "height"}, …] in tenths of a point.
  pages TEXT NOT NULL,
  -- Little-endian signed 32-bit numbers, seven a word.
  words BLOB NOT NULL
) STRICT;

-- Citation styles that people added (CSL 1.0.2).
CREATE TABLE styles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  xml TEXT NOT NULL
) STRICT;
`;
