import type { Database } from 'better-sqlite3';
import { levelRank } from '#core/evidence/schemes.ts';
import { assessClaims } from '../assessments.ts';
import { refreshMirrors } from '../assessment-state.ts';
import type { WriteDb } from '../connection.ts';
import { newId } from '../ids.ts';
import { mendSources } from './mend-sources.ts';

/**
 * Makes rows that were saved without their neighbours a review again: stands in
 * for what others point to, and leaves out what points to nothing. Works on
 * every shape of the file that there was. The connection's foreign keys are off
 * and its history may be changed.
 *
 * @param title of the review where its own row is lost
 * @returns in words, what stands there in place of something that was lost
 */
export function mendRows(connection: Database, title: string): string[] {
  const words: string[] = [];
  mendJson(connection);
  mendInfo(connection, title, words);
  standIn(connection, words);
  standInForSteps(connection, words);
  words.push(...mendSources(connection));
  cutLooseEnds(connection);
  return words;
}

/**
 * Makes a review in this program's shape agree with itself, so that
 * `checkReview` finds nothing but quotes whose text is gone: gives judgements
 * again whose row or step is lost, and works out what follows from other rows.
 */
export function mendReview(db: WriteDb): void {
  mendAssessments(db);
  workOutAnew(db.connection);
}

/** Columns that hold JSON, and what stands for a text that is none. */
const jsonColumns: readonly (readonly [table: string, column: string, instead: string])[] = [
  ['files', 'warnings', '[]'],
  ['sources', 'metadata', '{}'],
  ['sources', 'links', '[]'],
  ['claims', 'reasons', '[]'],
  ['claims', 'cues', '[]'],
  ['assessments', 'reasons', '[]'],
  ['references', 'ids', '[]'],
  ['references', 'csl', '{"id":"","type":"document"}'],
  ['import_files', 'warnings', '[]'],
  ['import_files', 'rejects', '[]'],
  ['records', 'warnings', '[]'],
  ['records', 'csl', '{"id":"","type":"document"}'],
  ['reference_pairs', 'reasons', '[]'],
  ['source_layouts', 'pages', '[]'],
  ['own_columns', 'choices', '[]'],
];

function mendJson(connection: Database): void {
  for (const [table, column, instead] of jsonColumns) {
    if (!hasTable(connection, table)) continue;
    connection
      .prepare(`UPDATE "${table}" SET ${column} = ? WHERE NOT json_valid(${column})`)
      .run(instead);
  }
  connection.exec(`
    UPDATE sources SET blocks = json_array(json_object(
        'kind', 'paragraph', 'start', 0, 'end', length(text), 'page', NULL))
      WHERE NOT json_valid(blocks);
    DELETE FROM history_changes
      WHERE (before IS NOT NULL AND NOT json_valid(before))
        OR (after IS NOT NULL AND NOT json_valid(after));
    DELETE FROM views WHERE NOT json_valid(value);`);
}

function mendInfo(connection: Database, title: string, words: string[]): void {
  const { changes } = connection
    .prepare(
      `INSERT OR IGNORE INTO review (number, id, title, question, scheme, reviewer, last_claim, created_at)
        VALUES (1, ?, ?, '', 'grade', '', 0, ?)`,
    )
    .run(newId(), title, new Date().toISOString());
  if (changes > 0) words.push('What the review says of itself: title, question and scheme');
  connection.exec(`UPDATE review SET last_claim =
    max(last_claim, coalesce((SELECT max(number) FROM claims), 0))`);
}

