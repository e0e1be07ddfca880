import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { createReview, openReview } from '#db/open-review.ts';
import type { Review } from '#db/open-review.ts';
import { getReviewInfo } from '#db/reviews.ts';
import { backUpIfChanged } from '../backups/backup-store.ts';
import { dataFolders } from '../data-folders.ts';
import { createFileReader } from '../jobs/file-reader.ts';
import { runImport } from '../jobs/import-job.ts';
import type { ImportedFile } from '../jobs/import-job.ts';
import type { ImportFile } from '../jobs/import-state.ts';
import { expandFolders } from '../jobs/list-files.ts';
import { enterReview } from '../presence/presence.ts';
import { problemOf } from '../problem-of.ts';
import { reviewName } from '../review-file-name.ts';
import { userName } from '../user-name.ts';
import { oneLine, printJson, say } from './print.ts';

/**
 * `claimgrid import`: reads files into a review, which is made when it is
 * missing. A file that the review has already is no failure.
 */
export async function importFiles(
  path: string,
  paths: readonly string[],
  options: { readonly json?: true },
): Promise<number> {
  const review = openOrCreate(path);
  const presence = enterReview(dataFolders().settings, review.path, 'import');
  const reader = createFileReader();
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  process.once('SIGTERM', onInterrupt);
  try {
    backUpFirst(review);
    const files = await runImport({
      db: review.write,
      author: getReviewInfo(review.read).reviewer || userName(),
      items: expandFolders(paths.map((file) => ({ kind: 'path', path: file }))),
      reader,
      signal: stop.signal,
      onFile: (_index, file) => {
        if (file.state === 'reading' || file.state === 'storing') progress(file);
        else if (file.state !== 'read') say(fileWords(file));
      },
    });
    if (options.json === true) printJson(importJson(files));
    return files.every(({ file }) => file.state === 'stored' || file.state === 'known') ? 0 : 1;
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
    reader.close();
    presence.leave();
    review.close();
  }
}

/** A backup that cannot be made keeps nobody from importing: an import can be undone. */
function backUpFirst(review: Review): void {
  try {
    backUpIfChanged(dataFolders().backups, review.read, review.path, 'before import');
  } catch (error) {
    const { message } = problemOf(error);
    say(`No backup was made before the import: ${oneLine(message)}`);
  }
}

function openOrCreate(path: string): Review {
  if (existsSync(path)) return openReview(path);
  mkdirSync(dirname(resolve(path)), { recursive: true });
  return createReview(path, { title: reviewName(path), reviewer: userName() });
}

function fileWords(file: ImportFile): string {
  const name = oneLine(file.file);
  if (file.state === 'refused') return oneLine(file.error?.message ?? `${name}: refused`);
  if (file.state === 'known') return `${name}: ${oneLine(file.warnings.join('; '))}`;
  if (file.state !== 'stored') return `${name}: left out, the import was stopped`;
  const records = file.records === 0 ? '' : `${count(file.records, 'record')}, `;
  const words = `${name}: ${records}${count(file.sources, 'source')}, ${count(file.claims, 'claim')}`;
  const left =
    file.rejected === 0 ? [] : [`  ${count(file.rejected, 'record')} could not be taken`];
  return [words, ...left, ...file.warnings.map((warning) => `  ${oneLine(warning)}`)].join('\n');
}

/** A large file says how far it is, twice a second: by its share, or by what was found so far. */
function progress({ file, state, share, records, claims }: ImportFile): void {
  const [number, noun] = records > 0 ? [records, 'record'] : [claims, 'claim'];
  if (share !== null) {
    const done = state === 'storing' ? 'stored' : 'read';
    say(`${oneLine(file)}: ${Math.floor(share * 100)} % ${done}`);
  } else if (state === 'reading' && number > 0) {
    say(`${oneLine(file)}: ${count(number, noun)} read`);
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function importJson(files: readonly ImportedFile[]) {
  const references = { added: 0, merged: 0 };
  for (const { stored } of files) {
    references.added += stored?.references.added ?? 0;
    references.merged += stored?.references.merged ?? 0;
  }
  return {
    files: files.map(({ file, stored }) => ({
      file: basename(file.file),
      format: file.format,
      sources: file.sources,
      records: file.records,
      claims: file.claims,
      warnings: [...file.warnings, ...recordWarnings(stored)],
      error: jsonError(file),
    })),
    sources: files.flatMap(({ file, stored }) =>
      (stored?.sources ?? []).map(({ id, part, title, claims, duplicateOf }) => ({
        id,
        file: basename(file.file),
        part,
        title,
        claims,
        duplicateOf,
      })),
    ),
    references,
  };
}

/** What was left out of a list of references, and what is doubtful in it, each with its place. */
function recordWarnings(stored: ImportedFile['stored']): string[] {
  if (stored === null) return [];
  const left = stored.rejects.map(({ place, reason }) => `${place}: ${reason}; it was left out`);
  const more = stored.rejected - stored.rejects.length;
  return [
    ...left,
    ...(more > 0 ? [`${count(more, 'more record')} could not be taken`] : []),
    ...stored.notes,
  ];
}

function jsonError(file: ImportFile): { readonly code: string; readonly message: string } | null {
  if (file.state === 'cancelled') {
    return { code: 'cancelled', message: `Import "${file.file}": the import was stopped` };
  }
  return file.error === null ? null : { code: file.error.code, message: file.error.message };
}
