import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A C function: numbers in (pointers too), a number out. */
type Call = (...values: number[]) => number;

/** PDFium as it is called; memory is one array of bytes. */
export type Pdfium = Awaited<ReturnType<typeof loadPdfium>>;

/**
 * Loads PDFium, compiled to WebAssembly, from the program's own packages. The
 * library's classes read text as one string without places; its C functions
 * (fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_doc.h), which lie beneath, give
 * every character its box, size and weight.
 */
export async function loadPdfium() {
  const bytes = await readFile(fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm')));
  const wasmBinary = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(wasmBinary).set(bytes);
  const module: unknown = Reflect.get(await PDFiumLibrary.init({ wasmBinary }), 'module');
  if (typeof module !== 'object' || module === null) throw new Error('Load PDFium: no module');
  const exported = (name: string): Call => {
    const value: unknown = Reflect.get(module, name);
    if (typeof value !== 'function') throw new Error(`Load PDFium: it lacks ${name}`);
    return (...values) => Number(Reflect.apply(value, module, values));
  };
  return {
    malloc: exported('_malloc'),
    free: exported('_free'),
    /** The memory as it is now: it moves when it grows, so nobody keeps it. */
    memory: (): DataView => {
      const value: unknown = Reflect.get(module, 'HEAPU8');
      if (!(value instanceof Uint8Array)) throw new Error('Load PDFium: its memory is hidden');
      return new DataView(value.buffer);
    },
    loadDocument: exported('_FPDF_LoadMemDocument'),
    lastError: exported('_FPDF_GetLastError'),
    pageCount: exported('_FPDF_GetPageCount'),
    closeDocument: exported('_FPDF_CloseDocument'),
    metaText: exported('_FPDF_GetMetaText'),
    loadPage: exported('_FPDF_LoadPage'),
    closePage: exported('_FPDF_ClosePage'),
    pageWidth: exported('_FPDF_GetPageWidthF'),
    pageHeight: exported('_FPDF_GetPageHeightF'),
    pageToDevice: exported('_FPDF_PageToDevice'),
    countObjects: exported('_FPDFPage_CountObjects'),
    getObject: exported('_FPDFPage_GetObject'),
    objectType: exported('_FPDFPageObj_GetType'),
    objectBounds: exported('_FPDFPageObj_GetBounds'),
    loadText: exported('_FPDFText_LoadPage'),
    closeText: exported('_FPDFText_ClosePage'),
    countCharacters: exported('_FPDFText_CountChars'),
    unicode: exported('_FPDFText_GetUnicode'),
    isGenerated: exported('_FPDFText_IsGenerated'),
    looseBox: exported('_FPDFText_GetLooseCharBox'),
    origin: exported('_FPDFText_GetCharOrigin'),
    textObject: exported('_FPDFText_GetTextObject'),
    fontSize: exported('_FPDFText_GetFontSize'),
    fontInfo: exported('_FPDFText_GetFontInfo'),
    fontWeight: exported('_FPDFText_GetFontWeight'),
    matrix: exported('_FPDFText_GetMatrix'),
  };
}
