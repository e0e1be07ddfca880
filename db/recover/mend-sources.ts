import type { Database } from 'better-sqlite3';

interface SourceText {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** JSON. */
  readonly blocks: string;
}
interface ClaimPlace {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Puts claims at their places again where a source's text has gaps or is gone:
 * a quote that stands elsewhere in the text moves there, any other is written
 * into the text at its place, with the words around it that the claim keeps, or
 * behind the text where something else stands there by now.
 *
 * @returns in words, which texts have gaps
 */
export function mendSources(connection: Database): string[] {
  const words: string[] = [];
  const sources = connection.prepare<[], number>('SELECT number FROM sources').pluck().all();
  const textOf = connection.prepare<[number], SourceText>(
    'SELECT number, title, text, blocks FROM sources WHERE number = ?',
  );
  const claimsOf = connection.prepare<[number], ClaimPlace>(
    `SELECT number, start_offset AS start, end_offset AS "end", quote, prefix, suffix
      FROM claims WHERE source = ? ORDER BY number`,
  );
  const move = connection.prepare(
    'UPDATE claims SET start_offset = $start, end_offset = $end WHERE number = $number',
  );
  const write = connection.prepare(
    'UPDATE sources SET text = $text, characters = $characters, blocks = $blocks WHERE number = $number',
  );
  for (const number of sources) {
    const source = textOf.get(number);
    if (source === undefined) continue;
    const { text, moved, lost } = mendText(source.text, claimsOf.all(number));
    for (const { start, end, number: claim } of moved) move.run({ start, end, number: claim });
    if (lost === 0) continue;
    const blocks = [{ kind: 'paragraph', start: 0, end: text.length, page: null }];
    write.run({
      number,
      text,
      characters: text.length,
      // Of a text of which nothing was left, nothing is known of its parts either.
      blocks: source.text === '' ? JSON.stringify(blocks) : source.blocks,
    });
    words.push(`a part of the text of "${source.title}"`);
  }
  return words;
}

/** The text with every quote in it, the claims that stand elsewhere now, and how many were not in it. */
function mendText(
  original: string,
  claims: readonly ClaimPlace[],
): { readonly text: string; readonly moved: readonly ClaimPlace[]; readonly lost: number } {
  const moved = new Map<number, ClaimPlace>();
  const lost = claims.filter((claim) => {
    if (stands(original, claim)) return false;
    const start = nearest(original, claim);
    if (start === null) return true;
    moved.set(claim.number, { ...claim, start, end: start + claim.quote.length });
    return false;
  });
  let text = lost.reduce(overlay, original);
  if (lost.length > 0) {
    for (const claim of claims.map((one) => moved.get(one.number) ?? one)) {
      if (stands(text, claim)) continue;
      const start = text.length + 2 + claim.prefix.length;
      text = `${text}\n\n${claim.prefix}${claim.quote}${claim.suffix}`;
      moved.set(claim.number, { ...claim, start, end: start + claim.quote.length });
    }
  }
  return { text, moved: [...moved.values()], lost: lost.length };
}

function stands(text: string, { start, end, quote }: ClaimPlace): boolean {
  return text.slice(start, end) === quote;
}

/** How far from its place a quote is looked for, in characters: bytes that are gone shift the rest. */
const reach = 20_000;

function nearest(text: string, { start, quote }: ClaimPlace): number | null {
  const from = Math.max(0, start - reach);
  const part = text.slice(from, start + quote.length + reach);
  let best: number | null = null;
  for (let at = part.indexOf(quote); at >= 0; at = part.indexOf(quote, at + 1)) {
    if (best === null || Math.abs(from + at - start) < Math.abs(best - start)) best = from + at;
  }
  return best;
}

function overlay(text: string, { start, end, quote, prefix, suffix }: ClaimPlace): string {
  // A length that the quote does not have cannot be the place of it.
  if (end - start !== quote.length) return text;
  const padded = text.padEnd(end);
  const before = blank(padded.slice(Math.max(0, start - prefix.length), start))
    ? prefix.slice(Math.max(0, prefix.length - start))
    : padded.slice(Math.max(0, start - prefix.length), start);
  const after = padded.slice(end, end + suffix.length);
  return (
    padded.slice(0, start - before.length) +
    before +
    quote +
    (blank(after) ? suffix : after) +
    padded.slice(end + suffix.length)
  );
}

function blank(text: string): boolean {
  return text.trim() === '';
}
