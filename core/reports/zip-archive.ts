import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive: its path with slashes, and its pieces (strings as UTF-8). */
export interface ZipPart {
  readonly name: string;
  readonly pieces: Iterable<string | Uint8Array>;
}

/**
 * A ZIP archive (APPNOTE 6.3.9) of deflated files in the given order, made as it
 * is taken: a part's pieces are asked for one by one. All files bear the format's
 * first day, 1 January 1980, so that the same parts give the same bytes. Sizes
 * follow behind the data; an archive holds at most 4 GB.
 */
export function* zipArchive(parts: Iterable<ZipPart>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    made.push(bytes);
  });
  const taken = (): Uint8Array[] => {
    const pieces = made;
    made = [];
    return pieces.filter(({ length }) => length > 0);
  };
  for (const { name, pieces } of parts) {
    const file = new ZipDeflate(name, { level: 4 });
    // The library reads the fields of local time, which are the same in every zone.
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    for (const piece of pieces) {
      file.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
