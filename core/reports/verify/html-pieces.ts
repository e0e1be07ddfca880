import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { htmlCapture } from './html-capture.ts';
import type { HtmlCapture } from './html-capture.ts';
import { htmlLooks } from './html-looks.ts';
import type { HtmlMark, HtmlOpening } from './html-mark.ts';
import { parsedHtml } from './parsed-html.ts';
import { plainHtml } from './plain-html.ts';
import type { ReportPiece } from './report-reading.ts';

/** Longest file whose tree is held, in UTF-16 units. */
const treeLimit = 32_000_000;

/**
 * What a reader sees of an HTML report, piece by piece. One that is as it was
 * written, or as a browser saved it again, is read in one pass, whatever its
 * length; any other HTML is parsed as browsers do, up to 32 million characters:
 * beyond, 'file-too-large'. Words that are not shown, or not as plain words,
 * never pass for a quote's: such a quote is altered or gone.
 */
export function htmlPieces(name: string, html: string): Result<Iterable<ReportPiece>, Problem> {
  if (isPlain(html)) return success(markPieces(plainHtml(html)));
  if (html.length > treeLimit) return failure(tooLarge(name));
  return success(markPieces(parsedHtml(html)));
}

function isPlain(html: string): boolean {
  const marks = plainHtml(html);
  for (;;) {
    const { done, value } = marks.next();
    if (done === true) return value === 'plain';
  }
}

function tooLarge(name: string): Problem {
  return {
    code: 'file-too-large',
    message: `Read "${name}": it was changed by hand or by a program, and has more than the ${treeLimit / 1e6} million characters that are read of such a file`,
    hint: 'Verify the report as Claimgrid exported it',
  };
}

/** A table that is open. */
interface OpenTable {
  header: readonly string[] | null;
  cells: string[];
}

/** What is kept while stepping through a file. */
interface Walk {
  /** The words that are being read, the innermost last: a quote may stand in a list. */
  readonly captures: HtmlCapture[];
  readonly tables: OpenTable[];
  /** The name of the fact whose words follow. */
  term: string;
}

function* markPieces(marks: Iterable<HtmlMark>): Generator<ReportPiece> {
  const looks = htmlLooks();
  const walk: Walk = { captures: [], tables: [], term: '' };
  /** How deep in something that is not read. */
  let passing = 0;
  for (const mark of marks) {
    looks.watch(mark);
    if (passing > 0) {
      if (mark.kind !== 'text') passing += mark.kind === 'open' ? 1 : -1;
      continue;
    }
    const capture = walk.captures.at(-1);
    if (mark.kind === 'text') {
      capture?.add(mark.text);
    } else if (mark.kind === 'close') {
      yield* closed(mark.name, walk);
    } else if (isPassed(mark)) {
      passing = 1;
      capture?.pass(mark.name);
    } else opened(mark, walk);
  }
  const strangers = [...looks.strangers()];
  if (strangers.length === 0) return;
  // Words that nobody can be sure of, under no claim's number.
  yield { kind: 'heading', text: '' };
  yield { kind: 'quote', text: `words that ${strangers.join(' or ')} can add, change or hide` };
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const cells = new Set(['td', 'th']);
const words = new Set(['p', 'li', 'dt', 'dd']);

function opened(mark: HtmlOpening, { captures, tables }: Walk): void {
  const { name } = mark;
  const capture = captures.at(-1);
  if (capture?.kind === 'quote') {
    capture.open(mark);
    return;
  }
  if (name === 'table') tables.push({ header: null, cells: [] });
  if (name === 'tr') tables.at(-1)?.cells.splice(0);
  if (name === 'blockquote') captures.push(htmlCapture('quote', name));
  else if (headings.has(name)) captures.push(htmlCapture('words', name));
  else if (cells.has(name)) captures.push(htmlCapture('cell', name));
  else if (capture === undefined && words.has(name)) captures.push(htmlCapture('words', name));
  else capture?.open(mark);
}

function* closed(name: string, walk: Walk): Generator<ReportPiece> {
  const { captures, tables } = walk;
  const capture = captures.at(-1);
  const table = tables.at(-1);
  if (capture?.closes(name) === true) {
    captures.pop();
    yield* captured(name, capture.text(), walk);
  } else if (capture?.kind === 'quote') {
    capture.close(name);
  } else if (name === 'tr' && table !== undefined) {
    const row = [...table.cells];
    if (table.header === null) table.header = row.map(oneLine);
    else yield { kind: 'row', header: table.header, cells: row };
  } else if (name === 'table') tables.pop();
  else capture?.close(name);
}

function* captured(name: string, text: string, walk: Walk): Generator<ReportPiece> {
  if (name === 'blockquote') yield { kind: 'quote', text };
  else if (headings.has(name)) yield { kind: 'heading', text: oneLine(text) };
  else if (cells.has(name)) walk.tables.at(-1)?.cells.push(text);
  else if (name === 'p') yield { kind: 'paragraph', text: oneLine(text) };
  else if (name === 'li') yield { kind: 'fact', text: oneLine(text) };
  else if (name === 'dt') walk.term = oneLine(text).replace(/:$/, '');
  else yield { kind: 'fact', text: `${walk.term}: ${oneLine(text)}` };
}

function oneLine(text: string): string {
  return text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
}

/** What is no words of the report, or is not shown. */
const passed = new Set(
  'script style template noscript title svg math nav summary iframe object select textarea datalist audio video canvas'.split(
    ' ',
  ),
);

function isPassed({ name, attributes }: HtmlOpening): boolean {
  const classes = attributes.get('class')?.split(/\s+/) ?? [];
  return (
    passed.has(name) ||
    attributes.has('hidden') ||
    attributes.has('popover') ||
    (name === 'dialog' && !attributes.has('open')) ||
    // By our own style sheet: the first everywhere, the second in print.
    classes.includes('visually-hidden') ||
    classes.includes('back')
  );
}
