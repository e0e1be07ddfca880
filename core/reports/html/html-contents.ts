import { h } from 'hastscript';
import type { HeadingBlock, ReportBlock } from '../document/block.ts';
import { markup } from './html-markup.ts';
import type { WordTargets } from './html-words.ts';

/** What is to be known of a whole report before its first words are written. */
export interface HtmlContents {
  /** The headings of level 2. */
  readonly sections: readonly Pick<HeadingBlock, 'id' | 'text'>[];
  readonly entries: WordTargets['entries'];
}

/** Reads a report once for it; the rows of tables are not touched. */
export function contentsOf(blocks: Iterable<ReportBlock>): HtmlContents {
  const sections: HtmlContents['sections'][number][] = [];
  let entries: HtmlContents['entries'] = 'none';
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2)
      sections.push({ id: block.id, text: block.text });
    if (block.kind === 'entry') entries = 'there';
  }
  return { sections, entries };
}

/** The table of contents; nothing for a report without sections. */
export function contentsMarkup({ sections }: HtmlContents): string {
  if (sections.length === 0) return '';
  const items = sections.map(({ id, text }) =>
    h('li', {}, h('a', { href: `#${id}` }, { type: 'text', value: text })),
  );
  const heading = h('h2', { id: 'contents_heading' }, 'Contents');
  const nav = h('nav', { ariaLabelledBy: 'contents_heading' }, heading, h('ul', {}, items));
  return `${markup(nav)}\n`;
}
