import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { makeArticle } from '#tests/bench/make-text.ts';
import type { TortureOutcome } from '../part.ts';
import type { CancelAt, HugeImport } from '../work/huge-import.ts';
import { buildHuge } from '../work/build-huge.ts';
import { tortureFolder } from '../work/script.ts';

export const name = 'huge';
export const describe =
  'COUNT MiB each are imported as one text, as tables of 100 MiB at most, and as 10,000 small files at most: the importing process stays under 512 MB, its reader under 1 GB; a cancel while reading, while storing and with half of the files stored ends within a second (a millisecond more for each stored file) and leaves nothing; the import after that gives the same review';

const mostOwn = 512;
const mostReader = 1024;
/** Milliseconds; what was stored is taken back, a file in a millisecond. */
const mostCancel = (at: CancelAt, files: number): number =>
  at === 'half stored' ? 1000 + files : 1000;
const MiB = 2 ** 20;
const runProgram = promisify(execFile);

/** 100 MiB unless told; 1,024 is what is promised. */
export async function run(count = 100): Promise<TortureOutcome> {
  const folder = tortureFolder('huge');
  const failures: string[] = [];
  const notes: string[] = [];
  const built = resolve(import.meta.dirname, `../../../.cache/torture/huge-${process.pid}`);
  try {
    const program = await buildHuge(built);
    for (const [title, make] of Object.entries(makers)) {
      const from = join(folder, title);
      mkdirSync(from);
      make(from, count * MiB);
      const words = `${title}, ${count} MiB`;
      // oxlint-disable-next-line no-await-in-loop -- one import after the other
      const whole = await importHuge(program, from, join(folder, 'whole.claimgrid'));
      // oxlint-disable-next-line no-await-in-loop -- as above
      const again = await importHuge(program, from, join(folder, 'again.claimgrid'), [
        'reading',
        'storing',
        ...(readdirSync(from).length > 1 ? (['half stored'] as const) : []),
      ]);
      const { seconds, stored, files, claims, own, reader } = whole;
      const waits = again.cancelled.map(
        ({ at, milliseconds, worked }) => `${milliseconds} ms (${at}; ${worked} ms of work)`,
      );
      notes.push(
        `${words}: ${seconds.toFixed(1)} s, ${stored} of ${files} files, ${claims} claims; memory ${own} MB, of the reader ${reader} MB; cancelled in ${waits.join(' and ')}`,
      );
      if (stored !== files) failures.push(`${words}: ${stored} of ${files} files were stored`);
      if (own > mostOwn) failures.push(`${words}: ${own} MB of memory`);
      if (reader > mostReader) failures.push(`${words}: the reader took ${reader} MB`);
      for (const { at, state, milliseconds, left } of again.cancelled) {
        if (state !== 'cancelled')
          failures.push(`${words}: cancelled while ${at}, it is "${state}"`);
        if (milliseconds > mostCancel(at, files)) {
          failures.push(`${words}: cancelled while ${at}, it ended after ${milliseconds} ms`);
        }
        if (left > 0) failures.push(`${words}: cancelled while ${at}, it left ${left} rows`);
      }
      if (again.digest !== whole.digest) {
        failures.push(`${words}: the import after two that were cancelled is another one`);
      }
      for (const problem of [...whole.problems, ...again.problems]) {
        failures.push(`${words}: ${problem}`);
      }
      for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(built, { recursive: true, force: true });
  }
  return { done: Object.keys(makers).length, failures, notes };
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

/** Each fills a folder with so many bytes. */
const makers: Readonly<Record<string, (folder: string, bytes: number) => void>> = {
  // One, up to the size of a file that is read.
  text: (folder, bytes) => {
    const each = 190 * MiB;
    for (let at = 0; at * each < bytes; at += 1) {
      writeFileSync(
        join(folder, `${at}.txt`),
        makeArticle(at + 1, Math.min(each, bytes - at * each)),
      );
    }
  },
  tables: (folder, bytes) => {
    const each = 100 * MiB;
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
  'small files': (folder, bytes) => {
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
