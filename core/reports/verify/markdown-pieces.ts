import type { Nodes, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { inlineMarkdown, markdownToText, quoteMarkdown } from '../markdown-text.ts';
import { markdownSections } from './markdown-sections.ts';
import type { ReportPiece } from './report-reading.ts';

/**
 * What a reader sees of a Markdown report, piece by piece. What still stands as
 * the report's writer wrote it is read by undoing its escapes, checked by
 * writing it again; anything else is parsed as Markdown (many times slower, and
 * right for whatever an editor made of it).
 */
export function* markdownPieces(markdown: string): Generator<ReportPiece> {
  for (const section of markdownSections(markdown)) {
    const pieces = claimPieces(section) ?? tablePieces(section);
    yield* pieces ?? parsedPieces(section);
  }
}

/**
 * The pieces of a claim's section that has its shape: heading, block quote, and a
 * list of which only the source matters. Blank lines make quote and list
 * independent, so that each is parsed alone where it must be. Null for others.
 */
function claimPieces(section: string): ReportPiece[] | null {
  const match = /^#### (C[1-9]\d{0,8})\n\n(> [^\n]*(?:\n> [^\n]*)*)\n\n(?=[-*+] )/.exec(section);
  const [head, label, raw] = match ?? [];
  if (head === undefined || label === undefined || raw === undefined) return null;
  const pieces: ReportPiece[] = [{ kind: 'heading', text: label }, ...quotePieces(raw)];
  let before = '';
  for (const line of section.slice(head.length).trimEnd().split('\n')) {
    if (line === '' || (line.startsWith('  ') && before !== 'Source')) continue;
    const [, name, words] =
      /^[-*+] (?:\*\*|__)([A-Z][a-z ]{1,40}):(?:\*\*|__) (.*)$/.exec(line) ?? [];
    if (name === undefined || words === undefined) return null;
    if (name === 'Source') pieces.push(...sourcePieces(line, words));
    before = name;
  }
  return pieces;
}

function quotePieces(raw: string): Iterable<ReportPiece> {
  const text = markdownToText(raw);
  return quoteMarkdown(text) === raw ? [{ kind: 'quote', text }] : parsedPieces(raw);
}

function sourcePieces(line: string, words: string): Iterable<ReportPiece> {
  const source = words.replace(/; \*\*([a-z ]+)\*\*$/, '; $1');
  const text = markdownToText(source);
  return inlineMarkdown(text) === source
    ? [{ kind: 'fact', text: `Source: ${text}` }]
    : parsedPieces(line);
}

/** A section with one table of quotes at its end; rows that are not as they were written are parsed alone. */
function* tableRows(head: string, table: readonly string[]): Generator<ReportPiece> {
  yield* parsedPieces(head);
  const [first = '', second = '', ...rows] = table;
  const header = first.slice(2, -2).split(' | ');
  for (const row of rows) {
    const cells = row.slice(2, -2).split(' | ');
    const isAsWritten =
      cells.length === header.length &&
      cells.every((cell) => inlineMarkdown(markdownToText(cell)) === cell);
    if (isAsWritten) yield { kind: 'row', header, cells: cells.map(markdownToText) };
    else yield* parsedPieces(`${first}\n${second}\n${row}\n`);
  }
}

function tablePieces(section: string): Iterable<ReportPiece> | null {
  const start = section.indexOf('\n\n| Claim | Quote | ');
  if (start === -1) return null;
  const table = section
    .slice(start + 2)
    .trimEnd()
    .split('\n');
  const isTable = table.every((line) => line.startsWith('| ') && line.endsWith(' |'));
  return isTable && table[1]?.startsWith('| --- |') === true
    ? tableRows(section.slice(0, start + 1), table)
    : null;
}

/** Any Markdown, as its parser reads it. */
function* parsedPieces(markdown: string): Generator<ReportPiece> {
  const root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  for (const node of root.children) yield* blockPieces(node);
}

function* blockPieces(node: RootContent): Generator<ReportPiece> {
  if (node.type === 'heading' || node.type === 'paragraph') {
    yield { kind: node.type, text: shownText(node) };
  } else if (node.type === 'blockquote') {
    yield { kind: 'quote', text: node.children.map(shownText).join('\n\n') };
  } else if (node.type === 'list') {
    for (const { children } of node.children)
      yield { kind: 'fact', text: children.map(shownText).join('\n') };
  } else if (node.type === 'table') {
    yield* parsedRows(node);
  }
}

function* parsedRows(table: Table): Generator<ReportPiece> {
  const [header = [], ...rows] = table.children.map((row) => row.children.map(shownText));
  for (const cells of rows) yield { kind: 'row', header, cells };
}

/**
 * The words that a reader sees. Comments are not seen; what is struck out, a
 * picture, a note mark or a tag is no word of a quote and shows as written.
 */
function shownText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'html') return shownTag(node.value);
  if (node.type === 'image' || node.type === 'imageReference') return `![${node.alt ?? ''}]`;
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
  const words = 'children' in node ? node.children.map(shownText).join('') : '';
  return node.type === 'delete' ? `~~${words}~~` : words;
}

function shownTag(html: string): string {
  if (/^<!--.*-->$/s.test(html)) return '';
  return /^<br\s*\/?>$/i.test(html) ? '\n' : html;
}
