import type { PageWord } from './page-words.ts';
import { pageSegments, rowsOf } from './page-segments.ts';
import type { Segment } from './page-segments.ts';

/** A page's upright words, with the height it is shown in (points). */
export interface WordPage {
  readonly number: number;
  readonly height: number;
  readonly words: readonly PageWord[];
}

/** Running heads and feet stand in the outer eighth of a page. */
const outer = 0.125;
const pageNumber =
  /^(?:page|seite|pagina|página|p\.)?\s*[-–—[(|]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—\])|]?(?:\s*(?:of|von|de|\/)\s*\d{1,4})?$/iu;

/**
 * The words of a document's pages without running heads and feet (lines in the
 * outer eighth that come again on other pages, figures aside), page numbers and
 * margin line numbers.
 */
export function withoutFurniture(pages: readonly WordPage[]): WordPage[] {
  const numbered = pages.map((page) => ({ ...page, words: withoutLineNumbers(page.words) }));
  const seen = new Map<string, Set<number>>();
  const rows = numbered.map((page) => outerRows(page));
  rows.forEach((list, index) => {
    for (const { key } of list) seen.set(key, (seen.get(key) ?? new Set()).add(index));
  });
  const enough = pages.length > 8 ? 3 : 2;
  return numbered.map((page, index) => {
    const gone = new Set<PageWord>();
    for (const { key, words, edge, text } of rows[index] ?? []) {
      const again = (seen.get(key)?.size ?? 0) >= enough;
      const counted = pages.length > 1 && edge && pageNumber.test(text);
      if (again || counted) for (const word of words) gone.add(word);
    }
    return { ...page, words: page.words.filter((word) => !gone.has(word)) };
  });
}

interface OuterRow {
  readonly key: string;
  readonly text: string;
  readonly words: readonly PageWord[];
  /** Nothing stands between it and the page's edge. */
  readonly edge: boolean;
}

function outerRows({ words, height }: WordPage): OuterRow[] {
  const near = words.filter(
    ({ top, bottom }) => bottom < height * outer || top > height * (1 - outer),
  );
  const rows: (readonly Segment[])[] = rowsOf(pageSegments(near));
  return rows.map((row, index) => {
    const own = row.flatMap((segment) => segment.words);
    const text = own.map((word) => word.text).join(' ');
    const high = (own[0]?.top ?? 0) < height / 2;
    const first = index === 0 && high;
    const last = index === rows.length - 1 && !high;
    const key = `${high ? 'head' : 'foot'} ${text.replaceAll(/\d+/gu, '#').replaceAll(/\s+/gu, '').toLowerCase()}`;
    return { key, text, words: own, edge: first || last };
  });
}

/** Numbers down the left edge of a manuscript: one a line, or each fifth. */
function withoutLineNumbers(words: readonly PageWord[]): readonly PageWord[] {
  const edge = words.reduce((least, { left }) => Math.min(least, left), Infinity);
  const numbers = words
    .filter(({ text, left }) => /^\d{1,4}$/u.test(text) && left < edge + 30)
    .sort((one, other) => one.top - other.top);
  if (numbers.length < 8) return words;
  const steps = numbers.slice(1).map(({ text }, at) => Number(text) - Number(numbers[at]?.text));
  const step = steps.filter((one) => one === 1 || one === 5);
  if (step.length < steps.length * 0.9) return words;
  const gone = new Set<PageWord>(numbers);
  return words.filter((word) => !gone.has(word));
}
