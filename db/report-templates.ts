import { claimStatuses } from '#core/claims/claim.ts';
import { ProblemError } from '#core/problem.ts';
import type { ReportTemplate } from '#core/reports/template.ts';
import {
  defaultContent,
  isFindingsGrouping,
  isReportGrouping,
  reportSections,
  templateNameLength,
} from '#core/reports/template.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { recordNow } from './history-record.ts';
import { newId } from './ids.ts';
import { freeKeptNumber } from './kept-values.ts';
import { cleanName } from './names.ts';
import {
  readReportTemplate,
  reportTemplateKey,
  writeReportTemplate,
} from './report-template-state.ts';
import { writeTogether } from './transactions.ts';

/**
 * The report templates of the review, by name. What this version of the program
 * does not know in one (a section of a newer version) is left out or has its default.
 */
export function listTemplates(db: ReadDb): ReportTemplate[] {
  return prepared<{ value: string }>(
    db,
    `SELECT value FROM views WHERE key GLOB '${reportTemplateKey('*')}'
      ORDER BY fold(value ->> '$.name')`,
  )
    .all()
    .map(({ value }) => knownTemplate(JSON.parse(value)));
}

/**
 * Keeps what a report holds under a name, undoably: a new template without an
 * id, else the one of this id gets what is given and keeps the rest. What a new
 * one is not given is that of `defaultContent`. Throws a `ProblemError`:
 * 'template-unknown', 'template-name', 'template-known' (another has the name).
 */
export function saveTemplate(
  db: WriteDb,
  author: string,
  given: Partial<ReportTemplate>,
): ReportTemplate {
  return writeTogether(db, 'Save the report template', () => {
    const known = given.id === undefined ? null : requireTemplate(db, given.id);
    const name = cleanName(
      'template',
      given.name ?? known?.template.name ?? '',
      templateNameLength,
    );
    const other = listTemplates(db).find(
      (template) => template.name.toLowerCase() === name.toLowerCase(),
    );
    if (other !== undefined && other.id !== given.id) {
      throw new ProblemError({
        code: 'template-known',
        message: `Save the report template "${name}": there is one of this name already`,
        hint: 'Choose another name, or update that template',
      });
    }
    const number = known?.number ?? freeKeptNumber(db, 'report template');
    const { sections, groupBy, findingsBy, statuses, style } = {
      ...defaultContent,
      ...known?.template,
      ...given,
    };
    const id = known?.template.id ?? newId();
    const after = { id, name, sections, groupBy, findingsBy, statuses, style };
    const before = known === null ? null : JSON.stringify(readReportTemplate(db, number));
    writeReportTemplate(db, number, after);
    record(db, author, number, before, JSON.stringify(after), savedWords(known?.template, name));
    return after;
  });
}

/** Removes a report template; undo brings it back. Throws a `ProblemError` 'template-unknown'. */
export function removeTemplate(db: WriteDb, author: string, id: string): void {
  writeTogether(db, 'Remove the report template', () => {
    const { number, template } = requireTemplate(db, id);
    const before = JSON.stringify(readReportTemplate(db, number));
    writeReportTemplate(db, number, null);
    record(db, author, number, before, null, `Removed the report template “${template.name}”`);
  });
}

function savedWords(before: ReportTemplate | undefined, name: string): string {
  if (before === undefined) return `Saved the report template “${name}”`;
  return before.name === name
    ? `Updated the report template “${name}”`
    : `Renamed the report template “${before.name}” to “${name}”`;
}

function record(
  db: WriteDb,
  author: string,
  key: number,
  before: string | null,
  after: string | null,
  summary: string,
): void {
  recordNow(db, author, 'template', summary, [
    { what: 'report template', claim: null, key, before, after },
  ]);
}

function requireTemplate(db: ReadDb, id: string): { number: number; template: ReportTemplate } {
  const row = prepared<{ key: string; value: string }>(
    db,
    `SELECT key, value FROM views WHERE key GLOB '${reportTemplateKey('*')}'
      AND value ->> '$.id' = ?`,
  ).get(id);
  if (row === undefined) {
    throw new ProblemError({
      code: 'template-unknown',
      message: `Find the report template "${id}": there is none`,
      hint: 'It may have been removed meanwhile; undo brings it back',
    });
  }
  return {
    number: Number(row.key.slice(reportTemplateKey('').length)),
    template: knownTemplate(JSON.parse(row.value)),
  };
}

type Stored = Readonly<Record<keyof ReportTemplate, unknown>>;

/** A stored template as far as this program knows it. */
function knownTemplate(stored: Stored): ReportTemplate {
  const { id, name, groupBy, findingsBy, style } = stored;
  const statuses = knownWords(stored.statuses, claimStatuses);
  return {
    id: String(id),
    name: String(name),
    sections: knownWords(stored.sections, reportSections),
    groupBy: isReportGrouping(groupBy) ? groupBy : defaultContent.groupBy,
    findingsBy: isFindingsGrouping(findingsBy) ? findingsBy : defaultContent.findingsBy,
    statuses: statuses.length === 0 ? defaultContent.statuses : statuses,
    style: typeof style === 'string' && style !== '' ? style : defaultContent.style,
  };
}

/** The words of a stored list that are known, each once, in the order of the list. */
function knownWords<Word extends string>(stored: unknown, known: readonly Word[]): readonly Word[] {
  const given: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const words = given.flatMap((word) => known.find((one) => one === word) ?? []);
  return [...new Set(words)];
}
