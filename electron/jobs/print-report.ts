import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProblemError } from '#core/problem.ts';
import { fileProblem } from './file-problem.ts';
import { printCancelled, printFailed, printFiles } from './print-printer.ts';
import type { PdfPrinter, PrintJob } from './print-printer.ts';
import { stablePdf } from './print-stable.ts';

export interface PrintSettings {
  readonly printer: PdfPrinter;
  /** ISO date of the report. */
  readonly date: string;
  readonly signal?: AbortSignal;
  /** Called when the page is there and the printing begins. */
  readonly onPrinting?: () => void;
}

/** Bytes of a page from which on the PDF goes without tags and outline: with them it takes twice as long. */
export const structuredUpTo = 8 * 2 ** 20;

/** Milliseconds after which nobody waits for a printing any more: three hours. */
const longestPrinting = 10_800_000;

/**
 * Milliseconds that a printing may take: a browser's time grows with the square
 * of the pages, and slow computers get several times what was measured.
 *
 * @param length of the page in bytes
 */
export function printLimit(length: number, kind: PrintJob['kind']): number {
  const megabytes = length / 2 ** 20;
  const each = kind === 'structured' ? 30_000 : 15_000;
  return Math.min(longestPrinting, 60_000 + Math.ceil(megabytes ** 2 * each));
}

/**
 * The HTML report printed: its PDF in pieces, equal byte for byte for the same
 * page, date and printer. The temporary files are gone when the generator has
 * ended, however it did. Throws the Problems 'pdf-no-browser', 'pdf-failed',
 * 'pdf-timeout' and 'cancelled', those of the file system, and what the page
 * throws.
 */
export async function* printReport(
  page: PrintPieces,
  { printer, date, signal = new AbortController().signal, onPrinting }: PrintSettings,
): AsyncGenerator<Uint8Array> {
  const folder = printer.folder();
  try {
    const files = { page: join(folder, printFiles.page), pdf: join(folder, printFiles.pdf) };
    const length = await writePage(files.page, page, signal);
    onPrinting?.();
    const kind = length > structuredUpTo ? 'plain' : 'structured';
    await printer.print({ ...files, kind, limit: printLimit(length, kind), signal });
    if (!(await isThere(files.pdf))) {
      throw new ProblemError(printFailed('the browser wrote nothing'));
    }
    yield* stablePdf(files.pdf, date);
  } finally {
    // A browser that was just ended may still hold a file open on Windows.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Writes the page and gives its length in bytes. */
async function writePage(path: string, page: PrintPieces, signal: AbortSignal): Promise<number> {
  try {
    await pipeline(Readable.from(page), createWriteStream(path, { flags: 'wx' }), { signal });
    return (await stat(path)).size;
  } catch (error) {
    if (signal.aborted) throw new ProblemError(printCancelled);
    if (error instanceof Error && 'syscall' in error) {
      throw new ProblemError(fileProblem('Write', path, error));
    }
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0;
  } catch {
    return false;
  }
}

type PrintPieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
