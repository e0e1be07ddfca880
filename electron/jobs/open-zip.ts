import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { ZipArchive } from '#core/documents/reading-tools.ts';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** Entries of one archive; a long book has some thousands. */
const mostEntries = 20_000;
/** Inflated bytes of one entry, and of all entries that are read. */
const largestEntry = 200 * 2 ** 20;
const largestTotal = 400 * 2 ** 20;
/** Inflated to packed size beyond which an entry of some size is a bomb. XML packs up to about 60:1. */
const steepest = 500;
const bombSize = 10 * 2 ** 20;

/**
 * Opens a ZIP archive (APPNOTE.TXT 6.3.10) whose names and sizes nobody vouches
 * for. See `ReadingTools.openZip` for what is checked; the library refuses names
 * with "..", absolute names and sizes that lie; each entry's CRC-32 is checked here.
 */
export async function openZip(
  name: string,
  bytes: Uint8Array,
): Promise<Result<ZipArchive, Problem>> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, {
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: true,
    });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      const unsafe = entryProblem(entry, entries);
      if (unsafe !== null) return failure(unsafeArchive(name, unsafe));
      if (entries.size >= mostEntries) {
        return failure(unsafeArchive(name, `it holds more than ${mostEntries} files`));
      }
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
    }
    const overlapping = findOverlap([...entries.values()]);
    if (overlapping !== null) {
      return failure(
        unsafeArchive(name, `two files in it share the same bytes ("${overlapping}")`),
      );
    }
    return success(archive(name, zip, entries));
  } catch (error) {
    return failure(zipProblem(name, error));
  }
}

function archive(name: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>): ZipArchive {
  let left = largestTotal;
  return {
    names: [...entries.keys()],
    read: async (path) => {
      const entry = entries.get(path);
      if (entry === undefined) return null;
      if ((entry.generalPurposeBitFlag & 1) === 1) return failure(encrypted(name));
      const limit = Math.min(left, largestEntry);
      try {
        const stream = await zip.openReadStreamPromise(entry);
        const parts: Buffer[] = [];
        let size = 0;
        for await (const part of stream) {
          const chunk: Buffer = part;
          size += chunk.length;
          if (size > limit || (size > bombSize && size > entry.compressedSize * steepest)) {
            stream.destroy();
            return failure(tooLarge(name, path));
          }
          parts.push(chunk);
        }
        left -= size;
        const inflated = Buffer.concat(parts);
        if (crc32(inflated) !== entry.crc32) return failure(damaged(name));
        return success(new Uint8Array(inflated));
      } catch (error) {
        return failure(zipProblem(name, error));
      }
    },
  };
}

/** Why an entry is not to be trusted, in words; null when it is ordinary. */
function entryProblem(entry: Entry, others: ReadonlyMap<string, Entry>): string | null {
  const { fileName } = entry;
  if (fileName.includes('\0') || /^(?:[a-z]:|[\\/])/i.test(fileName) || fileName.includes('\\')) {
    return `the name "${printable(fileName)}" leads out of it`;
  }
  if (fileName.split('/').includes('..'))
    return `the name "${printable(fileName)}" leads out of it`;
  if (isLink(entry)) return `"${printable(fileName)}" in it is a link or a device, not a file`;
  return others.has(fileName) ? `two files in it have the name "${printable(fileName)}"` : null;
}

/** Unix keeps a file's kind (stat.h, S_IFMT) in the upper half of the attributes; plain files and folders have 8 and 4. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const kind = externalFileAttributes >>> 28;
  return (versionMadeBy >> 8 === 3 || kind === 10) && kind !== 0 && kind !== 8 && kind !== 4;
}

/** The name of an entry whose packed bytes begin before those of the one in front of it end. */
function findOverlap(entries: readonly Entry[]): string | null {
  const sorted = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  let end = -1;
  for (const entry of sorted) {
    if (entry.relativeOffsetOfLocalHeader < end) return printable(entry.fileName);
    // A local header has 30 bytes and its name before the packed bytes.
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize;
  }
  return null;
}

function printable(name: string): string {
  return name.replaceAll(/[^\P{C}]/gu, '?').slice(0, 100);
}

function zipProblem(name: string, error: unknown): Problem {
  const words = error instanceof Error ? error.message : String(error);
  if (/absolute path|invalid relative path|invalid characters in fileName/i.test(words)) {
    return unsafeArchive(name, 'a name in it leads out of it');
  }
  if (/too many bytes|not enough bytes/i.test(words)) {
    return unsafeArchive(name, 'a file in it is not as large as the archive says');
  }
  return /encrypt/i.test(words) ? encrypted(name) : damaged(name);
}

function damaged(name: string): Problem {
  return {
    code: 'archive-damaged',
    message: `Read "${name}": the file is damaged or cut off`,
    hint: 'Save or download it again, then add it once more',
  };
}

function unsafeArchive(name: string, why: string): Problem {
  return {
    code: 'archive-unsafe',
    message: `Read "${name}": the archive plays tricks: ${why}`,
    hint: 'Open the file in its own program and save it again, if you trust where it comes from',
  };
}

function tooLarge(name: string, entry: string): Problem {
  return {
    code: 'archive-too-large',
    message: `Read "${name}": unpacked, "${printable(entry)}" in it is larger than may be read`,
    hint: 'It may be a trap for programs that unpack it; if not, split the document',
  };
}

function encrypted(name: string): Problem {
  return {
    code: 'file-encrypted',
    message: `Read "${name}": the file is protected with a password`,
    hint: 'Save it without the password, then add it again',
  };
}
