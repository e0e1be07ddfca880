import type { ReportTemplate } from '#core/reports/template.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { readKept, writeKept } from './kept-values.ts';

/** Under which key of the table `views` a report template is kept. */
export function reportTemplateKey(number: number | string): string {
  return `template:${number}`;
}

/** The report template of a number as it was written, perhaps by a newer version of the program; null for none. */
export function readReportTemplate(db: ReadDb, number: number): unknown {
  const value = readKept(db, reportTemplateKey(number));
  return value === null ? null : JSON.parse(value);
}

/** Puts a report template, or takes it away (null). */
export function writeReportTemplate(
  db: WriteDb,
  number: number,
  state: ReportTemplate | null,
): void {
  writeKept(db, reportTemplateKey(number), state);
}
