import type { ReportView } from '#core/reports/formats.ts';

/**
 * The first part of a report cut where it can be shown by itself: a Markdown
 * text before its last claim or section, a table behind its last whole row,
 * another text behind its last whole line.
 */
export function cutPreview(text: string, view: ReportView): string {
  if (view === 'document') return cutMarkdown(text);
  return view === 'table' ? cutCsv(text) : text.slice(0, text.lastIndexOf('\n') + 1) || text;
}

function cutMarkdown(text: string): string {
  const heading = text.lastIndexOf('\n#');
  const line = text.lastIndexOf('\n');
  if (heading > text.length / 2) return text.slice(0, heading + 1);
  return line > 0 ? text.slice(0, line + 1) : text;
}

/** Line ends inside quotation marks belong to a cell: a row ends where their number is even. */
function cutCsv(text: string): string {
  let end = 0;
  let quotes = 0;
  for (const { 0: mark, index } of text.matchAll(/"|\r\n/g)) {
    if (mark === '"') quotes += 1;
    else if (quotes % 2 === 0) end = index + mark.length;
  }
  return text.slice(0, end);
}
