import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session } from 'electron';
import type { BrowserWindowConstructorOptions, Session } from 'electron';
import { ProblemError } from '#core/problem.ts';
import { printCancelled, printFailed, printTimeout } from '../jobs/print-printer.ts';
import type { PdfPrinter, PrintJob } from '../jobs/print-printer.ts';
import { createTempFolder } from '../temp-folders.ts';

/** Printings so far: each has a session of its own. */
let printings = 0;

const printWindows = new WeakSet<BrowserWindow>();

/** Whether a window is one that prints: nobody sees it, and it is no workbench. */
export function isPrintWindow(window: BrowserWindow): boolean {
  return printWindows.has(window);
}

/** The printer of the desktop: a hidden window of the engine that shows the workbench. */
export function createWindowPrinter(): PdfPrinter {
  return {
    folder: () => createTempFolder('print'),
    print: printInWindow,
  };
}

/** Options of the hidden window: a page that may do nothing but be laid out. */
export function printWindowOptions(partition: string): BrowserWindowConstructorOptions {
  return {
    show: false,
    webPreferences: {
      partition,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
      // A hidden window is laid out all the same.
      backgroundThrottling: false,
    },
  };
}

async function printInWindow({ page, pdf, kind, limit, signal }: PrintJob): Promise<void> {
  if (signal.aborted) throw new ProblemError(printCancelled);
  const address = pathToFileURL(page).href;
  printings += 1;
  // Without "persist:" the session lives in memory; it shares nothing with the workbench's.
  const partition = `claimgrid-print-${printings}`;
  closeSession(session.fromPartition(partition, { cache: false }), address);
  const window = new BrowserWindow(printWindowOptions(partition));
  printWindows.add(window);
  window.webContents.setUserAgent('Claimgrid');
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  // Whoever wins the race below, the other one is not an error that nobody caught.
  stopped.catch(() => {});
  const onAbort = (): void => reject(new ProblemError(printCancelled));
  signal.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => reject(new ProblemError(printTimeout(limit))), limit);
  window.webContents.once('render-process-gone', (_event, { reason }) => {
    reject(new ProblemError(printFailed(`its page ended (${reason})`)));
  });
  try {
    const bytes = await Promise.race([stopped, printPage(window, address, kind)]);
    await writeFile(pdf, bytes, { flag: 'wx' });
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ProblemError(printFailed(why));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    window.destroy();
  }
}

async function printPage(
  window: BrowserWindow,
  address: string,
  kind: PrintJob['kind'],
): Promise<Uint8Array> {
  await window.loadURL(address);
  return window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    // For a page whose style sheet asks for no size.
    pageSize: 'A4',
    generateTaggedPDF: kind === 'structured',
    generateDocumentOutline: kind === 'structured',
  });
}

/** Lets the page itself through and nothing else: no network, no other file, no permission. */
function closeSession(printing: Session, page: string): void {
  printing.enableNetworkEmulation({ offline: true });
  printing.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  printing.setPermissionCheckHandler(() => false);
  printing.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== page && !url.startsWith('data:') });
  });
}
