import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import type { ParsedPiece } from '#core/documents/parsed-document.ts';
import { createTempFolder } from '../temp-folders.ts';

/** Files that have been read and wait to be stored, outside of memory. */
export interface Staging {
  /** A place for the pieces of one file. */
  readonly stage: () => StagedPieces;
  /** Removes everything. */
  readonly clear: () => void;
}

/** The pieces of one file, written once and read as often as wanted. */
export interface StagedPieces {
  readonly write: (piece: ParsedPiece) => void;
  readonly read: () => Generator<ParsedPiece>;
  readonly remove: () => void;
}

/**
 * Makes a staging folder among the system's temporary ones, for this user alone; it
 * comes with the first piece, and takes away what killed processes left there.
 */
export function createStaging(): Staging {
  let folder: string | null = null;
  let count = 0;
  return {
    stage: () => {
      count += 1;
      const name = `${count}.pieces`;
      let path: string | null = null;
      return {
        write: (piece) => {
          folder ??= createTempFolder('import', tmpdir(), threadId);
          path ??= join(folder, name);
          append(path, serialize(piece));
        },
        read: () => (path === null ? nothing() : readPieces(path)),
        remove: () => {
          if (path !== null) rmSync(path, { force: true });
          path = null;
        },
      };
    },
    clear: () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      folder = null;
    },
  };
}

/** Each piece has its length before it. */
function append(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'a', 0o600);
  try {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    writeSync(file, length);
    // One call writes at most 2 GB, and less when it likes to.
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
}

function* readPieces(path: string): Generator<ParsedPiece> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = readPiece(file);
      if (piece === null) return;
      yield piece;
    }
  } finally {
    closeSync(file);
  }
}

/** The next piece; null at the end. Its bytes are not kept beside it: a long text is large. */
function readPiece(file: number): ParsedPiece | null {
  const length = Buffer.alloc(4);
  if (readSync(file, length) < 4) return null;
  const bytes = Buffer.alloc(length.readUInt32LE());
  for (let at = 0; at < bytes.length;) {
    const read = readSync(file, bytes, at, bytes.length - at, null);
    if (read === 0) throw new Error('Store: what was read of the file is gone');
    at += read;
  }
  // What this process wrote itself a moment ago.
  const piece: ParsedPiece = deserialize(bytes);
  return piece;
}

function* nothing(): Generator<ParsedPiece> {}
