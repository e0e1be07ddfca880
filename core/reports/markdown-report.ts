import { joinChunks } from './chunks.ts';
import type { ReportBlock, ReportWords, TableBlock } from './document/block.ts';
import { reportBlocks } from './document/report-blocks.ts';
import { inlineMarkdown, quoteMarkdown } from './markdown-text.ts';
import { entryMarkdown, wordsMarkdown } from './markdown-words.ts';
import type { ReportOptions, ReviewSnapshot } from './snapshot.ts';

/**
 * Writes a review as Markdown in GitHub's dialect (GFM 0.29). Words from outside
 * show as plain text (`markdown-text.ts`); a quote that its source does not hold
 * at its place is marked and counted, never left out. Figures are told in words,
 * above the table of their numbers.
 *
 * @returns chunks of about 64 kB; the same snapshot and options give the same text.
 */
export function markdownReport(snapshot: ReviewSnapshot, options: ReportOptions): Iterable<string> {
  return joinChunks(markdownFromBlocks(reportBlocks(snapshot, options)));
}

/** The blocks of a report as Markdown, block by block. */
export function* markdownFromBlocks(blocks: Iterable<ReportBlock>): Generator<string> {
  let isList = false;
  for (const block of blocks) {
    if (isList && block.kind !== 'entry') yield '\n';
    isList = block.kind === 'entry';
    yield* blockMarkdown(block);
  }
  if (isList) yield '\n';
}

function* blockMarkdown(block: ReportBlock): Generator<string> {
  switch (block.kind) {
    case 'title':
      yield `# ${inlineMarkdown(block.text)}\n\n`;
      return;
    case 'heading': {
      const count = block.count === null ? '' : ` (${block.count.value})`;
      yield `${'#'.repeat(block.level)} ${inlineMarkdown(block.text)}${count}\n\n`;
      return;
    }
    case 'paragraph':
      yield `${wordsMarkdown(block.words, 'paragraph')}\n\n`;
      yield* footnotes(block.words);
      return;
    case 'quote':
      yield `${quoteMarkdown(block.text)}\n\n`;
      return;
    case 'facts':
      for (const { name, words } of block.facts) {
        yield `- **${inlineMarkdown(name)}:** ${wordsMarkdown(words, 'list item')}\n`;
      }
      yield '\n';
      for (const { words } of block.facts) yield* footnotes(words);
      return;
    case 'table':
      yield* tableMarkdown(block);
      return;
    case 'figure':
      yield caption(block.label, block.caption);
      yield `${inlineMarkdown(block.picture.description)}\n\n`;
      yield* tableMarkdown({ ...block.table, caption: '' });
      return;
    case 'entry':
      yield `${block.number}. <a id="reference-${block.number}"></a>${entryMarkdown(block.runs, block.links)}\n`;
      return;
    default:
      block satisfies never;
  }
}

function* tableMarkdown({ label, caption: words, columns, rows, total }: TableBlock) {
  yield caption(label, words);
  yield row(columns.map(({ title }) => inlineMarkdown(title)));
  yield row(columns.map(({ kind }) => (kind === 'number' ? '---:' : '---')));
  const notes: ReportWords[] = [];
  for (const cells of rows) {
    yield row(cells.map((cell) => wordsMarkdown(cell, 'cell')));
    notes.push(...cells.filter((cell) => cell.some(({ kind }) => kind === 'note')));
  }
  if (total !== null) yield row(total.map(strongCell));
  yield '\n';
  for (const cell of notes) yield* footnotes(cell);
}

function strongCell(cell: ReportWords): string {
  const words = wordsMarkdown(cell, 'cell');
  return words === '' || words.startsWith('**') ? words : `**${words}**`;
}

/** GFM has no captions: a line of its own above. */
function caption(label: string | null, words: string): string {
  if (label === null && words === '') return '';
  const name = label === null ? '' : `**${inlineMarkdown(label)}.** `;
  return `${name}${inlineMarkdown(words)}\n\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** The footnotes of some words, below their block. */
function* footnotes(words: ReportWords): Generator<string> {
  for (const run of words) {
    if (run.kind === 'note') yield `[^${run.id}]: ${inlineMarkdown(run.text)}\n\n`;
  }
}
