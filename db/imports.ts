import type { ParsedArticle, ParsedDocument } from '#core/documents/parsed-document.ts';
import { ProblemError } from '#core/problem.ts';
import { takeClaimNumbers } from './claims.ts';
import { countWords } from './claim-words.ts';
import type { WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { findOriginal, fingerprintToBytes, sketchedSources } from './duplicates.ts';
import { findFileByHash } from './files.ts';
import { shown } from './history-apply.ts';
import { nextEntry, recordAction, type Change } from './history-record.ts';
import { newId, newIds } from './ids.ts';
import { bareReference, keepReference } from './reference-store.ts';
import { indexNew } from './search.ts';
import { titleKey } from './source-title.ts';
import { writeTogether } from './transactions.ts';

/** A file as it is kept. */
export interface FileToStore {
  readonly name: string;
  /** SHA-256 of `bytes`, lower-case hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** ISO 8601 UTC; now when absent. */
  readonly at?: string;
}

/** What an import stored. */
export interface StoredDocument {
  /** Id of the file. */
  readonly file: string;
  readonly sources: readonly StoredSource[];
  /** `merged`: given by the document, and there already (or given by two of its articles). */
  readonly references: { readonly added: number; readonly merged: number };
}
export interface StoredSource {
  readonly id: string;
  /** 0-based place in the file. */
  readonly part: number;
  readonly title: string;
  /** How many claims. */
  readonly claims: number;
  /** Id of the source it copies. */
  readonly duplicateOf: string | null;
}

/**
 * Stores a file, its articles as sources, their claims, references and
 * citations: all in one transaction and one undoable action. Undo hides what
 * was added; importing the file again after that stores it anew, with new claim
 * numbers, since it may be read better by then (the hidden import stays hidden).
 *
 * Throws a `ProblemError` 'file-known' when a file with these bytes is there,
 * and a plain Error when a claim's quote is not what stands at its place: that
 * is a bug, and nothing is stored.
 */
export function storeDocument(
  db: WriteDb,
  author: string,
  file: FileToStore,
  document: ParsedDocument,
): StoredDocument {
  document.articles.forEach(assertProvenance);
  const action = `Import "${file.name}"`;
  return writeTogether(db, action, () => {
    const known = findFileByHash(db, file.sha256);
    if (known !== null) {
      throw new ProblemError({
        code: 'file-known',
        message: `${action}: the review holds this file already, as "${known.name}"`,
      });
    }
    const entry = nextEntry(db);
    const at = file.at ?? new Date().toISOString();
    const stored = insertFile(db, file, document, at);
    const references = referenceKeeper(db);
    const sketches = sketchedSources(db);
    const claimCount = document.articles.reduce((sum, { claims }) => sum + claims.length, 0);
    const firstClaim = takeClaimNumbers(db, claimCount);
    const claimIds = newIds(claimCount);
    const changes: Change[] = [appeared('file', stored.number)];
    const sources: StoredSource[] = [];
    let firstSource: number | null = null;
    let nextClaim = firstClaim;
    for (const article of document.articles) {
      const original = findOriginal(article.fingerprint, sketches);
      const id = newId();
      const number = insertSource(db, article, id, stored.number, original?.number ?? null);
      firstSource ??= number;
      sketches.push({ number, id, duplicateOf: original, fingerprint: article.fingerprint });
      changes.push(appeared('source', number));
      for (const reference of article.references) references.keep(reference);
      const ids = claimIds.slice(
        nextClaim - firstClaim,
        nextClaim - firstClaim + article.claims.length,
      );
      insertClaims(db, article, number, nextClaim, ids, references.numberOf);
      nextClaim += article.claims.length;
      sources.push({
        id,
        part: article.part,
        title: article.title,
        claims: article.claims.length,
        duplicateOf: original?.id ?? null,
      });
    }
    if (firstSource !== null) indexNew(db, firstClaim, firstSource);
    recordAction(db, {
      entry,
      author,
      at,
      kind: 'import',
      summary: `Imported ${countWords(sources.length, 'source')} from "${file.name}"`,
      changes: [...changes, ...references.changes],
    });
    const { added, merged } = references.counts();
    return { file: stored.id, sources, references: { added, merged } };
  });
}

/** What is stored must be found again: at its place, character by character. */
function assertProvenance({ title, text, claims }: ParsedArticle): void {
  if (!text.isWellFormed() || text.includes('\0')) {
    throw new Error(`Store "${title}": its text is not well-formed`);
  }
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

function insertFile(db: WriteDb, file: FileToStore, document: ParsedDocument, at: string) {
  const id = newId();
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO files (id, name, sha256, media_type, format, encoding, imported_at, warnings, bytes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    file.name.toWellFormed(),
    file.sha256,
    file.mediaType,
    document.format,
    document.encoding,
    at,
    JSON.stringify(document.warnings),
    Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength),
  );
  return { id, number: Number(lastInsertRowid) };
}

function insertSource(
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
  return Number(lastInsertRowid);
}

/** One prepared statement a row is the fastest way in (measured); the search index is filled after. */
function insertClaims(
  db: WriteDb,
  { claims }: ParsedArticle,
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
    let position = 0;
    for (const [reference, scope] of scopes)
      insertCitation.run(number, reference, position++, scope);
  }
}

/** Stores the references of one import, each once, and counts them. */
function referenceKeeper(db: WriteDb) {
  const numbers = new Map<string, number>();
  const changes: Change[] = [];
  let merged = 0;
  const keep = (reference: Parameters<typeof keepReference>[1]): number => {
    const kept = keepReference(db, reference);
    numbers.set(reference.id, kept.number);
    if (kept.change === null) merged += 1;
    else changes.push(kept.change);
    return kept.number;
  };
  return {
    changes,
    keep,
    /** The reference a citation names, stored when no article has listed it. */
    numberOf: (id: string): number => numbers.get(id) ?? keep(bareReference(id)),
    counts: () => ({ added: changes.length, merged }),
  };
}

function appeared(what: 'file' | 'source', key: number): Change {
  return { what, claim: null, key, before: null, after: shown };
}
