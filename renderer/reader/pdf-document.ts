import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
// The bundler makes this the address of a file of ours.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let port: Worker | null = null;

/** Opens the PDF behind a source. Scripts in it never run: nothing here knows how to run them. */
export function openOriginal(source: string): PDFDocumentLoadingTask {
  port ??= new Worker(trustedUrl(workerUrl), { type: 'module' });
  GlobalWorkerOptions.workerPort = port;
  return getDocument({
    url: `/originals/${encodeURIComponent(source)}`,
    // The whole file in one request: pages are looked at one after the other.
    disableRange: true,
    disableStream: true,
    enableXfa: false,
    // Decoders in WebAssembly would need a wider content policy; pdf.js has them as scripts too.
    useWasm: false,
    wasmUrl: new URL('/pdf/wasm/', location.href).href,
    cMapUrl: new URL('/pdf/cmaps/', location.href).href,
    standardFontDataUrl: new URL('/pdf/standard_fonts/', location.href).href,
    useWorkerFetch: true,
  });
}

/** The window asks for trusted addresses of scripts (Trusted Types); this one is of our own files. */
function trustedUrl(url: string): string {
  const factory: PolicyFactory | undefined = Reflect.get(globalThis, 'trustedTypes');
  if (factory === undefined) return url;
  const own = new URL(url, location.href);
  if (own.origin !== location.origin) throw new Error('Draw the page: its program is not ours');
  return factory
    .createPolicy('claimgrid-pdf', { createScriptURL: (address) => address })
    .createScriptURL(url);
}
