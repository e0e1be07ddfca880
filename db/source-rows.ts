import type { ClaimProposal } from '#core/claims/claim.ts';
import type { PageLayout } from '#core/documents/document.ts';
import type { ParsedArticle } from '#core/documents/parsed-document.ts';
import type { WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { fingerprintToBytes } from './duplicates.ts';
import { titleKey } from './source-title.ts';
import { insertStudyCues } from './study-cues.ts';

/** Throws a plain Error when a text could not be stored as it is: that is a bug. */
export function assertWellFormed({ title, text }: ParsedArticle): void {
  if (text.isWellFormed() && !text.includes('\0')) return;
  throw new Error(`Store "${title}": its text is not well-formed`);
}

/**
 * What is stored must be found again: at its place, character by character.
 * Throws a plain Error when it is not: that is a bug, and nothing is stored.
 */
export function assertProvenance(
  { title, text }: ParsedArticle,
  claims: readonly ClaimProposal[],
): void {
  for (const { start, end, quote } of claims) {
    if (
      !(start >= 0) ||
      !(end > start) ||
      text.slice(start, end) !== quote ||
      !quote.isWellFormed()
    ) {
      throw new Error(
        `Store "${title}": the text from ${start} to ${end} is not the claim's quote`,
      );
    }
  }
}

/** Stores an article as a source, with the places of its words where it has pages; gives its number. */
export function insertSource(
  db: WriteDb,
  article: ParsedArticle,
  id: string,
  file: number,
  duplicateOf: number | null,
): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO sources (id, file, part, title, title_key, language, characters, duplicate_of,
        metadata, fingerprint, text, blocks, links)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    file,
    article.part,
    article.title,
    titleKey(article.title),
    article.language,
    article.text.length,
    duplicateOf,
    JSON.stringify(article.metadata),
    fingerprintToBytes(article.fingerprint),
    article.text,
    JSON.stringify(article.blocks),
    JSON.stringify(article.links),
  );
  const number = Number(lastInsertRowid);
  if (article.layout !== undefined) insertLayout(db, number, article.layout);
  return number;
}

function insertLayout(db: WriteDb, source: number, { pages, words }: PageLayout): void {
  prepared(db, 'INSERT INTO source_layouts (source, pages, words) VALUES (?, ?, ?)').run(
    source,
    JSON.stringify(pages),
    Buffer.from(words.buffer, words.byteOffset, words.byteLength),
  );
}

/** One prepared statement a row is the fastest way in (measured); the search index is filled after. */
export function insertClaims(
  db: WriteDb,
  claims: readonly ClaimProposal[],
  source: number,
  first: number,
  ids: readonly string[],
  numberOf: (identifier: string) => number,
): void {
  const insertClaim = prepared(
    db,
    `INSERT INTO claims (number, id, source, start_offset, end_offset, type, origin, score,
        citation_count, quote, cues, prefix, suffix)
      VALUES (?, ?, ?, ?, ?, ?, 'proposed', ?, ?, ?, ?, ?, ?)`,
  );
  const insertCitation = prepared(
    db,
    `INSERT INTO citations (claim, reference, position, role, scope, locator)
      VALUES (?, ?, ?, 'given', ?, '')`,
  );
  for (const [index, claim] of claims.entries()) {
    const number = first + index;
    // Two identifiers may name one reference: the first, nearer one counts.
    const scopes = new Map<number, string>();
    for (const { id, scope } of claim.citations) {
      const reference = numberOf(id);
      if (!scopes.has(reference)) scopes.set(reference, scope);
    }
    insertClaim.run(
      number,
      ids[index],
      source,
      claim.start,
      claim.end,
      claim.type,
      claim.score,
      scopes.size,
      claim.quote,
      JSON.stringify(claim.cues),
      claim.prefix,
      claim.suffix,
    );
    insertStudyCues(db, number, claim.study);
    let position = 0;
    for (const [reference, scope] of scopes)
      insertCitation.run(number, reference, position++, scope);
  }
}
