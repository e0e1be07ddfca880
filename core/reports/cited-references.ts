import { exportReferences } from '../references/export/export-references.ts';
import type { ExportFormat } from '../references/export/export-references.ts';
import { identifierUrl } from '../references/identifier-url.ts';
import type { CslItem, Reference } from '../references/reference.ts';
import { reportOutline } from './outline.ts';
import type { ReportOptions, ReviewSnapshot } from './snapshot.ts';

/**
 * The references that a report's claims cite as a file for reference managers,
 * in the order of their numbers in the Markdown report. Made in memory: the
 * writers of reference files take whole lists.
 */
export function citedReport(
  format: ExportFormat,
): (snapshot: ReviewSnapshot, options: ReportOptions) => readonly string[] {
  return (snapshot, options) => {
    const { references } = reportOutline(snapshot, options);
    return [exportReferences(references.map(citedItem), format)];
  };
}

/** Which CSL variable an identifier's kind goes to. */
const variables = { doi: 'DOI', pmid: 'PMID', pmcid: 'PMCID', isbn: 'ISBN' } as const;

/**
 * A reference as CSL-JSON with the identifiers it is known by; one of which
 * only the printed words are known carries them in `note`.
 */
export function citedItem({ csl, ids, text, label }: Reference): CslItem {
  const known: { DOI?: string; PMID?: string; PMCID?: string; ISBN?: string; URL?: string } = {};
  for (const id of ids) {
    const [, kind = '', value = ''] = /^([a-z]+):(.+)$/s.exec(id) ?? [];
    if (isVariable(kind)) known[variables[kind]] ??= value;
    else known.URL ??= identifierUrl(id);
  }
  const printed = text.replaceAll(/\s+/gu, ' ').trim();
  const words = printed === '' ? label : printed;
  return {
    ...known,
    ...(csl.title === undefined && csl.note === undefined && words !== '' ? { note: words } : {}),
    ...csl,
  };
}

function isVariable(kind: string): kind is keyof typeof variables {
  return Object.hasOwn(variables, kind);
}
