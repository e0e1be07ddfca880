import type { CslItem, Identifier } from './reference.ts';

/**
 * Short words for a cell: first author's family name and year where both are
 * known ("Najafi 2023"), else the first identifier without its prefix or the
 * host of an address, else the title or the printed text; at most 28 characters, cut with "…".
 */
export function referenceLabel(csl: CslItem, ids: readonly Identifier[], text: string): string {
  const first = csl.author?.[0];
  const name = first?.family ?? first?.literal;
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  if (name !== undefined && year !== undefined) return shorten(`${name} ${year}`);
  const id = ids[0];
  if (id !== undefined) return shorten(/^https?:/.test(id) ? host(id) : bare(id));
  return shorten(csl.title ?? text);
}

function bare(id: Identifier): string {
  const value = id.slice(id.indexOf(':') + 1);
  return id.startsWith('pmid:') ? `PMID ${value}` : value;
}

function host(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

function shorten(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length <= 28 ? text.trim() : `${characters.slice(0, 27).join('').trimEnd()}…`;
}
