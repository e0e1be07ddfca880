import { claimLabel } from '#core/claims/claim.ts';
import type { ReportColumn, ReportRun, ReportWords } from '../document/block.ts';

/** Of a letter of a table's type, and of a cell's two margins, in twentieths of a point. */
const letter = 108;
const margins = 200;

/** Letters that a column asks for at most, and that it gets at least for a long word. */
const longestLine = 60;
const longestWord = 18;

/**
 * Widths of a table's columns, as many as columns: each as its title and the
 * first rows need, more for text than for numbers; together as wide as `whole`.
 */
export function columnWidths(
  columns: readonly ReportColumn[],
  rows: readonly (readonly ReportWords[])[],
  whole: number,
): number[] {
  const needs = columns.map(({ title, kind }, index) => {
    const texts = rows.map((row) => wordsText(row[index] ?? []));
    const word = Math.max(3, ...[title, ...texts].map(longestWordOf));
    const line = Math.max(word, ...texts.map((text) => text.length));
    const least = (Math.min(word, longestWord) + 1) * letter + margins;
    const most = (Math.min(line, longestLine) + 1) * letter + margins;
    return { kind, least, most: kind === 'number' ? least : Math.max(least, most) };
  });
  const least = sum(needs.map((need) => need.least));
  const most = sum(needs.map((need) => need.most));
  if (least >= whole)
    return filled(
      needs.map((need) => (need.least / least) * whole),
      whole,
    );
  if (most >= whole) {
    const share = (whole - least) / (most - least);
    return filled(
      needs.map((need) => need.least + (need.most - need.least) * share),
      whole,
    );
  }
  const wide = sum(needs.map((need) => (need.kind === 'text' ? need.most : 0)));
  const left = whole - most;
  return filled(
    needs.map(({ kind, most: width }) => {
      if (wide === 0) return width + left / needs.length;
      return kind === 'text' ? width + (width / wide) * left : width;
    }),
    whole,
  );
}

/** Whole numbers that add up; the last one takes what rounding leaves. */
function filled(widths: readonly number[], whole: number): number[] {
  const rounded = widths.map(Math.floor);
  return rounded.map((width, index) =>
    index === rounded.length - 1 ? width + whole - sum(rounded) : width,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function longestWordOf(text: string): number {
  let longest = 0;
  for (const word of text.slice(0, 2_000).split(/\s/)) longest = Math.max(longest, word.length);
  return longest;
}

/** Words as they take room. */
export function wordsText(words: ReportWords): string {
  return words.map(runText).join('');
}

function runText(run: ReportRun): string {
  switch (run.kind) {
    case 'text':
    case 'link':
      return run.text;
    case 'citation':
      return `[${run.number}]`;
    case 'claim':
      return claimLabel(run.number);
    case 'count':
      return String(run.value);
    case 'note':
      return '';
    case 'break':
      return ' ';
  }
  throw new Error('Measure words: unknown kind');
}
