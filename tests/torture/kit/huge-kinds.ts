import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { makeArticle } from '#tests/bench/make-text.ts';
import type { TortureOutcome } from '../part.ts';
import { buildHuge } from './build-huge.ts';
import type { CancelAt, HugeImport } from './huge-import.ts';
import { tortureFolder } from './script.ts';

const mostOwn = 512;
const mostReader = 1024;
/** Milliseconds; what was stored is taken back, a file in a millisecond. */
const mostCancel = (at: CancelAt, files: number): number =>
  at === 'half stored' ? 1000 + files : 1000;
/** In MiB; with more, one import takes half an hour, and none is cancelled. */
const mostCancelled = 256;
const MiB = 2 ** 20;
const runProgram = promisify(execFile);

/** What stands in `describe` of each part. */
export const hugePromise =
  'the importing process stays under 512 MB, its reader under 1 GB; a cancel while reading, while storing and with half of the files stored ends within a second (a millisecond more for each file) and leaves nothing; the import after that gives the same review';

/** Imports so many MiB of one kind: undisturbed, and again after each cancel. */
export async function importHugeKind(kind: HugeKind, count: number): Promise<TortureOutcome> {
  const folder = tortureFolder('huge');
  const failures: string[] = [];
  const built = resolve(import.meta.dirname, `../../../.cache/torture/huge-${process.pid}`);
  try {
    const program = await buildHuge(built);
    const words = `${kind}, ${count} MiB`;
    const from = join(folder, kind);
    mkdirSync(from);
    makers[kind](from, count * MiB);
    const whole = await importHuge(program, from, join(folder, 'whole.claimgrid'));
    const { seconds, stored, files, claims, own, reader } = whole;
    const note = `${words}: ${seconds.toFixed(1)} s, ${stored} of ${files} files, ${claims} claims; memory ${own} MB, of the reader ${reader} MB`;
    if (stored !== files) failures.push(`${words}: ${stored} of ${files} files were stored`);
    if (own > mostOwn) failures.push(`${words}: ${own} MB of memory`);
    if (reader > mostReader) failures.push(`${words}: the reader took ${reader} MB`);
    failures.push(...whole.problems.map((problem) => `${words}: ${problem}`));
    if (count > mostCancelled) {
      return { done: 1, failures, notes: [`${note}; not cancelled: too long`] };
    }
    const cancels = await cancelHuge(program, { from, folder, words, whole });
    failures.push(...cancels.failures);
    return { done: 1, failures, notes: [`${note}; cancelled in ${cancels.waits.join(', ')}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(built, { recursive: true, force: true });
  }
}

/** Cancels the same import at each moment, and lets it end once more: it must be as it was undisturbed. */
async function cancelHuge(
  program: string,
  { from, folder, words, whole }: Undisturbed,
): Promise<{ readonly failures: readonly string[]; readonly waits: readonly string[] }> {
  const again = await importHuge(program, from, join(folder, 'again.claimgrid'), [
    'reading',
    'storing',
    ...(whole.files > 1 ? (['half stored'] as const) : []),
  ]);
  const failures: string[] = [];
  for (const { at, state, milliseconds, left } of again.cancelled) {
    if (state !== 'cancelled') failures.push(`${words}: cancelled while ${at}, it is "${state}"`);
    if (milliseconds > mostCancel(at, whole.files)) {
      failures.push(`${words}: cancelled while ${at}, it ended after ${milliseconds} ms`);
    }
    if (left > 0) failures.push(`${words}: cancelled while ${at}, it left ${left} rows`);
  }
  if (again.digest !== whole.digest) {
    failures.push(`${words}: the import after those that were cancelled is another one`);
  }
  failures.push(...again.problems.map((problem) => `${words}: ${problem}`));
  const waits = again.cancelled.map(
    ({ at, milliseconds, worked }) => `${milliseconds} ms (${at}; ${worked} ms of work)`,
  );
  return { failures, waits };
}

/** What was imported without a cancel. */
interface Undisturbed {
  readonly from: string;
  readonly folder: string;
  readonly words: string;
  readonly whole: HugeImport;
}

/** In a process of its own, so that its memory is its own. */
async function importHuge(
  program: string,
  from: string,
  review: string,
  cancel: readonly CancelAt[] = [],
): Promise<HugeImport> {
  const { stdout } = await runProgram(process.execPath, [program, from, review, ...cancel], {
    maxBuffer: MiB,
  });
  const outcome: HugeImport = JSON.parse(stdout);
  return outcome;
}

export type HugeKind = 'text' | 'tables' | 'files';

/** In MiB: with larger ones, one after the other, the importing process takes more than is promised. */
export const largestText = 32;
export const largestTable = 40;

/** Each fills a folder with so many bytes. */
const makers: Readonly<Record<HugeKind, (folder: string, bytes: number) => void>> = {
  text: (folder, bytes) => {
    const each = largestText * MiB;
    for (let at = 0; at * each < bytes; at += 1) {
      writeFileSync(
        join(folder, `${at}.txt`),
        makeArticle(at + 1, Math.min(each, bytes - at * each)),
      );
    }
  },
  tables: (folder, bytes) => {
    const each = largestTable * MiB;
    let row = 0;
    for (let at = 0; at * each < bytes; at += 1) {
      const path = join(folder, `${at}.csv`);
      writeFileSync(path, 'Title,Authors,Year,DOI,Abstract\n');
      while (statSync(path).size < Math.min(each, bytes - at * each)) {
        const rows = Array.from({ length: 2000 }, () => tableRow((row += 1)));
        appendFileSync(path, rows.join(''));
      }
    }
  },
  files: (folder, bytes) => {
    const files = Math.min(10_000, Math.ceil(bytes / 1000));
    for (let at = 0; at < files; at += 1) {
      writeFileSync(join(folder, `${at}.txt`), smallText(at, Math.floor(bytes / files)));
    }
  },
};

/** Its sentences are its own, as those of a real file are: none is a copy of another. */
function smallText(at: number, length: number): string {
  const lines = [`Trial ${at} of oars`, ''];
  for (let row = 0; lines.length * 90 < length; row += 1) {
    const oar = `oar${(at * 131 + row).toString(36)}`;
    lines.push(
      `In ${at + 20} rowers, ${oar}x lowered pain by ${row % 60}% more than ${oar}y did (p < 0.01).`,
    );
  }
  return lines.join('\n');
}

function tableRow(row: number): string {
  const abstract =
    `In study ${row}, stove ${row % 977} lowered marker ${row % 101} by ${row % 60}% in ${(row % 900) + 20} adults. `.repeat(
      8,
    );
  return `Stove ${row % 977} and boat ${row % 811} in study ${row},"Author${row % 5000}, A.",${1980 + (row % 45)},10.5555/huge.${row},"${abstract}"\n`;
}
