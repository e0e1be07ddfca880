import { claimStatuses } from '../claims/claim.ts';
import type { ClaimStatus } from '../claims/claim.ts';
import { isOwnColumnKey } from '../claims/own-column.ts';
import type { OwnColumnKey } from '../claims/own-column.ts';
import type { Problem } from '../problem.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';

/**
 * The parts of a report that a user chooses and orders. The title stands above
 * them and the provenance below, always.
 */
export const reportSections = [
  'question',
  'method',
  'flow',
  'summary',
  'findings',
  'map',
  'levels by source',
  'claims',
  'disagreements',
  'references',
  'excluded',
  'history',
] as const;
export type ReportSection = (typeof reportSections)[number];

/** What the claims of a report are put together by: a tag stands for an outcome, and so may an own column. */
export type ReportGrouping = 'type' | 'source' | 'level' | 'tag' | OwnColumnKey;
export const plainGroupings = ['type', 'source', 'level', 'tag'] as const;

/** What the summary of findings has its rows by. */
export type FindingsGrouping = 'type' | 'tag' | OwnColumnKey;

/** What is in a report and in which order. */
export interface ReportContent {
  readonly sections: readonly ReportSection[];
  readonly groupBy: ReportGrouping;
  readonly findingsBy: FindingsGrouping;
  /** Which claims go in. */
  readonly statuses: readonly ClaimStatus[];
  /** Id of the CSL style of the bibliography: one of the program's own, or one that was added to the review. */
  readonly style: string;
}

/** A report's content under a name, kept in the review. */
export interface ReportTemplate extends ReportContent {
  readonly id: string;
  readonly name: string;
}

/** Longest name of a template, in UTF-16 units. */
export const templateNameLength = 80;

/** The whole report, without the history. */
export const defaultContent: ReportContent = {
  sections: reportSections.filter((section) => section !== 'history'),
  groupBy: 'type',
  findingsBy: 'type',
  statuses: ['accepted', 'excluded'],
  style: 'vancouver',
};

const fields = ['name', 'sections', 'groupBy', 'findingsBy', 'statuses', 'style'] as const;

/**
 * Reads a template file (JSON: an object of `name` and the fields of
 * `ReportContent`; a field that is left out has its default).
 *
 * @param file name of the file, for the problem
 * @returns the template without its id, or a `Problem` 'template-damaged',
 * 'template-field' (an unknown field or section) or 'template-value' that names
 * the file and the place
 */
export function parseTemplate(
  file: string,
  json: string,
): Result<Omit<ReportTemplate, 'id'>, Problem> {
  let given: unknown;
  try {
    given = JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failure({
      code: 'template-damaged',
      message: `Read the template "${file}": it is no JSON (${why.slice(0, 200)})`,
      hint: 'Save the template again from the report screen',
    });
  }
  if (!isRecord(given)) {
    return failure(wrong(file, 'the file', 'it must hold one object, in braces'));
  }
  const unknown = Object.keys(given).find((key) => !isOneOf(fields, key));
  if (unknown !== undefined) return failure(unknownField(file, unknown, fields));
  return readFields(file, given);
}

/** A template as the text of its file, which `parseTemplate` reads. */
export function templateJson({ id: _id, ...template }: ReportTemplate): string {
  const ordered = Object.fromEntries(fields.map((field) => [field, template[field]]));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function readFields(
  file: string,
  given: Readonly<Record<string, unknown>>,
): Result<Omit<ReportTemplate, 'id'>, Problem> {
  const {
    name = '',
    sections = defaultContent.sections,
    groupBy = defaultContent.groupBy,
    findingsBy = defaultContent.findingsBy,
    statuses = defaultContent.statuses,
    style = defaultContent.style,
  } = given;
  if (typeof name !== 'string' || name.length > templateNameLength) {
    return failure(wrong(file, '"name"', `it must be at most ${templateNameLength} characters`));
  }
  const chosen = readList(file, 'sections', sections, reportSections);
  if (!chosen.ok) return chosen;
  const claims = readList(file, 'statuses', statuses, claimStatuses);
  if (!claims.ok) return claims;
  if (claims.value.length === 0) {
    return failure(wrong(file, '"statuses"', 'it must hold one status or more'));
  }
  if (!isReportGrouping(groupBy)) {
    return failure(wrong(file, '"groupBy"', grouping(plainGroupings)));
  }
  if (!isFindingsGrouping(findingsBy)) {
    return failure(wrong(file, '"findingsBy"', grouping(['type', 'tag'])));
  }
  if (typeof style !== 'string' || style === '' || style.length > 100) {
    return failure(wrong(file, '"style"', 'it must be the id of a citation style'));
  }
  return success({
    name,
    sections: chosen.value,
    groupBy,
    findingsBy,
    statuses: claims.value,
    style,
  });
}

/** Whether a value says how claims are grouped. */
export function isReportGrouping(value: unknown): value is ReportGrouping {
  return isOneOf(plainGroupings, value) || isOwnColumnKey(value);
}

/** Whether a value says what findings are put together by. */
export function isFindingsGrouping(value: unknown): value is FindingsGrouping {
  return value === 'type' || value === 'tag' || isOwnColumnKey(value);
}

function readList<Word extends string>(
  file: string,
  field: string,
  value: unknown,
  known: readonly Word[],
): Result<readonly Word[], Problem> {
  if (!Array.isArray(value)) return failure(wrong(file, `"${field}"`, 'it must be a list'));
  const words: Word[] = [];
  for (const item of value) {
    if (!isOneOf(known, item)) return failure(unknownField(file, String(item), known, field));
    if (words.includes(item)) return failure(wrong(file, `"${field}"`, `"${item}" stands twice`));
    words.push(item);
  }
  return success(words);
}

function unknownField(
  file: string,
  name: string,
  known: readonly string[],
  list?: string,
): Problem {
  return {
    code: 'template-field',
    message: `Read the template "${file}": there is no field "${name.slice(0, 80)}"`,
    hint: `Known are: ${known.join(', ')}`,
    place: list === undefined ? `"${name.slice(0, 80)}"` : `"${list}"`,
  };
}

function wrong(file: string, place: string, why: string): Problem {
  return {
    code: 'template-value',
    message: `Read the template "${file}": ${why}`,
    hint: 'Mend it, or save the template again from the report screen',
    place,
  };
}

function grouping(words: readonly string[]): string {
  return `it must be ${words.map((word) => `"${word}"`).join(', ')} or an own column ("own-" and its id)`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf<Word extends string>(words: readonly Word[], value: unknown): value is Word {
  return words.some((word) => word === value);
}
