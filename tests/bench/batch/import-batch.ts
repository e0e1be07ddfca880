import { basename, join } from 'node:path';
import { createReview } from '#db/open-review.ts';
import { createFileReader } from '#electron/jobs/file-reader.ts';
import { runImport } from '#electron/jobs/import-job.ts';
import { listFiles } from '#electron/jobs/list-files.ts';
import { spawnReader } from '#electron/jobs/spawn-reader.ts';

// Imports a folder into a new review beside it and prints time and peak memory.
const [title, folder] = process.argv.slice(2);
if (title === undefined || folder === undefined)
  throw new Error('Import the batch: say its title and its folder');
const paths = listFiles([folder]).map(({ path }) => path);
const review = createReview(join(folder, '..', `${basename(folder)}.claimgrid`), {});
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
