import { and, eq } from 'drizzle-orm';
import type { ReadDb } from './connection.ts';
import { files } from './schema.ts';

/** A file that was imported. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** ISO 8601 UTC. */
  readonly importedAt: string;
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