/** Rows that others point to, with just what they need to have. */
const standIns: readonly {
  readonly what: string;
  readonly table: string;
  readonly wanted: readonly (readonly [table: string, column: string])[];
  readonly insert: string;
}[] = [
  {
    what: 'the name of a reviewer',
    table: 'reviewers',
    wanted: [
      ['claims', 'reviewer'],
      ['assessments', 'reviewer'],
      ['history', 'reviewer'],
      ['imports', 'reviewer'],
    ],
    insert: `INSERT INTO reviewers (number, id, name) VALUES ($number, $id, 'Reviewer ' || $number)`,
  },
  {
    what: 'a reference',
    table: 'references',
    wanted: [
      ['citations', 'reference'],
      ['reference_ids', 'reference'],
      ['records', 'reference'],
      ['source_works', 'reference'],
    ],
    insert: `INSERT INTO "references" (number, id, label, ids, text, csl)
      VALUES ($number, $id, 'Lost reference ' || $number, '[]', '',
        json_object('id', $id, 'type', 'document'))`,
  },
  {
    what: 'a tag',
    table: 'tags',
    wanted: [['claim_tags', 'tag']],
    insert: `INSERT INTO tags (number, id, name, colour) VALUES ($number, $id, 'Lost tag ' || $number, 'grey')`,
  },
  {
    what: 'a column of one’s own',
    table: 'own_columns',
    wanted: [['claim_values', 'own_column']],
    insert: `INSERT INTO own_columns (number, id, name, kind, choices)
      VALUES ($number, $id, 'Lost column ' || $number, 'text', '[]')`,
  },
  {
    what: 'a source, of which the text of its claims is left',
    table: 'sources',
    wanted: [['claims', 'source']],
    insert: `INSERT INTO sources (number, id, file, part, title, title_key, language, characters,
        metadata, fingerprint, text, blocks, links)
      VALUES ($number, $id, coalesce((SELECT max(number) FROM files), 0) + $number, 0,
        'Lost source ' || $number, 'lost source ' || $number, NULL, 0, '{}', x'', '', '[]', '[]')`,
  },
  {
    what: 'an original file',
    table: 'files',
    wanted: [
      ['sources', 'file'],
      ['records', 'file'],
    ],
    insert: `INSERT INTO files (number, id, name, sha256, media_type, format, encoding, imported_at,
        warnings, bytes)
      VALUES ($number, $id, 'Lost file ' || $number, $id, 'application/octet-stream', 'text', '',
        '1970-01-01T00:00:00.000Z', '[]', x'')`,
  },
];

function standIn(connection: Database, words: string[]): void {
  for (const { what, table, wanted, insert } of standIns) {
    const asked = wanted
      .filter(([of]) => hasTable(connection, of))
      .map(([of, column]) => `SELECT "${column}" AS number FROM "${of}"`);
    if (asked.length === 0 || !hasTable(connection, table)) continue;
    const missing: unknown[] = connection
      .prepare(
        `SELECT DISTINCT number FROM (${asked.join(' UNION ALL ')})
          WHERE number IS NOT NULL AND number NOT IN (SELECT number FROM "${table}")`,
      )
      .pluck()
      .all();
    const put = connection.prepare(insert);
    for (const number of missing) {
      put.run({ number, id: newId() });
      words.push(`${what} (number ${String(number)})`);
    }
  }
}

/** Steps of the history whose own row is lost, while what they changed is known. */
function standInForSteps(connection: Database, words: string[]): void {
  const missing = connection
    .prepare<[], number>(
      `SELECT DISTINCT entry FROM history_changes
        WHERE entry NOT IN (SELECT number FROM history) ORDER BY entry`,
    )
    .pluck()
    .all();
  const put = connection.prepare(
    `INSERT INTO history (number, id, at, reviewer, kind, target, previous, summary)
      SELECT $number, $id,
        coalesce((SELECT at FROM history WHERE number < $number ORDER BY number DESC LIMIT 1),
          (SELECT at FROM history WHERE number > $number ORDER BY number LIMIT 1), $now),
        min(number), 'assess', NULL,
        (SELECT max(number) FROM history WHERE number < $number AND target IS NULL),
        'Changed something (the words of this step are lost)' FROM reviewers HAVING count(*) > 0`,
  );
  const now = new Date().toISOString();
  for (const number of missing) put.run({ number, id: newId(), now });
  if (missing.length > 0) words.push(`the words of ${missing.length} steps of the history`);
}

/** Returns without their action, actions whose predecessor is gone, and everything else that leads nowhere. */
function cutLooseEnds(connection: Database): void {
  connection.exec(`
    DELETE FROM history WHERE target IS NOT NULL AND target NOT IN (SELECT number FROM history);
    UPDATE history AS h SET previous =
        (SELECT max(p.number) FROM history AS p WHERE p.number < h.previous AND p.target IS NULL)
      WHERE previous IS NOT NULL AND previous NOT IN (SELECT number FROM history);`);
  const tables: unknown[] = connection
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
    .pluck()
    .all();
  // What is left out may be what something else pointed to.
  for (let left = 1; left > 0;) {
    left = 0;
    for (const name of tables.map(String)) left += cutIn(connection, name);
  }
}

interface ForeignKey {
  readonly parent: string;
  readonly from: string;
  readonly target: string;
  readonly required: number;
}

