import type { ReportFormat, ReportPiece, ReportWriter } from '#core/reports/formats.ts';
import type { ReportOptions, ReviewSnapshot } from '#core/reports/snapshot.ts';
import { createBrowserPrinter } from './print-browser.ts';
import { printReport } from './print-report.ts';
import type { PrintSettings } from './print-report.ts';
import { createRasteriser } from './rasterise.ts';

/** Bytes that go on at once, about. */
const chunkBytes = 64 * 1024;

/** A format that has a writer; PDF is the HTML report printed. */
export type WrittenFormat = Exclude<ReportFormat, 'pdf'>;

/** The writer of each format, loaded with the first report of it. */
const writers: Readonly<Record<WrittenFormat, () => Promise<ReportWriter>>> = {
  md: async () => (await import('#core/reports/markdown-report.ts')).markdownReport,
  html: async () => (await import('#core/reports/html/html-report.ts')).htmlReport,
  docx: async () => (await import('#core/reports/docx/docx-report.ts')).docxReport,
  csv: async () => (await import('#core/reports/csv-report.ts')).csvReport,
  xlsx: async () => (await import('#core/reports/xlsx-report.ts')).xlsxReport,
  json: async () => (await import('#core/reports/json-report.ts')).jsonReport,
  jsonld: async () => (await import('#core/reports/annotation-report.ts')).annotationReport,
  qdpx: async () => (await import('#core/reports/qdpx-report.ts')).qdpxReport,
  ris: async () => (await import('#core/reports/cited-references.ts')).citedReport('ris'),
  bibtex: async () => (await import('#core/reports/cited-references.ts')).citedReport('bibtex'),
  'csl-json': async () =>
    (await import('#core/reports/cited-references.ts')).citedReport('csl-json'),
};

/** How a PDF is printed: by default with a browser of this computer. */
export type PrintingSettings = Partial<Omit<PrintSettings, 'date'>>;

/**
 * A report in the pieces that its writer makes, one when it is asked for; a PDF
 * in pieces of its printed file. Throws what the citation style throws and, for
 * a PDF, the Problems of `printReport`.
 */
export async function* reportPieces(
  snapshot: ReviewSnapshot,
  options: ReportOptions,
  printing: PrintingSettings = {},
): AsyncGenerator<ReportPiece> {
  const { format, date } = options;
  if (format === 'pdf') {
    const page = reportPieces(snapshot, { ...options, format: 'html' });
    yield* printReport(page, { printer: createBrowserPrinter(), ...printing, date });
    return;
  }
  const write = await writers[format]();
  yield* write(snapshot, options, { rasterise: createRasteriser() });
}

/** A report as the bytes of its file, in pieces of about 64 kB, made as they are taken. Throws as `reportPieces`. */
export async function* reportChunks(
  snapshot: ReviewSnapshot,
  options: ReportOptions,
  printing: PrintingSettings = {},
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of reportPieces(snapshot, options, printing)) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    waiting.push(bytes);
    length += bytes.length;
    if (length < chunkBytes) continue;
    yield joined(waiting, length);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield joined(waiting, length);
}

/** The pieces as one whose memory is its own, so that a thread can hand it to another. */
function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
