import { recordFormats } from '#core/documents/document.ts';
import type { ReviewIntake } from '#core/reports/snapshot.ts';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';

/**
 * Counts what was put into the review and is in it. Files, records and
 * references that undo or taking out has hidden are not counted. Known and refused
 * files are those of the imports that have ended, without imports that stored
 * something of which nothing is left, and without cancelled ones that stored nothing.
 */
export function countIntake(db: ReadDb): ReviewIntake {
  const files = prepared<FileCounts>(
    db,
    `SELECT
        count(*) FILTER (WHERE format NOT IN (SELECT value FROM json_each($formats))) AS documentFiles,
        count(*) FILTER (WHERE format IN (SELECT value FROM json_each($formats))) AS referenceFiles,
        min(imported_at) AS firstImport, max(imported_at) AS lastImport
      FROM files WHERE hidden = 0`,
  ).get({ formats: JSON.stringify(recordFormats) });
  const others = prepared<Pick<ReviewIntake, 'knownFiles' | 'refusedFiles'>>(
    db,
    `SELECT count(*) FILTER (WHERE f.state = 'known') AS knownFiles,
        count(*) FILTER (WHERE f.state = 'refused') AS refusedFiles
      FROM import_files AS f JOIN imports AS i ON i.number = f.import
      WHERE i.ended_at IS NOT NULL AND iif(
        EXISTS (SELECT 1 FROM import_files AS s WHERE s.import = i.number AND s.file IS NOT NULL),
        EXISTS (SELECT 1 FROM import_files AS s JOIN files AS x ON x.number = s.file
          WHERE s.import = i.number AND x.hidden = 0),
        i.cancelled = 0)`,
  ).get();
  const records = prepared<Pick<ReviewIntake, 'records' | 'duplicateRecords'>>(
    db,
    `SELECT count(*) AS records, count(r.duplicate_of) AS duplicateRecords
      FROM records AS m JOIN files AS f ON f.number = m.file AND f.hidden = 0
      JOIN "references" AS r ON r.number = m.reference`,
  ).get();
  const works = prepared<Pick<ReviewIntake, 'references'>>(
    db,
    'SELECT count(*) AS "references" FROM "references" WHERE hidden = 0 AND duplicate_of IS NULL',
  ).get();
  return {
    documentFiles: files?.documentFiles ?? 0,
    referenceFiles: files?.referenceFiles ?? 0,
    knownFiles: others?.knownFiles ?? 0,
    refusedFiles: others?.refusedFiles ?? 0,
    records: records?.records ?? 0,
    duplicateRecords: records?.duplicateRecords ?? 0,
    references: works?.references ?? 0,
    firstImport: files?.firstImport ?? null,
    lastImport: files?.lastImport ?? null,
  };
}

type FileCounts = Pick<
  ReviewIntake,
  'documentFiles' | 'referenceFiles' | 'firstImport' | 'lastImport'
>;
