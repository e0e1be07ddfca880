import type { ReadDb } from './connection.ts';

/** A file that was imported. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly importedAt: string;
}
export function findFileByHash(_db: ReadDb, _sha256: string): StoredFile | null {
  throw new Error('later');
}
