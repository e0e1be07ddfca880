import type { ParsedDocument } from '#core/documents/parsed-document.ts';
import type { WriteDb } from './connection.ts';

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
export function storeDocument(
  _db: WriteDb,
  _author: string,
  _file: FileToStore,
  _document: ParsedDocument,
): StoredDocument {
  throw new Error('later');
}
