import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '#core/documents/read-document.ts';
import { loadPdfEngine } from '#electron/jobs/pdf-engine.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';
import { debianTool } from './debian-tool.ts';
import { measureRounds, printMeasured, timed, timedAsync } from './rounds.ts';

const names = [
  'bmj_rct_two_column.pdf',
  'tucker2007_opium_two_column.pdf',
  'owner_password_readable.pdf',
  'jstor_damaged_xref.pdf',
  'thesis_33_pages.pdf',
];

/** Reading of real PDF: our characters, our whole reading with layout, and Debian's pdftotext, pages a second. */
export async function benchPdf(): Promise<void> {
  const folder = sharedInput('inputs/pdf');
  if (folder === null) {
    console.log('\nPDF: skipped, the real files are not beside the project');
    return;
  }
  const files = names.map((name) => ({
    name,
    path: join(folder, name),
    bytes: readFileSync(join(folder, name)),
  }));
  const engine = await loadPdfEngine();
  let pages = 0;
  const characters = async (): Promise<void> => {
    pages = 0;
    for (const { name, bytes } of files) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is measured
      const opened = await engine.open(name, bytes);
      if (!opened.ok) throw new Error(opened.error.message);
      for (let page = 0; page < opened.value.pageCount; page += 1) opened.value.page(page);
      pages += opened.value.pageCount;
      opened.value.close();
    }
  };
  const whole = async (): Promise<void> => {
    for (const { name, bytes } of files) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await readDocument({ name, bytes }, readingTools);
    }
  };
  await whole();
  const poppler = debianTool('pdftotext', 'poppler-utils')
    ? {
        'pdftotext (a process a file)': () =>
          timed(() => {
            for (const { path } of files) spawnSync('pdftotext', [path, '-'], { maxBuffer: 1e8 });
          }),
      }
    : {};
  const measured = await measureRounds(7, {
    ...poppler,
    'characters with places (PDFium)': () => timedAsync(characters),
    'whole reading: layout, blocks, title, copies': () => timedAsync(whole),
  });
  printMeasured(`PDF: ${pages} pages in ${files.length} files`, measured);
  for (const { name, median } of measured) {
    console.log(`  ${name.padEnd(44)} ${((pages / median) * 1000).toFixed(0).padStart(6)} pages/s`);
  }
}
