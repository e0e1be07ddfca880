import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { ReadingTools, ZipArchive } from '../reading-tools.ts';
import { storedArchive } from '../xlsx/stored-archive.ts';
import { holdsEntityMark } from '../xml/prolog.ts';

/** Parts of an archive above this size hold no readable document. */
const largestPart = 100 * 2 ** 20;

/**
 * Opens a document that is an archive, and checks its XML parts: none may
 * declare entities ('xml-entities'), for libraries read them by themselves.
 * Problems: those of `openZip`.
 */
export async function openDocumentArchive(
  name: string,
  bytes: Uint8Array,
  tools: ReadingTools,
): Promise<Result<ZipArchive, Problem>> {
  const zip = await tools.openZip(name, bytes);
  if (!zip.ok) return zip;
  for (const part of zip.value.names) {
    if (!/\.(?:xml|rels|opf|ncx)$/iu.test(part)) continue;
    // oxlint-disable-next-line no-await-in-loop -- the sizes add up
    const read = await zip.value.read(part);
    if (read === null) continue;
    if (!read.ok) return read;
    const { length } = read.value;
    if (length > largestPart || holdsEntityMark(read.value)) return failure(hostile(name, part));
  }
  return zip;
}

/**
 * The XML parts of an archive as one of their own: for libraries that unpack by
 * themselves, and might find in the file's bytes another list of parts than the
 * one that was checked. Problems: those of reading a part.
 */
export async function xmlPartsArchive(
  archive: ZipArchive,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const parts = new Map<string, Uint8Array>();
  for (const part of archive.names) {
    if (!/\.(?:xml|rels)$/iu.test(part)) continue;
    // oxlint-disable-next-line no-await-in-loop -- the sizes add up
    const read = await archive.read(part);
    if (read !== null && !read.ok) return read;
    if (read !== null) parts.set(part, read.value);
  }
  return success(storedArchive(parts));
}

/** A part's text, decoded by its byte order mark or as UTF-8; null when there is no such part. */
export async function partText(
  archive: ZipArchive,
  part: string,
): Promise<Result<string | null, Problem>> {
  const read = await archive.read(part);
  if (read === null) return success(null);
  if (!read.ok) return read;
  const [first, second] = read.value;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : (declaredEncoding(read.value) ?? 'utf-8');
  return success(new TextDecoder(encoding).decode(read.value));
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const found = /^\s*<\?xml[^>]{0,150}?encoding\s*=\s*["']([\w-]{3,20})["']/iu.exec(head)?.[1];
  if (found === undefined) return null;
  try {
    return new TextDecoder(found).encoding;
  } catch {
    return null;
  }
}

function hostile(name: string, part: string): Problem {
  return {
    code: 'xml-entities',
    message: `Read "${name}": the part "${part.slice(0, 100)}" declares entities of its own, which can blow it up without end or reach for other files`,
    hint: 'Open the document in its own program and save it again, if you trust where it comes from',
  };
}
