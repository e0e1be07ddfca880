import { h } from 'hastscript';
import type { ElementContent } from 'hast';
import { joinChunks } from '../chunks.ts';
import type {
  EntryBlock,
  FactsBlock,
  FigureBlock,
  HeadingBlock,
  ReportBlock,
} from '../document/block.ts';
import { pictureTree } from '../document/picture-svg.ts';
import { reportBlocks, reportTitle } from '../document/report-blocks.ts';
import type { ReportWriter } from '../formats.ts';
import { contentsMarkup, contentsOf } from './html-contents.ts';
import type { HtmlContents } from './html-contents.ts';
import { headMarkup } from './html-head.ts';
import type { HtmlAbout } from './html-head.ts';
import { endTag, markup, startTag } from './html-markup.ts';
import { htmlNotes } from './html-notes.ts';
import { captionWords, tableMarkup } from './html-table.ts';
import { countTree, entryId, htmlWords, linkTree, textTree } from './html-words.ts';
import type { WordTargets } from './html-words.ts';

/**
 * Writes a review as one HTML file that needs nothing else: no script runs in
 * it, nothing is fetched, and it prints as a report is handed in. The blocks are
 * made twice, first for the table of contents, so that none has to be held.
 *
 * @returns chunks of about 64 kB; the same snapshot and options give the same text.
 */
export const htmlReport = function* htmlReport(snapshot, options): Generator<string> {
  const contents = contentsOf(reportBlocks(snapshot, options));
  const about = { title: reportTitle(snapshot), date: options.date };
  yield* htmlFromBlocks(reportBlocks(snapshot, options), about, contents);
} satisfies ReportWriter;

/**
 * A report of these blocks as an HTML file, in chunks.
 *
 * @param contents what `contentsOf` says of the same blocks; without them the
 * file has no table of contents, and citations are plain numbers
 */
export function htmlFromBlocks(
  blocks: Iterable<ReportBlock>,
  about: HtmlAbout,
  contents: HtmlContents = { sections: [], entries: 'none' },
): Iterable<string> {
  return joinChunks(pageMarkup(blocks, about, contents));
}

function* pageMarkup(
  blocks: Iterable<ReportBlock>,
  about: HtmlAbout,
  contents: HtmlContents,
): Generator<string> {
  const notes = htmlNotes();
  const targets: WordTargets = { notes, entries: contents.entries };
  const main = `${contentsMarkup(contents)}<main>\n`;
  /** Levels of the sections that are open. */
  const open: number[] = [];
  let part: 'start' | 'header' | 'main' = 'start';
  let list: 'none' | 'entries' = 'none';
  yield headMarkup(about);
  for (const block of blocks) {
    if (list === 'entries' && block.kind !== 'entry') {
      yield '</ol>\n';
      list = 'none';
    }
    if (part === 'start' && block.kind === 'title') {
      yield '<header>\n';
      part = 'header';
    } else if (part === 'start' || (part === 'header' && block.kind !== 'paragraph')) {
      yield part === 'header' ? `</header>\n${main}` : main;
      part = 'main';
    }
    if (block.kind === 'heading') {
      while ((open.at(-1) ?? 0) >= block.level) {
        open.pop();
        yield '</section>\n';
      }
      open.push(block.level);
      yield headingMarkup(block);
      continue;
    }
    if (block.kind === 'entry' && list === 'none') {
      yield `${startTag(h('ol', { className: ['references'] }))}\n`;
      list = 'entries';
    }
    yield* blockMarkup(block, targets);
  }
  if (list === 'entries') yield '</ol>\n';
  if (part !== 'main') yield part === 'header' ? `</header>\n${main}` : main;
  yield '</section>\n'.repeat(open.length);
  const section = notes.section();
  if (section !== null) yield `${markup(section)}\n`;
  yield '</main>\n</body>\n</html>\n';
}

/** The start of a section with its heading. */
function headingMarkup({ level, text, id, claim, count }: HeadingBlock): string {
  const section = h('section', {
    ...(level === 2 ? { ariaLabelledBy: id } : {}),
    ...(claim === null ? {} : { className: ['claim'] }),
  });
  const words: ElementContent[] = [{ type: 'text', value: count === null ? text : `${text} ` }];
  if (count !== null) words.push(countTree(count));
  return `${startTag(section)}\n${markup(h(`h${level}`, { id }, words))}\n`;
}

function* blockMarkup(
  block: Exclude<ReportBlock, HeadingBlock>,
  targets: WordTargets,
): Generator<string> {
  switch (block.kind) {
    case 'title':
      yield `${markup(h('h1', {}, { type: 'text', value: block.text }))}\n`;
      return;
    case 'paragraph':
      yield `${markup(h('p', {}, htmlWords(block.words, targets)))}\n`;
      return;
    case 'quote': {
      const words = h('p', {}, { type: 'text', value: block.text });
      yield `${markup(h('blockquote', { dataClaim: String(block.claim) }, words))}\n`;
      return;
    }
    case 'facts':
      yield factsMarkup(block, targets);
      return;
    case 'table':
      yield* tableMarkup(block, targets);
      return;
    case 'figure':
      yield* figureMarkup(block, targets);
      return;
    case 'entry':
      yield entryMarkup(block);
  }
}

function factsMarkup({ facts }: FactsBlock, targets: WordTargets): string {
  const rows = facts.map(({ name, words }) =>
    h(
      'div',
      {},
      h('dt', {}, { type: 'text', value: name }),
      h('dd', {}, htmlWords(words, targets)),
    ),
  );
  return `${markup(h('dl', {}, rows))}\n`;
}

/** The picture, its caption, and the numbers behind it, which print shows always. */
function* figureMarkup(
  { id, label, caption, picture, table }: FigureBlock,
  targets: WordTargets,
): Generator<string> {
  const figure = h('figure', { id });
  const details = h('details');
  yield `${startTag(figure)}\n${markup(pictureTree(picture, { id, colours: 'page' }))}\n`;
  yield `${markup(h('figcaption', {}, captionWords(label, caption)))}\n${endTag(figure)}\n`;
  yield `${startTag(details)}${markup(h('summary', {}, { type: 'text', value: table.caption }))}\n`;
  yield* tableMarkup(table, targets);
  yield `${endTag(details)}\n`;
}

function entryMarkup({ number, runs, links }: EntryBlock): string {
  const linked = links.flatMap((link) => [{ type: 'text', value: ' ' } as const, linkTree(link)]);
  const item = h('li', { id: entryId(number), value: number }, runs.map(textTree), linked);
  return `${markup(item)}\n`;
}
