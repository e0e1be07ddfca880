import { reportSections } from '#core/reports/template.ts';
import type { ReportSection } from '#core/reports/template.ts';

/**
 * All sections in the order they are listed: those of a report in theirs, and
 * each other one behind the section that stands before it in a whole report.
 */
export function listSections(chosen: readonly ReportSection[]): readonly ReportSection[] {
  const listed = [...chosen];
  for (const [place, section] of reportSections.entries()) {
    if (listed.includes(section)) continue;
    const before = reportSections[place - 1];
    listed.splice(before === undefined ? 0 : listed.indexOf(before) + 1, 0, section);
  }
  return listed;
}

/** The sections that are on, in the order they are listed. */
export function chosenSections(
  listed: readonly ReportSection[],
  on: readonly ReportSection[],
): readonly ReportSection[] {
  return listed.filter((section) => on.includes(section));
}

/** The list with a section some places further down (up when negative), as far as there are places. */
export function stepSection(
  listed: readonly ReportSection[],
  section: ReportSection,
  step: number,
): readonly ReportSection[] {
  const from = listed.indexOf(section);
  const to = Math.min(Math.max(from + step, 0), listed.length - 1);
  if (from === -1 || from === to) return listed;
  return listed.toSpliced(from, 1).toSpliced(to, 0, section);
}

/** The list with a section right before or behind another one. */
export function putSection(
  listed: readonly ReportSection[],
  section: ReportSection,
  side: 'before' | 'after',
  other: ReportSection,
): readonly ReportSection[] {
  if (section === other || !listed.includes(section)) return listed;
  const rest = listed.filter((item) => item !== section);
  const place = rest.indexOf(other);
  if (place === -1) return listed;
  return rest.toSpliced(side === 'before' ? place : place + 1, 0, section);
}
