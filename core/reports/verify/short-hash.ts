import { textHash } from '../quote-hash.ts';

/**
 * The short hash that a report prints with a quote: the first 12 hexadecimal
 * digits of `textHash`, by which an altered quote is told.
 */
export function shortHash(quote: string): string {
  return textHash(quote).slice(0, 12);
}

/**
 * The hash as a table cell holds it: "sha256:1a2b3c4d5e6f". Bare, a spreadsheet
 * takes one of a hundred for a number ("12345678e123") and stores that instead.
 */
export function hashCell(quote: string): string {
  return `${cellMark}${shortHash(quote)}`;
}

/** The way back: the hash of a cell, "" for an empty one, other words as they are. */
export function readHashCell(cell: string): string {
  const words = cell.trim().toLowerCase();
  return words.startsWith(cellMark) ? words.slice(cellMark.length) : words;
}

const cellMark = 'sha256:';
