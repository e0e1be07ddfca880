import { and, eq } from 'drizzle-orm';
import type { DocumentHead } from '#core/documents/parsed-document.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { newId } from './ids.ts';
import { files } from './schema.ts';

/** A file that was imported. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** ISO 8601 UTC. */
  readonly importedAt: string;
}

/** A file as it is kept. */
export interface FileToStore {
  readonly name: string;
  /** SHA-256 of its bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  /** Its bytes, or what gives them: then a large file lies in memory only while it is written. */
  readonly bytes: Uint8Array | (() => Uint8Array);
  /** ISO 8601 UTC; now when absent. */
  readonly at?: string;
}

/**
 * The file with exactly these bytes (SHA-256 in lower-case hexadecimal), or
 * null. A file whose import was undone does not count: it may be imported anew.
 */
export function findFileByHash(db: ReadDb, sha256: string): StoredFile | null {
  const row = db.orm
    .select({ id: files.id, name: files.name, importedAt: files.importedAt })
    .from(files)
    .where(and(eq(files.sha256, sha256), eq(files.hidden, 0)))
    .get();
  return row ?? null;
}

/**
 * Stores a file, in the transaction of what it holds. `at` is ISO 8601 UTC.
 * Throws what giving its bytes throws.
 */
export function insertFile(
  db: WriteDb,
  file: FileToStore,
  head: DocumentHead,
  at: string,
): { readonly id: string; readonly number: number } {
  const id = newId();
  const bytes = file.bytes instanceof Uint8Array ? file.bytes : file.bytes();
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO files (id, name, sha256, media_type, format, encoding, imported_at, warnings, bytes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    file.name.toWellFormed(),
    file.sha256,
    file.mediaType,
    head.format,
    head.encoding,
    at,
    JSON.stringify(head.warnings),
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  );
  return { id, number: Number(lastInsertRowid) };
}
