import type { PdfEngine, PdfFile } from '#core/documents/reading-tools.ts';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { readPdfPage } from './pdf-page.ts';
import { loadPdfium } from './pdfium.ts';
import type { Pdfium } from './pdfium.ts';

let engine: Promise<PdfEngine> | null = null;

/** The PDF engine of this process (PDFium); loaded when the first PDF comes. */
export function loadPdfEngine(): Promise<PdfEngine> {
  engine ??= loadPdfium().then((pdfium) => ({
    open: (name, bytes, password) => Promise.resolve(openPdf(pdfium, name, bytes, password)),
  }));
  return engine;
}

function openPdf(
  pdfium: Pdfium,
  name: string,
  bytes: Uint8Array,
  password: string | undefined,
): Result<PdfFile, Problem> {
  // PDFium keeps reading from these bytes until the document is closed.
  const data = place(pdfium, bytes);
  const words = place(pdfium, new TextEncoder().encode(`${password ?? ''}\0`));
  const document = pdfium.loadDocument(data, bytes.byteLength, words);
  pdfium.free(words);
  if (document === 0) {
    const code = pdfium.lastError();
    pdfium.free(data);
    return failure(code === passwordError ? locked(name, password) : damaged(name));
  }
  const pageCount = pdfium.pageCount(document);
  const close = (): void => {
    pdfium.closeDocument(document);
    pdfium.free(data);
  };
  return success({
    pageCount,
    metadata: { ...infoOf(pdfium, document), ...packetOf(bytes) },
    page: (index) => readPdfPage(pdfium, document, index),
    close,
  });
}

/** FPDF_ERR_PASSWORD (fpdfview.h). */
const passwordError = 4;

function place(pdfium: Pdfium, bytes: Uint8Array): number {
  const pointer = pdfium.malloc(Math.max(1, bytes.byteLength));
  const { buffer } = pdfium.memory();
  new Uint8Array(buffer, pointer, bytes.byteLength).set(bytes);
  return pointer;
}

/** The document information dictionary (ISO 32000-2, section 14.3.3). */
function infoOf(pdfium: Pdfium, document: number): Record<string, string> {
  const info: Record<string, string> = {};
  for (const tag of ['Title', 'Author', 'Subject', 'Keywords', 'CreationDate', 'Creator']) {
    const name = place(pdfium, new TextEncoder().encode(`${tag}\0`));
    const size = Math.min(pdfium.metaText(document, name, 0, 0), 20_000);
    if (size > 2) {
      const buffer = pdfium.malloc(size);
      pdfium.metaText(document, name, buffer, size);
      const words = new Uint8Array(pdfium.memory().buffer, buffer, size - 2);
      info[tag] = new TextDecoder('utf-16le').decode(words).toWellFormed().trim();
      pdfium.free(buffer);
    }
    pdfium.free(name);
  }
  return info;
}

/** The DOI of a metadata packet (XMP; PRISM's and CrossMark's field), which is never compressed. */
function packetOf(bytes: Uint8Array): Record<string, string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = text.indexOf('<x:xmpmeta');
  if (start === -1) return {};
  const packet = text.subarray(start, Math.min(text.length, start + 50_000)).toString('utf8');
  const found = /<(?:prism|pdfx|crossmark):doi>\s*(?:doi:)?(10\.\d{4,9}\/[^\s<]{1,200})/iu.exec(
    packet,
  );
  return found?.[1] === undefined ? {} : { DOI: found[1] };
}

function locked(name: string, password: string | undefined): Problem {
  return password === undefined || password === ''
    ? {
        code: 'password-needed',
        message: `Read "${name}": this PDF is protected with a password`,
        hint: 'Give its password, or save a copy without one',
      }
    : {
        code: 'password-wrong',
        message: `Read "${name}": this is not the password of this PDF`,
        hint: 'Give its password again, or save a copy without one',
      };
}

function damaged(name: string): Problem {
  return {
    code: 'pdf-damaged',
    message: `Read "${name}": the PDF is damaged: its pages cannot be found`,
    hint: 'Download it again, or open it in a PDF viewer and print it into a new PDF',
  };
}