function cutIn(connection: Database, table: string): number {
  const keys = connection
    .prepare<[string, string], ForeignKey>(
      `SELECT k."table" AS parent, k."from" AS "from", k."to" AS target,
          (c."notnull" OR c.pk > 0) AS required
        FROM pragma_foreign_key_list(?) AS k JOIN pragma_table_info(?) AS c ON c.name = k."from"`,
    )
    .all(table, table);
  let cut = 0;
  for (const { parent, from, target, required } of keys) {
    const loose = `"${from}" IS NOT NULL AND "${from}" NOT IN (SELECT "${target}" FROM "${parent}")`;
    const { changes } = connection
      .prepare(
        required === 1
          ? `DELETE FROM "${table}" WHERE ${loose}`
          : `UPDATE "${table}" SET "${from}" = NULL WHERE ${loose}`,
      )
      .run();
    cut += changes;
  }
  return cut;
}

interface Judgement {
  readonly claim: number;
  readonly author: string;
  readonly status: 'to review' | 'accepted' | 'excluded';
  readonly exclusionReason: string;
  readonly scheme: string | null;
  readonly level: string | null;
  readonly reasons: string;
  readonly note: string;
}

/**
 * What reviewers said of a claim stands in the claim and in a row of its own,
 * which a step of the history wrote. Where one of them is lost the judgement is
 * given again, as a step of today.
 */
function mendAssessments(db: WriteDb): void {
  const { connection } = db;
  const lost = connection
    .prepare<[], Judgement>(
      `SELECT a.claim, v.name AS author, a.status, a.exclusion_reason AS exclusionReason,
          a.scheme, a.level, a.reasons, a.note
        FROM assessments AS a JOIN reviewers AS v ON v.number = a.reviewer
        WHERE ${withoutStep}
      UNION ALL
      SELECT c.number, v.name, c.status, c.exclusion_reason, c.scheme, c.level, c.reasons, c.note
        FROM claims AS c JOIN reviewers AS v ON v.number = c.reviewer
        WHERE NOT EXISTS (SELECT 1 FROM assessments AS a WHERE a.claim = c.number)
      ORDER BY 1`,
    )
    .all();
  connection.exec(`DELETE FROM assessments AS a WHERE ${withoutStep}`);
  const all = connection.prepare<[], number>('SELECT number FROM claims').pluck().all();
  refreshMirrors(db, all);
  for (const { claim, author, reasons, level, scheme, ...rest } of lost) {
    const graded = level === null || levelRank(scheme, level) === Number.POSITIVE_INFINITY;
    assessClaims(db, author, [claim], {
      ...rest,
      ...(graded ? {} : { scheme, level, reasons: JSON.parse(reasons) }),
    });
  }
}

const withoutStep = `NOT EXISTS (SELECT 1 FROM history AS h
    WHERE h.number = a.entry AND h.kind IN ('assess', 'edit claims'))
  OR 'undo' IS (SELECT r.kind FROM history AS r WHERE r.target = a.entry ORDER BY r.number DESC LIMIT 1)`;

function workOutAnew(connection: Database): void {
  connection.exec(`
    UPDATE claims SET citation_count =
        (SELECT count(*) FROM citations WHERE claim = claims.number)
      WHERE citation_count <> (SELECT count(*) FROM citations WHERE claim = claims.number);
    INSERT OR IGNORE INTO reference_ids (identifier, reference)
      SELECT j.value, r.number FROM "references" AS r, json_each(r.ids) AS j WHERE r.hidden = 0;
    UPDATE "references" AS r SET ids =
        (SELECT json_group_array(i.identifier) FROM reference_ids AS i WHERE i.reference = r.number)
      WHERE hidden = 0 AND EXISTS (SELECT 1 FROM reference_ids AS i WHERE i.reference = r.number
        AND NOT EXISTS (SELECT 1 FROM json_each(r.ids) AS j WHERE j.value = i.identifier));
    UPDATE "references" SET duplicate_of = NULL WHERE duplicate_of IN
      (SELECT number FROM "references" WHERE duplicate_of IS NOT NULL);`);
  if (hasTable(connection, 'study_cues')) {
    connection.exec(`INSERT OR IGNORE INTO study_cues (claim, kind, value, start_offset, end_offset)
      SELECT c.number, cue.value ->> 'kind', cue.value ->> 'value', cue.value ->> 'start',
          cue.value ->> 'end'
        FROM claims AS c JOIN sources AS s ON s.number = c.source
        JOIN json_each(study_cues_of(c.quote, s.language)) AS cue`);
  }
}

function hasTable(connection: Database, name: string): boolean {
  return (
    connection
      .prepare('SELECT 1 FROM sqlite_schema WHERE type = ? AND name = ?')
      .get('table', name) !== undefined
  );
}
