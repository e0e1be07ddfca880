import type { Article, Block } from '../documents/document.ts';
import { beginsReference } from './reference-shape.ts';
import { isBackMatter, sectionOf } from './sections.ts';
import type { Section } from './sections.ts';
import { splitSentences } from './sentences.ts';

/** A stretch of an article that may be a claim: never more than one block. */
export interface ClaimUnit {
  readonly start: number;
  readonly end: number;
  /** Place of its block among the article's blocks. */
  readonly block: number;
  readonly kind: Block['kind'];
  readonly section: Section;
  /** For a table row: whether its table has a header row. */
  readonly headed: boolean;
  /** Where the next sentence of the block begins, else the block's end. */
  readonly nextAt: number;
  /** The text that follows in the next block, for telling a lead-in from a statement. */
  readonly following: string;
}

/** Cuts the blocks of an article into sentences, list items' sentences and table rows, in order. */
export function* claimUnits(article: Article): Generator<ClaimUnit> {
  const { text, blocks } = article;
  const headed = new Set(blocks.filter((block) => block.header === true).map(({ table }) => table));
  let section: Section = 'text';
  const entries = referenceBlocks(article);
  for (const [index, block] of blocks.entries()) {
    const words = text.slice(block.start, block.end);
    if (block.kind === 'heading') section = sectionOf(words);
    // A section's name that was read as a paragraph still names the section.
    else if (block.kind === 'paragraph' && namesSection(words)) {
      section = sectionOf(words);
      continue;
    }
    if (!isRead(block) || isTitle(words, article)) continue;
    const own = isBackMatter(words) ? 'site' : section;
    const next = blocks[index + 1];
    const following = next === undefined ? '' : text.slice(next.start, next.end);
    const ranges =
      block.kind === 'table row'
        ? [
            {
              start: block.end - words.trimStart().length,
              end: block.start + words.trimEnd().length,
            },
          ]
        : splitSentences(text, block.start, block.end, article.language ?? 'en');
    for (const [place, { start, end }] of ranges.entries()) {
      const nextAt = ranges[place + 1]?.start ?? block.end;
      const kind = entries.has(index) ? 'reference' : block.kind;
      const isHeaded = kind === 'table row' && headed.has(block.table);
      yield {
        start,
        end,
        nextAt,
        block: index,
        kind,
        section: own,
        headed: isHeaded,
        following,
      };
    }
  }
}

/** A short line that is no sentence of its own, as "Contact with salt water harms them." is one. */
function namesSection(words: string): boolean {
  if (words.length > 60 || sectionOf(words) === 'text') return false;
  return !/[.!?]\s*$/.test(words) || words.trim().split(/\s+/).length <= 3;
}

/** Longest paragraph that can be the rest of an entry whose page or column ended. */
const entryLength = 400;

/**
 * Paragraphs that are entries of a list of references without a heading, by their
 * place among the blocks: those that begin as entries do, and short ones between
 * two entries.
 */
function referenceBlocks({ text, blocks }: Article): ReadonlySet<number> {
  const entries = new Set<number>();
  const isEntry = (index: number): boolean => {
    const block = blocks[index];
    if (block === undefined) return false;
    return (
      block.kind === 'reference' ||
      (isProse(block) && beginsReference(text.slice(block.start, block.start + 300)))
    );
  };
  let before = false;
  for (const [index, block] of blocks.entries()) {
    const begins = isEntry(index);
    const between: boolean =
      before &&
      isProse(block) &&
      block.end - block.start <= entryLength &&
      (isEntry(index + 1) || isEntry(index + 2));
    if (begins || between) entries.add(index);
    before = begins || between;
  }
  return entries;
}

/** The article's name above its text, where it was read as a paragraph; one that ends in a stop may be its first sentence. */
function isTitle(words: string, { title }: Article): boolean {
  return words.length <= 300 && words.trim() === title && !/[.!]\s*$/.test(words);
}

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'list item';
}

/** Kinds that can hold claims; a reference may hold a snippet of the cited paper. */
const readKinds: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'list item',
  'quote',
  'reference',
]);

function isRead(block: Block): boolean {
  return readKinds.has(block.kind) || (block.kind === 'table row' && block.header !== true);
}
