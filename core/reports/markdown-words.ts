import { claimLabel } from '../claims/claim.ts';
import type { TextRun } from '../references/csl/rich-text.ts';
import type { LinkRun, ReportRun, ReportWords } from './document/block.ts';
import { linkMarkdown, pieceMarkdown } from './markdown-text.ts';
import type { LineEnds } from './markdown-text.ts';

/** Where words stand: what a line break in them is written as. */
export type MarkdownPlace = 'paragraph' | 'list item' | 'cell';

/**
 * Words as one paragraph, list item or table cell of GitHub's dialect: line
 * breaks become hard breaks (GFM 6.12), in cells the tag that GitHub shows there.
 */
export function wordsMarkdown(words: ReportWords, place: MarkdownPlace): string {
  return words.map((run, index) => runMarkdown(run, words, index, place)).join('');
}

/** The text of formatted runs, and links behind it. */
export function entryMarkdown(runs: readonly TextRun[], links: readonly LinkRun[]): string {
  const words = [
    ...runs.map((run): ReportRun => ({ kind: 'text', ...run })),
    ...links.flatMap((link): ReportRun[] => [{ kind: 'text', text: ' ' }, link]),
  ];
  return wordsMarkdown(words, 'list item');
}

function runMarkdown(
  run: ReportRun,
  words: ReportWords,
  index: number,
  place: MarkdownPlace,
): string {
  switch (run.kind) {
    case 'text':
      return textMarkdown(run, words, index);
    case 'break':
      return breakMarkdown(words, index, place);
    case 'link':
      return linkMarkdown(run.text, run.url);
    case 'citation':
      return `[${run.number}](#reference-${run.number})`;
    case 'claim': {
      const label = claimLabel(run.number);
      return run.linked ? `[${label}](#${label.toLowerCase()})` : label;
    }
    case 'count':
      return String(run.value);
    case 'note':
      return `[^${run.id}]`;
    default:
      return run satisfies never;
  }
}

function textMarkdown(run: TextRun, words: ReportWords, index: number): string {
  const ends: LineEnds = {
    first: index === 0 || words[index - 1]?.kind === 'break',
    last: index === words.length - 1 || words[index + 1]?.kind === 'break',
  };
  const [tag, mark] = emphasis(run);
  if (tag === null) return pieceMarkdown(run.text, ends);
  const inside = pieceMarkdown(run.text, { first: true, last: true });
  if (mark !== null && isWord(run.text) && isApart(words, index)) return `${mark}${inside}${mark}`;
  return `<${tag}>${inside}</${tag}>`;
}

function emphasis({ bold, italic, shift }: TextRun): [tag: string, mark: string | null] | [null] {
  if (shift !== undefined) return [shift === 'up' ? 'sup' : 'sub', null];
  if (bold === true) return ['strong', '**'];
  return italic === true ? ['em', '*'] : [null];
}

/** Emphasis marks are sure to open and close here (CommonMark 0.31, 6.2): letters or marks inside, no blank at an end. */
function isWord(text: string): boolean {
  return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}:])?$/u.test(text);
}

function isApart(words: ReportWords, index: number): boolean {
  const [before, behind] = [words[index - 1], words[index + 1]];
  const isFree = (run: ReportRun | undefined, edge: (text: string) => string | undefined) =>
    run === undefined || run.kind === 'break' || (run.kind === 'text' && edge(run.text) === ' ');
  const isClosed =
    behind?.kind === 'text' && behind.shift === undefined && /^[.,;)\s]/u.test(behind.text);
  return (
    isFree(before, (text) => text.at(-1)) && (isClosed || isFree(behind, (text) => text.at(0)))
  );
}

/** A hard break needs text on both sides: at the ends it is a character reference. */
function breakMarkdown(words: ReportWords, index: number, place: MarkdownPlace): string {
  if (place === 'cell') return '<br>';
  const isText = ({ kind }: ReportRun): boolean => kind !== 'break';
  const isInside = words.slice(0, index).some(isText) && words.slice(index + 1).some(isText);
  if (!isInside) return '&#10;';
  return place === 'paragraph' ? '\\\n' : '\\\n  ';
}
