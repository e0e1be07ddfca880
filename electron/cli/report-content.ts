import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ownColumnKey } from '#core/claims/own-column.ts';
import type { OwnColumn } from '#core/claims/own-column.ts';
import { ProblemError } from '#core/problem.ts';
import { openStyle } from '#core/references/csl/citation-style.ts';
import type { CitationStyle } from '#core/references/csl/citation-style.ts';
import { reportFormatFacts } from '#core/reports/formats.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import {
  defaultContent,
  isFindingsGrouping,
  isReportGrouping,
  parseTemplate,
  plainGroupings,
} from '#core/reports/template.ts';
import type { FindingsGrouping, ReportContent, ReportGrouping } from '#core/reports/template.ts';
import type { ReadDb } from '#db/connection.ts';
import { listTemplates } from '#db/report-templates.ts';
import { styleChoices, styleLocale } from '../citation-styles.ts';
import { fileProblem } from '../jobs/file-problem.ts';
import type { ReportWords } from './run-command-line.ts';

/** What a report is made of: its content, and the review with the citation style that a file gave. */
export interface ChosenReport {
  readonly content: ReportContent;
  readonly snapshot: ReviewSnapshot;
}

/**
 * What the words after `report` choose: each option where it is given, else what
 * the template says, else the defaults. Throws the Problems 'template-unknown',
 * 'grouping-unknown', 'style-unknown', those of `parseTemplate` and `openStyle`,
 * and those of files that cannot be read.
 */
export function chooseReport(
  db: ReadDb,
  snapshot: ReviewSnapshot,
  words: Omit<ReportWords, 'output' | 'date'>,
): ChosenReport {
  const facts = reportFormatFacts[words.format];
  const template = words.template === undefined ? null : readTemplate(db, words.template);
  const base = template ?? { ...defaultContent, statuses: facts.statuses };
  const { columns } = snapshot;
  const style = words.style === undefined ? null : chooseStyle(db, words.style);
  const content: ReportContent = {
    sections: words.sections ?? base.sections,
    groupBy: words.groupBy === undefined ? base.groupBy : groupingOf(words.groupBy, columns),
    findingsBy:
      words.findingsBy === undefined ? base.findingsBy : findingsOf(words.findingsBy, columns),
    statuses: words.status ?? base.statuses,
    style: style?.id ?? base.style,
  };
  const file = style?.file;
  const chosen = file === undefined ? snapshot : withStyle(snapshot, file);
  // A style that is not there is told before the first byte, not in the middle of the report.
  if (facts.view === 'document') chosen.styleTitle(content.style);
  return { content, snapshot: chosen };
}

/** A template of the review by its name, or of a file. */
function readTemplate(db: ReadDb, given: string): ReportContent {
  const known = listTemplates(db);
  const found = known.find(({ name }) => sameName(name, given));
  if (found !== undefined) return found;
  if (!/\.json$/iu.test(given) && !existsSync(given)) {
    const names = known.map(({ name }) => `"${name}"`).join(', ');
    throw new ProblemError({
      code: 'template-unknown',
      message: `Use the template "${given}": the review has none of this name, and there is no such file`,
      hint: names === '' ? 'The review has no report templates' : `The review has: ${names}`,
    });
  }
  const read = parseTemplate(basename(given), readText(given));
  if (!read.ok) throw new ProblemError(read.error);
  return read.value;
}

function groupingOf(given: string, columns: readonly OwnColumn[]): ReportGrouping {
  const key = groupingKey(given, columns);
  if (isReportGrouping(key)) return key;
  throw unknownGrouping('claims', given, plainGroupings, columns);
}

function findingsOf(given: string, columns: readonly OwnColumn[]): FindingsGrouping {
  const key = groupingKey(given, columns);
  if (isFindingsGrouping(key)) return key;
  throw unknownGrouping('findings', given, ['type', 'tag'], columns);
}

/** A plain grouping's word, or the key of the own column of this name or key; else what was given. */
function groupingKey(given: string, columns: readonly OwnColumn[]): string {
  const plain = plainGroupings.find((word) => sameName(word, given));
  if (plain !== undefined) return plain;
  const column = columns.find(
    ({ id, name }) => sameName(name, given) || ownColumnKey(id) === given,
  );
  return column === undefined ? '' : ownColumnKey(column.id);
}

function unknownGrouping(
  what: string,
  given: string,
  plain: readonly string[],
  columns: readonly OwnColumn[],
): ProblemError {
  const known = [...plain, ...columns.map(({ name }) => `"${name}"`)];
  return new ProblemError({
    code: 'grouping-unknown',
    message: `Group the ${what} by "${given}": the review has no such column`,
    hint: `Known are: ${known.join(', ')}`,
  });
}

interface ChosenStyle {
  readonly id: string;
  /** The style itself where a file gave it. */
  readonly file?: CitationStyle;
}

/** A style of the program or the review by its id or title, or of a CSL file. */
function chooseStyle(db: ReadDb, given: string): ChosenStyle {
  const known = styleChoices(db);
  const found = known.find(({ id, title }) => id === given || sameName(title, given));
  if (found !== undefined) return { id: found.id };
  if (!/\.csl$/iu.test(given) && !existsSync(given)) {
    throw new ProblemError({
      code: 'style-unknown',
      message: `Format references: there is no style "${given}"`,
      hint: `Give a CSL file, or one of: ${known.map(({ id }) => id).join(', ')}`,
    });
  }
  const name = basename(given);
  const style = openStyle(name, readText(given), styleLocale);
  if (!style.ok) throw new ProblemError(style.error);
  return { id: name.replace(/\.csl$/iu, ''), file: style.value };
}

function withStyle(snapshot: ReviewSnapshot, style: CitationStyle): ReviewSnapshot {
  return {
    ...snapshot,
    bibliography: (_id, items) => style.entries(items),
    styleTitle: () => style.title,
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ProblemError(fileProblem('Read', path, error));
  }
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
