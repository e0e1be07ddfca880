import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ReportColumn, ReportWords, TableBlock } from '../document/block.ts';
import { endTag, markup, startTag } from './html-markup.ts';
import { htmlWords } from './html-words.ts';
import type { WordTargets } from './html-words.ts';

/** From so many columns on, a table may be wider than a narrow window. */
const wideFrom = 4;

/**
 * A table, row by row. A wide one can be scrolled, with the keyboard too. Its
 * caption is always there for readers of screens, and not seen where the table
 * has no label: the words above say it.
 */
export function* tableMarkup(
  { id, label, caption, columns, rows, total }: TableBlock,
  targets: WordTargets,
): Generator<string> {
  const captionId = `${id}_caption`;
  const isWide = columns.length >= wideFrom;
  const box = h('div', {
    className: isWide ? ['table', 'wide'] : ['table'],
    ...(isWide ? { role: 'group', ariaLabelledBy: captionId, tabIndex: 0 } : {}),
  });
  const table = h('table', { id });
  yield `${startTag(box)}${startTag(table)}\n`;
  yield `${markup(captionTree(captionId, label, caption))}\n`;
  yield `${markup(h('thead', {}, h('tr', {}, columns.map(columnHead))))}\n<tbody>\n`;
  for (const cells of rows) yield `${markup(rowTree(cells, columns, targets))}\n`;
  yield '</tbody>\n';
  if (total !== null) yield `${markup(h('tfoot', {}, rowTree(total, columns, targets)))}\n`;
  yield `${endTag(table)}${endTag(box)}\n`;
}

function captionTree(id: string, label: string | null, caption: string): Element {
  if (label === null)
    return h('caption', { id }, h('span', { className: ['visually-hidden'] }, caption));
  return h('caption', { id }, ...captionWords(label, caption));
}

/** "Table 2. Claims by evidence level" */
export function captionWords(label: string, caption: string) {
  return [
    h('span', { className: ['label'] }, `${label}.`),
    { type: 'text', value: ` ${caption}` } as const,
  ];
}

function columnHead({ title, kind }: ReportColumn): Element {
  return h('th', { scope: 'col', ...look(kind) }, { type: 'text', value: title });
}

function rowTree(
  cells: readonly ReportWords[],
  columns: readonly ReportColumn[],
  targets: WordTargets,
): Element {
  const trees = cells.map((words, index) => {
    const column = columns[index];
    const kind = look(column?.kind ?? 'text');
    const content = htmlWords(words, targets);
    return column?.heads === true
      ? h('th', { scope: 'row', ...kind }, content)
      : h('td', kind, content);
  });
  return h('tr', {}, trees);
}

function look(kind: ReportColumn['kind']): { readonly className?: string[] } {
  return kind === 'number' ? { className: ['number'] } : {};
}
