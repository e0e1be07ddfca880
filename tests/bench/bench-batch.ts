import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReview } from '#db/open-review.ts';
import { createFileReader } from '#electron/jobs/file-reader.ts';
import { runImport } from '#electron/jobs/import-job.ts';
import { listFiles } from '#electron/jobs/list-files.ts';
import { spawnReader } from '#electron/jobs/spawn-reader.ts';
import { column, makePdf } from '#tests/helpers/make-pdf.ts';

const records = 50_000;
const papers = 1000;

/** The largest imports that are promised: 50,000 records in one file, 1,000 PDF in one batch; time and peak memory. */
export async function benchBatch(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-batch-'));
  writeFileSync(join(folder, 'list.ris'), risList());
  await importAll(folder, `${records} records in one RIS`, [join(folder, 'list.ris')]);
  const pdfs = join(folder, 'pdfs');
  mkdirSync(pdfs);
  for (let paper = 0; paper < papers; paper += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one paper at a time stays small
    writeFileSync(join(pdfs, `${paper}.pdf`), await makePdf(pagesOf(paper)));
  }
  const paths = listFiles([pdfs]).map(({ path }) => path);
  await importAll(folder, `${papers} PDF of 4 pages`, paths);
  rmSync(folder, { recursive: true });
}

async function importAll(folder: string, title: string, paths: readonly string[]): Promise<void> {
  const review = createReview(join(folder, `${paths.length}.claimgrid`), {});
  let [readerPeak, ownPeak] = [0, 0];
  let look: () => number | null = () => null;
  const reader = createFileReader({
    spawn: () => {
      const process = spawnReader();
      look = () => process.memory();
      return process;
    },
  });
  const watch = setInterval(() => {
    readerPeak = Math.max(readerPeak, look() ?? 0);
    ownPeak = Math.max(ownPeak, process.memoryUsage.rss() / 2 ** 20);
  }, 100);
  const started = performance.now();
  const files = await runImport({
    db: review.write,
    author: 'bench',
    items: paths.map((path) => ({ kind: 'path', path })),
    reader,
    signal: new AbortController().signal,
  });
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  reader.close();
  review.close();
  const stored = files.filter(({ file }) => file.state === 'stored').length;
  const count = files.reduce((sum, { file }) => sum + file.records, 0);
  const claims = files.reduce((sum, { file }) => sum + file.claims, 0);
  console.log(
    `\n${title}: ${seconds.toFixed(1)} s, ${stored} of ${paths.length} files, ${count} records, ${claims} claims; peak memory ${ownPeak.toFixed(0)} MB, of the reader ${readerPeak.toFixed(0)} MB`,
  );
}

function risList(): string {
  const words =
    'stove boat yard winter hand cold trial adult group harbour rope oar ginger ferry'.split(' ');
  const pick = (number: number): string => words[number % words.length] ?? '';
  return Array.from({ length: records }, (_, at) => {
    const title = `${pick(at)} ${pick(at * 3 + 1)} and ${pick(at * 7 + 2)} in study ${at} of ${pick(at * 5)} ${at % 997}`;
    const abstract = `In study ${at}, ${pick(at)} lowered marker ${at % 101} by ${at % 60}% compared with ${pick(at * 3)} in ${(at % 900) + 20} adults. No harm was seen in ${at % 50} of them.`;
    return `TY  - JOUR\nAU  - Author${at % 5000}, ${String.fromCharCode(65 + (at % 26))}.\nTI  - ${title}\nJO  - Journal ${at % 300}\nPY  - ${1980 + (at % 45)}\nVL  - ${at % 90}\nSP  - ${at % 2000}\nDO  - 10.5555/study.${at}\nAB  - ${abstract}\nER  - \n\n`;
  }).join('');
}

function pagesOf(paper: number) {
  return Array.from({ length: 4 }, (_, page) =>
    column(
      60,
      60,
      Array.from(
        { length: 50 },
        (__, line) =>
          `In paper ${paper}, page ${page + 1}, stove ${line} lowered marker ${(paper * 7 + line) % 97} by ${line}% in ${paper + line} adults.`,
      ),
    ),
  );
}
