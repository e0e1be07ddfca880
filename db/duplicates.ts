import type { Fingerprint } from '#core/documents/document.ts';
import { isNearCopy } from '#core/documents/near-copy.ts';
import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';

/** A source that another one may be a copy of. */
export interface SketchedSource {
  readonly number: number;
  readonly id: string;
  /** The original it copies itself. */
  readonly duplicateOf: { readonly number: number; readonly id: string } | null;
  readonly fingerprint: Fingerprint;
}

/** The sketches of all sources that are there, oldest first. */
export function sketchedSources(db: ReadDb): SketchedSource[] {
  const rows = prepared<{
    number: number;
    id: string;
    original: number | null;
    originalId: string | null;
    fingerprint: Uint8Array;
  }>(
    db,
    `SELECT s.number, s.id, o.number AS original, o.id AS originalId, s.fingerprint
      FROM sources AS s LEFT JOIN sources AS o ON o.number = s.duplicate_of
      WHERE s.hidden = 0 ORDER BY s.number`,
  ).all();
  return rows.map(({ number, id, original, originalId, fingerprint }) => ({
    number,
    id,
    duplicateOf:
      original === null || originalId === null ? null : { number: original, id: originalId },
    fingerprint: bytesToFingerprint(fingerprint),
  }));
}

/**
 * The original that a text with this sketch copies, or null: of the sources it
 * is a near copy of, the oldest, or what that one copies. A source that shares
 * no hash is passed over before the costlier comparison.
 */
export function findOriginal(
  fingerprint: Fingerprint,
  sources: readonly SketchedSource[],
): { readonly number: number; readonly id: string } | null {
  const hashes = new Set(fingerprint);
  for (const source of sources) {
    if (!source.fingerprint.some((hash) => hashes.has(hash))) continue;
    if (isNearCopy(source.fingerprint, fingerprint)) return source.duplicateOf ?? source;
  }
  return null;
}

/** A sketch as bytes, four a hash; little-endian, as is every machine this program runs on. */
export function fingerprintToBytes(fingerprint: Fingerprint): Buffer {
  return Buffer.from(fingerprint.buffer, fingerprint.byteOffset, fingerprint.byteLength);
}

/** Copies, since the bytes that SQLite gives may start anywhere in memory. */
function bytesToFingerprint(bytes: Uint8Array): Fingerprint {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
