import { claimStatuses } from '#core/claims/claim.ts';
import type { ClaimStatus } from '#core/claims/claim.ts';
import type { OwnColumn } from '#core/claims/own-column.ts';
import { isOwnColumnKey, ownColumnId } from '#core/claims/own-column.ts';
import { reportFormatFacts, reportFormats } from '#core/reports/formats.ts';
import type { ReportFormat } from '#core/reports/formats.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { defaultContent, parseTemplate, templateJson } from '#core/reports/template.ts';
import type { ReportContent, ReportSection } from '#core/reports/template.ts';
import { chosenSections, listSections } from './section-order.ts';

/** The order in which statuses are offered, and sent: the same choice gives the same request. */
export const statusOrder: readonly ClaimStatus[] = ['accepted', 'excluded', 'to review'];

/** How many blocks of a long report the preview shows at first, and at most. */
export const blocksAtFirst = 300;
export const blocksAtMost = 2000;

/** What the report screen of one review is set to. */
export interface ReportSetup {
  readonly format: ReportFormat;
  /** ISO date. */
  readonly date: string;
  readonly content: ReportContent;
  /** Every section as it is listed, those that are off too; those of `content` stand in this order. */
  readonly listed: readonly ReportSection[];
  /** Id of the template that was chosen last; null for none. */
  readonly template: string | null;
  /** Whether the preview shows the text itself. */
  readonly raw: boolean;
  /** How many blocks the preview asks for. */
  readonly blocks: number;
}

/** A setup with some content and nothing else said. */
export function setupOf(content: ReportContent, format: ReportFormat, date: string): ReportSetup {
  return {
    format,
    date,
    content,
    listed: listSections(content.sections),
    template: null,
    raw: false,
    blocks: blocksAtFirst,
  };
}

/** What a report is asked for with. */
export function optionsOf({ content, format, date }: ReportSetup): ReportOptions {
  return { ...content, format, date };
}

/** The setup with other content, say that of a template, and its sections listed anew. */
export function withContent(setup: ReportSetup, content: ReportContent): ReportSetup {
  return { ...setup, content, listed: listSections(content.sections) };
}

/** The setup with its sections listed in another order. */
export function withListed(setup: ReportSetup, listed: readonly ReportSection[]): ReportSetup {
  const sections = chosenSections(listed, setup.content.sections);
  return { ...setup, listed, content: { ...setup.content, sections } };
}

/** The setup with a section in the report or not. */
export function withSection(setup: ReportSetup, section: ReportSection, on: boolean): ReportSetup {
  const before = setup.content.sections.filter((item) => item !== section);
  const sections = chosenSections(setup.listed, on ? [...before, section] : before);
  return { ...setup, content: { ...setup.content, sections } };
}

/** The content with the claims of a status in the report or not. */
export function withStatus(
  content: ReportContent,
  status: ClaimStatus,
  on: boolean,
): ReportContent {
  const statuses = statusOrder.filter((item) =>
    item === status ? on : content.statuses.includes(item),
  );
  return { ...content, statuses };
}

/** Whether two contents make the same report; the order of statuses does not matter, that of sections does. */
export function sameContent(one: ReportContent, other: ReportContent): boolean {
  const key = ({ sections, groupBy, findingsBy, statuses, style }: ReportContent): string =>
    JSON.stringify([
      sections,
      groupBy,
      findingsBy,
      claimStatuses.filter((status) => statuses.includes(status)),
      style,
    ]);
  return key(one) === key(other);
}

/** The content of a template, or of anything that has more in it. */
export function contentOf(from: ReportContent): ReportContent {
  const { sections, groupBy, findingsBy, statuses, style } = from;
  return { sections, groupBy, findingsBy, statuses, style };
}

/** What a content names that the review does not have. */
export type MissingPart = 'groupBy' | 'findingsBy' | 'style';

/**
 * The content as the review can have it: an own column that is not there gives
 * way to the type of claim, a style that is not there to the usual one.
 *
 * @param columns the review's own columns; undefined while not known
 * @param styles ids of the review's citation styles; undefined while not known
 */
export function fitContent(
  content: ReportContent,
  columns: readonly Pick<OwnColumn, 'id'>[] | undefined,
  styles: readonly string[] | undefined,
): { readonly content: ReportContent; readonly missing: readonly MissingPart[] } {
  const gone = (key: string): boolean =>
    columns !== undefined &&
    isOwnColumnKey(key) &&
    columns.every(({ id }) => id !== ownColumnId(key));
  const missing: MissingPart[] = [];
  if (gone(content.groupBy)) missing.push('groupBy');
  if (gone(content.findingsBy)) missing.push('findingsBy');
  if (styles !== undefined && !styles.includes(content.style)) missing.push('style');
  if (missing.length === 0) return { content, missing };
  return {
    missing,
    content: {
      ...content,
      ...(missing.includes('groupBy') ? { groupBy: defaultContent.groupBy } : {}),
      ...(missing.includes('findingsBy') ? { findingsBy: defaultContent.findingsBy } : {}),
      ...(missing.includes('style') ? { style: defaultContent.style } : {}),
    },
  };
}

/** Whether a format is made of sections, with a bibliography and figures. */
export function isDocument(format: ReportFormat): boolean {
  return reportFormatFacts[format].view === 'document';
}

/** Today as YYYY-MM-DD where the window is. */
export function today(now: Date = new Date()): string {
  const part = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** A setup as it is kept for the next time: its format and its content as a template. */
export function keptSetup({ format, content }: ReportSetup): string {
  return JSON.stringify({ format, content: templateJson({ id: '', name: '', ...content }) });
}

/** What `keptSetup` kept; the usual setup for what it did not write. */
export function readKeptSetup(kept: string | null, date: string): ReportSetup {
  let given: unknown = null;
  try {
    given = JSON.parse(kept ?? 'null');
  } catch {
    // Another version wrote it, or another hand.
  }
  const { format, content } = { format: 'md', content: '{}', ...(isRecord(given) ? given : {}) };
  const read = parseTemplate('', typeof content === 'string' ? content : '{}');
  return setupOf(
    read.ok ? contentOf(read.value) : defaultContent,
    reportFormats.find((known) => known === format) ?? 'md',
    date,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
