import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#core/documents/read-document.ts';
import { ProblemError } from '#core/problem.ts';
import type { PdfPrinter, PrintJob } from '#electron/jobs/print-printer.ts';
import { printLimit, printReport, structuredUpTo } from '#electron/jobs/print-report.ts';
import type { PrintSettings } from '#electron/jobs/print-report.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { reportChunks } from '#electron/jobs/report-chunks.ts';
import { fullReview, largeReview } from '#tests/core/reports/full-review.ts';
import { optionsOf } from '#tests/core/reports/snapshot.ts';
import { tempFolder } from '../temp-folder.ts';
import { noBrowser, realPrinter } from './printing-browser.ts';

const pdf = "%PDF-1.4\n<</CreationDate (D:20261128180002+00'00')>>\n%%EOF";

interface FakePrinter extends PdfPrinter {
  readonly jobs: PrintJob[];
  readonly pages: string[];
  /** Where its folders are. */
  readonly place: string;
}

/** A printer that writes these words, or does something else. */
function fakePrinter(print: (job: PrintJob) => void | Promise<void> = wrote(pdf)): FakePrinter {
  const place = tempFolder();
  const [jobs, pages]: [PrintJob[], string[]] = [[], []];
  return {
    jobs,
    pages,
    place,
    folder: () => mkdtempSync(join(place, 'print-')),
    print: async (job) => {
      jobs.push(job);
      pages.push(readFileSync(job.page, 'utf8'));
      await print(job);
    },
  };
}

function wrote(words: string): (job: PrintJob) => void {
  return (job) => writeFileSync(job.pdf, words);
}

async function printed(
  page: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  settings: Omit<PrintSettings, 'date'>,
): Promise<string> {
  let text = '';
  for await (const piece of printReport(page, { date: '2026-02-03', ...settings })) {
    text += Buffer.from(piece).toString('latin1');
  }
  return text;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof ProblemError ? error.problem.code : String(error);
}

describe('printReport()', () => {
  it('prints the page, dates the PDF as the report and leaves nothing behind', async () => {
    const printer = fakePrinter();
    let begun = 0;
    const page = ['<!doctype html>', new TextEncoder().encode('<title>Zürich</title>')];
    const text = await printed(page, { printer, onPrinting: () => (begun += 1) });
    expect(text).toBe(pdf.replace('20261128180002', '20260203000000'));
    expect(printer.pages).toEqual(['<!doctype html><title>Zürich</title>']);
    expect(begun).toBe(1);
    expect(printer.jobs[0]).toMatchObject({ kind: 'structured' });
    expect(dirname(printer.jobs[0]?.pdf ?? '')).toBe(dirname(printer.jobs[0]?.page ?? ''));
    expect(readdirSync(printer.place)).toEqual([]);
  });

  it('leaves nothing behind when the page, the printing or the reader breaks off', async () => {
    const broken = fakePrinter(() => {
      throw new Error('no paper');
    });
    await expect(printed(['x'], { printer: broken })).rejects.toThrow('no paper');
    const page = function* page() {
      yield '<p>half';
      throw new Error('no words');
    };
    const whole = fakePrinter();
    await expect(printed(page(), { printer: whole })).rejects.toThrow('no words');
    expect(whole.jobs).toEqual([]);
    const left = printReport(['x'], { date: '2026-02-03', printer: whole });
    await left.next();
    await left.return(undefined);
    expect([...readdirSync(broken.place), ...readdirSync(whole.place)]).toEqual([]);
  });

  it('says so when the printer wrote nothing', async () => {
    expect(await codeOf(printed(['x'], { printer: fakePrinter(() => {}) }))).toBe('pdf-failed');
    expect(await codeOf(printed(['x'], { printer: fakePrinter(wrote('')) }))).toBe('pdf-failed');
  });

  it('stops while the page is written, and prints nothing then', async () => {
    const stop = new AbortController();
    const printer = fakePrinter();
    const page = function* page() {
      yield 'one';
      stop.abort();
      yield 'two';
    };
    expect(await codeOf(printed(page(), { printer, signal: stop.signal }))).toBe('cancelled');
    expect(printer.jobs).toEqual([]);
    expect(readdirSync(printer.place)).toEqual([]);
  });

  it('prints very long pages without tags, and gives long pages more time', async () => {
    const printer = fakePrinter();
    const megabyte = 'x'.repeat(2 ** 20);
    await printed(Array<string>(structuredUpTo / 2 ** 20 + 1).fill(megabyte), { printer });
    expect(printer.jobs[0]?.kind).toBe('plain');
    expect(printLimit(0, 'structured')).toBe(60_000);
    const limits = [1, 2, 5].map((megabytes) => printLimit(megabytes * 2 ** 20, 'structured'));
    expect(limits).toEqual(limits.toSorted((one, other) => one - other));
    expect(printLimit(500 * 2 ** 20, 'plain')).toBe(10_800_000);
  });
});

