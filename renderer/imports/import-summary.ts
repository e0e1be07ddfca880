import type { ImportFile, ImportJob } from '#electron/api/imports.ts';
import type { Sending } from './import-store.ts';
import { importTexts } from './texts.ts';

export interface ImportTotals {
  readonly stored: number;
  readonly known: number;
  readonly refused: number;
  readonly warnings: number;
  readonly sources: number;
  readonly records: number;
  readonly claims: number;
}

/** Adds up what a job's files gave. */
export function importTotals(files: readonly ImportFile[]): ImportTotals {
  const totals = {
    stored: 0,
    known: 0,
    refused: 0,
    warnings: 0,
    sources: 0,
    records: 0,
    claims: 0,
  };
  for (const file of files) {
    if (file.state === 'stored') totals.stored += 1;
    if (file.state === 'known') totals.known += 1;
    if (file.state === 'refused') totals.refused += 1;
    totals.warnings += file.warnings.length;
    if (file.state !== 'stored') continue;
    totals.sources += file.sources;
    totals.records += file.records;
    totals.claims += file.claims;
  }
  return totals;
}

/** One line about a job: how far it is, or what it gave. */
export function importSummary(job: ImportJob): string {
  if (job.state === 'reading') {
    return job.total === 0 ? importTexts.preparing : importTexts.readingFiles(job.done, job.total);
  }
  if (job.state === 'ready') {
    return importTexts.ready(job.files.filter((file) => file.state === 'read').length);
  }
  if (job.state === 'storing') return importTexts.running(job.done, job.total);
  if (job.state === 'cancelling') return importTexts.cancelling;
  const { stored, known, refused, sources, records, claims } = importTotals(job.files);
  const head =
    job.state === 'cancelled'
      ? importTexts.cancelled
      : stored > 0
        ? importTexts.importedFiles(stored)
        : importTexts.nothingNew;
  const rest = [
    ...(records > 0 ? [importTexts.references(records)] : []),
    ...(sources > 0 ? [importTexts.sources(sources), importTexts.claims(claims)] : []),
    ...(known > 0 ? [importTexts.known(known)] : []),
    ...(refused > 0 ? [importTexts.refused(refused)] : []),
  ];
  return rest.length === 0 ? head : `${head}: ${rest.join(', ')}`;
}

/** How far the files on their way here are, or else the job: in words, and as a part of `max`. */
export function importProgress(
  job: ImportJob | null,
  sending: Sending | null,
): { readonly words: string; readonly value: number; readonly max: number } {
  if (sending !== null) {
    const { done, share, total } = sending;
    return { words: importTexts.sending(done, total), value: done + share, max: total };
  }
  if (job === null) return { words: '', value: 0, max: 1 };
  return { words: importSummary(job), value: filesDone(job), max: job.total };
}

/** How much of a running job is done, in files; of one that is being stored its share. */
export function filesDone({ done, files }: ImportJob): number {
  return files.reduce((sum, { share }) => sum + (share ?? 0), done);
}

/** What a file holds in a few words: "12 references, 3 sources, 40 claims". */
export function fileFacts(file: ImportFile): string {
  const { sources, records, claims, duplicates, unsure, rejected } = file;
  return [
    ...(records > 0 ? [importTexts.references(records)] : []),
    ...(sources > 0 || records === 0 ? [importTexts.sources(sources)] : []),
    ...(sources > 0 ? [importTexts.claims(claims)] : []),
    ...(duplicates > 0 ? [importTexts.copies(duplicates)] : []),
    ...(unsure > 0 ? [importTexts.unsure(unsure)] : []),
    ...(rejected > 0 ? [importTexts.rejected(rejected)] : []),
  ].join(', ');
}

const ended: ReadonlySet<ImportJob['state']> = new Set(['done', 'cancelled', 'failed']);

/** Whether a job still waits for something: files, a person, the disk. */
export function isRunning({ state }: Pick<ImportJob, 'state'>): boolean {
  return !ended.has(state);
}

/** Whether a finished job has something that a person should read before it goes away. */
export function needsReading(job: ImportJob): boolean {
  if (job.state === 'failed') return true;
  const { refused, warnings } = importTotals(job.files);
  return refused > 0 || warnings > 0;
}

/** The file's name without its folders. */
export function baseName(path: string): string {
  return path.split(/[/\\]/).findLast((part) => part !== '') ?? path;
}
