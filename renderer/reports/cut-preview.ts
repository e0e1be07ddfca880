import type { ReportFormat } from '#core/reports/snapshot.ts';

/**
 * The first part of a report cut where it can be shown by itself: a Markdown
 * text before its last claim or section, a CSV text behind its last whole row.
 */
export function cutPreview(text: string, format: ReportFormat): string {
  return format === 'md' ? cutMarkdown(text) : cutCsv(text);
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
