import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { makeArticle } from '#tests/bench/make-text.ts';
import type { TortureOutcome } from '../part.ts';
import { tortureFolder } from '../work/script.ts';

export const name = 'huge';
export const describe =
  'COUNT MiB each are imported as texts of 10 MiB, as tables of 100 MiB at most, and as small files: memory of the importing process stays under 512 MB, of the reader under 1 GB';

const mostOwn = 512;
const mostReader = 1024;
const MiB = 2 ** 20;
const runProgram = promisify(execFile);

/** 100 MiB unless told; 1,024 is what is promised. */
export async function run(count = 100): Promise<TortureOutcome> {
  const folder = tortureFolder('huge');
  const failures: string[] = [];
  const notes: string[] = [];
  try {
    for (const [title, make] of Object.entries(makers)) {
      const from = join(folder, title);
      mkdirSync(from);
      make(from, count * MiB);
      // oxlint-disable-next-line no-await-in-loop -- one import after the other
      const { stdout } = await runProgram(
        process.execPath,
        [resolve(import.meta.dirname, '../../bench/batch/import-batch.ts'), title, from],
        { maxBuffer: MiB },
      );
      const found = /(\d+) of (\d+) files.*peak memory (\d+) MB, of the reader (\d+) MB/u.exec(
        stdout,
      );
      const [, stored, files, own, reader] = (found ?? []).map(Number);
      notes.push(stdout.trim());
      if (found === null) failures.push(`${title}: ${stdout}`);
      if (stored !== files) failures.push(`${title}: ${stored} of ${files} files were stored`);
      if ((own ?? 0) > mostOwn) failures.push(`${title}: ${own} MB of memory`);
      if ((reader ?? 0) > mostReader) failures.push(`${title}: the reader took ${reader} MB`);
      rmSync(from, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { done: Object.keys(makers).length, failures, notes };
}

/** Each fills a folder with so many bytes. */
const makers: Readonly<Record<string, (folder: string, bytes: number) => void>> = {
  texts: (folder, bytes) => {
    const each = 10 * MiB;
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
    const files = Math.min(10_000, Math.ceil(bytes / 10_000));
    for (let at = 0; at < files; at += 1) {
      writeFileSync(join(folder, `${at}.txt`), makeArticle(at + 1, Math.floor(bytes / files)));
    }
  },
};

function tableRow(row: number): string {
  const abstract =
    `In study ${row}, stove ${row % 977} lowered marker ${row % 101} by ${row % 60}% in ${(row % 900) + 20} adults. `.repeat(
      8,
    );
  return `Stove ${row % 977} and boat ${row % 811} in study ${row},"Author${row % 5000}, A.",${1980 + (row % 45)},10.5555/huge.${row},"${abstract}"\n`;
}
