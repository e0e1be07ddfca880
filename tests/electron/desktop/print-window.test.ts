import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import { createWindowPrinter, printWindowOptions } from '#electron/desktop/print-window.ts';
import { focusWorkbench, setupWindows } from '#electron/desktop/workbench-window.ts';
import type { PrintJob } from '#electron/jobs/print-printer.ts';
import { tempFolder } from '../temp-folder.ts';
import { BrowserWindow, fake, resetFake } from './fake-electron.ts';

beforeEach(resetFake);

function setupJob(patch: Partial<PrintJob> = {}): PrintJob {
  const folder = join(tempFolder(), 'print');
  mkdirSync(folder);
  const page = join(folder, 'report.html');
  writeFileSync(page, '<title>x</title>');
  return {
    page,
    pdf: join(folder, 'report.pdf'),
    kind: 'structured',
    limit: 10_000,
    signal: new AbortController().signal,
    ...patch,
  };
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof ProblemError ? error.problem : { code: String(error), message: '' };
}

/** A page that never comes to an end of its printing. */
const hang = (): Promise<Uint8Array> => Promise.withResolvers<Uint8Array>().promise;

describe('createWindowPrinter()', () => {
  it('writes what a hidden window prints, and closes the window', async () => {
    const job = setupJob();
    let printing: BrowserWindow | undefined;
    fake.printing = () => {
      printing = BrowserWindow.all[0];
      return Promise.resolve(new TextEncoder().encode('%PDF-1.4 from the window'));
    };
    await createWindowPrinter().print(job);
    expect(readFileSync(job.pdf, 'utf8')).toBe('%PDF-1.4 from the window');
    expect(printing?.loaded).toEqual([pathToFileURL(job.page).href]);
    expect(printing?.shown).toBe(0);
    expect(printing?.webContents.userAgent).toBe('Claimgrid');
    expect(printing?.webContents.prints).toEqual([
      {
        printBackground: true,
        preferCSSPageSize: true,
        pageSize: 'A4',
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      },
    ]);
    expect(BrowserWindow.all).toEqual([]);
  });

  it('gives every printing a session of its own that lets the page through and nothing else', async () => {
    const jobs = [setupJob(), setupJob()];
    for (const job of jobs) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await createWindowPrinter().print(job);
    }
    const sessions = [...fake.sessions];
    expect(sessions).toHaveLength(2);
    for (const [index, [partition, made]] of sessions.entries()) {
      expect(partition).not.toContain('persist:');
      expect(made.network).toEqual({ offline: true });
      const own = pathToFileURL(jobs[index]?.page ?? '').href;
      const answers = [
        own,
        'data:image/png;base64,AA',
        'file:///etc/passwd',
        'http://127.0.0.1/',
      ].map((url) => {
        let cancelled: unknown = null;
        made.handlers['beforeRequest']?.({ url }, (answer: { cancel: boolean }) => {
          cancelled = answer.cancel;
        });
        return cancelled;
      });
      expect(answers).toEqual([false, false, true, true]);
      let granted: unknown = null;
      made.handlers['request']?.({}, 'media', (answer: boolean) => (granted = answer));
      expect([granted, made.handlers['check']?.({}, 'media')]).toEqual([false, false]);
    }
  });

  it('stops when it is cancelled, and before it began', async () => {
    fake.printing = hang;
    const stop = new AbortController();
    const printing = createWindowPrinter().print(setupJob({ signal: stop.signal }));
    await expect.poll(() => BrowserWindow.all[0]?.webContents.prints.length).toBe(1);
    stop.abort();
    expect((await problemOf(printing)).code).toBe('cancelled');
    const again = createWindowPrinter().print(setupJob({ signal: stop.signal }));
    expect((await problemOf(again)).code).toBe('cancelled');
    expect(BrowserWindow.all).toEqual([]);
  });

  it('gives up after the time limit', async () => {
    fake.printing = hang;
    const printing = createWindowPrinter().print(setupJob({ limit: 30 }));
    expect((await problemOf(printing)).code).toBe('pdf-timeout');
    expect(BrowserWindow.all).toEqual([]);
  });

  it('says why the engine could not print', async () => {
    fake.printing = () => Promise.reject(new Error('Failed to generate PDF'));
    expect(await problemOf(createWindowPrinter().print(setupJob()))).toMatchObject({
      code: 'pdf-failed',
      message: 'Print the report as PDF: Failed to generate PDF',
    });
    fake.printing = hang;
    const printing = createWindowPrinter().print(setupJob());
    await expect.poll(() => BrowserWindow.all[0]?.webContents.prints.length).toBe(1);
    BrowserWindow.all[0]?.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect((await problemOf(printing)).message).toContain('oom');
  });

  it('is not taken for the workbench', async () => {
    fake.printing = hang;
    const stop = new AbortController();
    const printing = createWindowPrinter().print(setupJob({ signal: stop.signal }));
    await expect.poll(() => BrowserWindow.all).toHaveLength(1);
    const [hidden] = BrowserWindow.all;
    setupWindows();
    focusWorkbench();
    expect(hidden?.focused).toBe(0);
    expect(BrowserWindow.all[1]?.focused).toBe(1);
    stop.abort();
    await problemOf(printing);
  });
});

describe('printWindowOptions()', () => {
  it('lets the page do nothing but be laid out', () => {
    expect(printWindowOptions('one')).toMatchObject({
      show: false,
      webPreferences: {
        partition: 'one',
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
      },
    });
    expect(printWindowOptions('one').webPreferences).not.toHaveProperty('preload');
  });
});
