import type { Fingerprint } from '#core/documents/document.ts';
import { recordFormats } from '#core/documents/document.ts';
import { isNearCopy } from '#core/documents/near-copy.ts';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';

/** A source as others refer to it. */
export interface SourceKey {
  readonly number: number;
  readonly id: string;
}

/** A source that another one may be a copy of. */
export interface SketchedSource extends SourceKey {
  /** The original it copies itself. */
  readonly duplicateOf: SourceKey | null;
  readonly fingerprint: Fingerprint;
}

/** Finds the original that a text copies without comparing it with every source. */
export interface SketchIndex {
  readonly add: (source: SketchedSource) => void;
  /** Of the sources it is a near copy of, the oldest, or what that one copies; null when there is none. */
  readonly findOriginal: (fingerprint: Fingerprint) => SourceKey | null;
}

/**
 * Hashes of a sketch that are looked up: the smallest. Copies share so much of
 * their sketches that missing all of these is beyond chance (at the least
 * resemblance that counts, 0.3, it happens once in 10^9).
 */
const lookedUp = 64;

/**
 * Sources that are kept a hash: the oldest. What more than so many share is a
 * common phrase; a copy shares phrases with its original that are theirs alone.
 */
const mostShared = 100;

/** Makes an empty index. */
export function createSketchIndex(): SketchIndex {
  // Nearly all hashes are one source's own: it stands there without a list around it.
  const byHash = new Map<number, SketchedSource | SketchedSource[]>();
  return {
    add: (given) => {
      // A sketch that came in a message is a view of it, which would keep the whole message.
      const source = { ...given, fingerprint: given.fingerprint.slice() };
      for (const hash of source.fingerprint.subarray(0, lookedUp)) {
        const found = byHash.get(hash);
        if (found === undefined) byHash.set(hash, source);
        else if (!Array.isArray(found)) byHash.set(hash, [found, source]);
        else if (found.length < mostShared) found.push(source);
      }
    },
    findOriginal: (fingerprint) => {
      const candidates = new Set<SketchedSource>();
      for (const hash of fingerprint.subarray(0, lookedUp)) {
        const found = byHash.get(hash) ?? [];
        for (const source of Array.isArray(found) ? found : [found]) candidates.add(source);
      }
      const oldestFirst = [...candidates].sort((one, other) => one.number - other.number);
      const found = oldestFirst.find((source) => isNearCopy(source.fingerprint, fingerprint));
      return found === undefined ? null : (found.duplicateOf ?? found);
    },
  };
}

/**
 * The sketches of all documents that are there. Abstracts of reference files are
 * not among them: they follow their records.
 */
export function loadSketches(db: ReadDb): SketchIndex {
  const index = createSketchIndex();
  const rows = prepared<{
    number: number;
    id: string;
    original: number | null;
    originalId: string | null;
    fingerprint: Uint8Array;
  }>(
    db,
    `SELECT s.number, s.id, o.number AS original, o.id AS originalId, s.fingerprint
      FROM sources AS s JOIN files AS f ON f.number = s.file
      LEFT JOIN sources AS o ON o.number = s.duplicate_of
      WHERE s.hidden = 0 AND f.format NOT IN (SELECT value FROM json_each(?)) ORDER BY s.number`,
  );
  for (const row of rows.iterate(JSON.stringify(recordFormats))) {
    const { number, id, original, originalId, fingerprint } = row;
    index.add({
      number,
      id,
      duplicateOf:
        original === null || originalId === null ? null : { number: original, id: originalId },
      fingerprint: bytesToFingerprint(fingerprint),
    });
  }
  return index;
}

/** A sketch as bytes, four a hash; little-endian, as is every machine this program runs on. */
export function fingerprintToBytes(fingerprint: Fingerprint): Buffer {
  return Buffer.from(fingerprint.buffer, fingerprint.byteOffset, fingerprint.byteLength);
}

/** Copies, since the bytes that SQLite gives may start anywhere in memory. */
function bytesToFingerprint(bytes: Uint8Array): Fingerprint {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
