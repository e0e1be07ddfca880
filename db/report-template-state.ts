import type { ReportTemplate } from '#core/reports/template.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';

/** Under which key of the table `views` a report template is kept. */
export function reportTemplateKey(number: number | string): string {
  return `template:${number}`;
}

/** The report template of a number as it was written, perhaps by a newer version of the program; null for none. */
export function readReportTemplate(db: ReadDb, number: number): unknown {
  const row = prepared<{ value: string }>(db, 'SELECT value FROM views WHERE key = ?').get(
    reportTemplateKey(number),
  );
  return row === undefined ? null : JSON.parse(row.value);
}

/** Puts a report template, or takes it away (null). */
export function writeReportTemplate(
  db: WriteDb,
  number: number,
  state: ReportTemplate | null,
): void {
  if (state === null) {
    prepared(db, 'DELETE FROM views WHERE key = ?').run(reportTemplateKey(number));
  } else {
    prepared(db, 'INSERT OR REPLACE INTO views (key, value) VALUES (?, ?)').run(
      reportTemplateKey(number),
      JSON.stringify(state),
    );
  }
}