describe.skipIf(realPrinter === null)(`printReport() by a browser (unless ${noBrowser})`, () => {
  const printer = (): PdfPrinter => {
    if (realPrinter === null) throw new Error(`Print: ${noBrowser}`);
    return realPrinter;
  };
  const report = async (snapshot = fullReview()): Promise<Buffer> => {
    const chunks: Uint8Array[] = [];
    const options = optionsOf({ format: 'pdf' });
    for await (const chunk of reportChunks(snapshot, options, { printer: printer() })) {
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  };
  /** The text of a PDF as the program reads it, on one line. */
  const wordsOf = async (bytes: Uint8Array): Promise<string> => {
    const read = await readDocument({ name: 'report.pdf', bytes }, readingTools);
    if (!read.ok) throw new ProblemError(read.error);
    const texts = read.value.articles.map(({ text }) => text);
    return texts.join('\n').replaceAll(/\s+/gu, ' ');
  };
  const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

  it('gives the same bytes for the same report, with title, headings and quotes as text', async () => {
    const bytes = await report();
    expect(hash(await report())).toBe(hash(bytes));
    const words = await wordsOf(bytes);
    for (const said of [fullReview().info.title, 'Method', 'References', 'calmed sailors.']) {
      expect(words).toContain(said);
    }
    expect(words).toContain('quotes found verbatim in their sources');
  }, 60_000);

  it('has tags, an outline, a title and the date of the report', async () => {
    const document = await PDFDocument.load(await report(), { updateMetadata: false });
    expect(String(document.catalog.lookup(PDFName.of('MarkInfo')))).toContain('true');
    expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(document.catalog.has(PDFName.of('Outlines'))).toBe(true);
    expect(document.getTitle()).toContain(fullReview().info.title);
    expect(document.getCreator()).toBe('Claimgrid');
    expect(document.getCreationDate()?.toISOString()).toBe('2026-02-03T00:00:00.000Z');
  }, 60_000);

  it('breaks a long report into pages', async () => {
    const document = await PDFDocument.load(await report(largeReview(60)));
    expect(document.getPageCount()).toBeGreaterThan(5);
  }, 60_000);

  it('runs no script and loads no picture from elsewhere', async () => {
    const page = `<!doctype html><title>Plain</title><p id="p">as it was</p>
      <script>document.getElementById('p').textContent = 'changed'</script>
      <img src="http://127.0.0.1:9/x.png" alt="not loaded">`;
    let bytes = Buffer.of();
    const pieces = printReport([page], { printer: printer(), date: '2026-02-03' });
    for await (const piece of pieces) bytes = Buffer.concat([bytes, piece]);
    const words = await wordsOf(bytes);
    expect(words).toContain('as it was');
    expect(words).not.toContain('changed');
  }, 60_000);

  it('stops the browser when the printing is cancelled, and removes its files', async () => {
    const stop = new AbortController();
    let folder = '';
    const real = printer();
    const watched: PdfPrinter = {
      folder: () => (folder = real.folder()),
      print: (job) => {
        setTimeout(() => stop.abort(), 300);
        return real.print(job);
      },
    };
    const page = ['<title>Long</title>', ...Array<string>(40_000).fill('<p>A line of it.</p>')];
    expect(await codeOf(printed(page, { printer: watched, signal: stop.signal }))).toBe(
      'cancelled',
    );
    expect(existsSync(folder)).toBe(false);
  }, 60_000);
});
