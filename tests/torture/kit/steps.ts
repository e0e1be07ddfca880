import { statSync } from 'node:fs';
import { ProblemError } from '#core/problem.ts';
import { success } from '#core/result.ts';
import { assessClaims } from '#db/assessments.ts';
import { addCitation, removeCitation } from '#db/citations.ts';
import { mergeClaims, moveClaim, splitClaim } from '#db/claim-places.ts';
import { relateClaims } from '#db/claim-relations.ts';
import { addClaim, claimNumbers, claimRows } from '#db/claims.ts';
import { editClaims } from '#db/edit-claims.ts';
import { listHistory, goBackTo, redo, undo } from '#db/history.ts';
import { backupReview } from '#db/backup.ts';
import type { Review } from '#db/open-review.ts';
import { addColumn, listColumns, setValue } from '#db/own-columns.ts';
import { mergeReferences } from '#db/reference-pairs.ts';
import { listReferences } from '#db/references.ts';
import { listSources, renameSource } from '#db/sources.ts';
import { listTags, tagClaims, untagClaims } from '#db/tags.ts';
import type { FileReader } from '#electron/jobs/file-reader.ts';
import { createImportRun } from '#electron/jobs/import-job.ts';
import { reportChunks } from '#electron/jobs/report-chunks.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { defaultContent } from '#core/reports/template.ts';
import { writeBeside } from '#electron/cli/write-beside.ts';
import { createRandom, type Random } from '../part.ts';
import type { ReadDocument } from './documents.ts';

/** What the steps work on. */
export interface Work {
  readonly review: Review;
  readonly documents: readonly ReadDocument[];
  /** Where the export is written. */
  readonly exported: string;
  /** Where the copy is written. */
  readonly copied: string;
}

type Doing = (work: Work, random: Random, index: number) => void | Promise<void>;

/** What a step does, each as often as it is likely. */
const doings: readonly (readonly [weight: number, name: string, doing: Doing])[] = [
  [4, 'import', importOne],
  [6, 'assess', assess],
  [5, 'tag', tag],
  [2, 'untag', untag],
  [3, 'bulk edit', bulkEdit],
  [2, 'cite', cite],
  [1, 'uncite', uncite],
  [1, 'add claim', add],
  [1, 'move claim', move],
  [1, 'split claim', split],
  [3, 'merge claims', merge],
  [1, 'relate claims', relate],
  [2, 'merge references', mergeWorks],
  [2, 'own column', fillColumn],
  [1, 'rename source', rename],
  [5, 'undo', ({ review }) => void undo(review.write, 'Bo')],
  [4, 'redo', ({ review }) => void redo(review.write, 'Ada')],
  [1, 'go back', goBack],
  [2, 'export', exportClaims],
  [1, 'copy', ({ review, copied }) => backupReview(review.read, copied)],
];
const bag = doings.flatMap(([weight, name, doing]) =>
  Array.from({ length: weight }, () => ({ name, doing })),
);

/** What a step is called. The first two of every seed are imports. */
export function stepName(seed: number, index: number): string {
  return chooseStep(createRandom(seed * 1009 + index), index).name;
}

/**
 * Makes one step, as one action of the product: which and on what depends on
 * the seed, the step's number and the review alone. A refusal of the product
 * for a reason of the review's own ('undo-conflict') is no failure; one of the
 * disk is thrown.
 */
export async function makeStep(work: Work, seed: number, index: number): Promise<void> {
  const random = createRandom(seed * 1009 + index);
  const { doing } = chooseStep(random, index);
  try {
    await doing(work, random, index);
  } catch (error) {
    if (!(error instanceof ProblemError) || diskProblems.has(error.problem.code)) throw error;
  }
}

const diskProblems: ReadonlySet<string> = new Set([
  'disk-full',
  'disk-failed',
  'review-busy',
  'review-read-only',
  'review-damaged',
  'review-moved',
  'folder-missing',
  'file-missing',
  'file-forbidden',
  'file-unreadable',
  'store-failed',
]);

function chooseStep(random: Random, index: number): { name: string; doing: Doing } {
  const chosen = random.pick(bag);
  return index < 2 ? { name: 'import', doing: importOne } : chosen;
}

async function importOne({ review, documents }: Work, _: Random, index: number): Promise<void> {
  const db = review.write;
  const document = documents[index % documents.length];
  if (document === undefined) return;
  const reader: FileReader = {
    read: (_input, onPiece) => {
      for (const piece of document.pieces) onPiece(piece);
      return Promise.resolve(success(document.head));
    },
    readTable: () => Promise.reject(new Error('No tables here')),
    warm: () => {},
    close: () => {},
  };
  const run = createImportRun({
    db,
    author: 'Ada',
    items: [{ kind: 'text', name: document.name, text: document.text }],
    reader,
    signal: new AbortController().signal,
  });
  try {
    const read = await run.read(0);
    const { error } = read.state === 'read' ? await run.store(0) : read;
    if (error !== null) throw new ProblemError(error);
    run.finish(false);
  } finally {
    run.close();
  }
}

function some({ review }: Work, random: Random, most: number): number[] {
  const numbers = claimNumbers(review.read, { sort: [], filter: {}, search: '' });
  const from = random.below(Math.max(1, numbers.length - most));
  return numbers.slice(from, from + 1 + random.below(most));
}

function assess(work: Work, random: Random, index: number): void {
  assessClaims(work.review.write, random.pick(['Ada', 'Bo']), some(work, random, 4), {
    status: random.pick(['to review', 'accepted', 'excluded']),
    level: random.pick(['high', 'low', null]),
    note: `Note ${index}`,
  });
}

function tag(work: Work, random: Random): void {
  const name = random.pick(['key', 'later', 'ask', 'method']);
  tagClaims(work.review.write, 'Ada', some(work, random, 12), { name });
}

function untag(work: Work, random: Random): void {
  const [first] = listTags(work.review.read);
  if (first !== undefined) untagClaims(work.review.write, 'Bo', some(work, random, 12), first.id);
}

function bulkEdit(work: Work, random: Random, index: number): void {
  const edits = some(work, random, 60).map((number) => ({
    number,
    assessment: { status: 'accepted' as const, note: `Bulk ${index} of ${number}` },
    tags: ['bulk', `b${index % 3}`],
  }));
  editClaims(work.review.write, 'Ada', edits, 'Edited');
}

function cite(work: Work, random: Random): void {
  const id = `doi:10.1000/cited.${random.below(9)}` as const;
  addCitation(work.review.write, 'Ada', some(work, random, 8), { id });
}

function uncite(work: Work, random: Random): void {
  const [first] = listReferences(work.review.read);
  if (first !== undefined) removeCitation(work.review.write, 'Bo', some(work, random, 8), first.id);
}

function add(work: Work, random: Random): void {
  const source = random.pick(listSources(work.review.read));
  const start = random.below(40);
  addClaim(work.review.write, 'Ada', { sourceId: source.id, start, end: start + 20 });
}

function move(work: Work, random: Random): void {
  const [row] = claimRows(work.review.read, some(work, random, 1));
  if (row === undefined) return;
  moveClaim(work.review.write, 'Ada', row.number, { start: row.start, end: row.end - 3 });
}

function split(work: Work, random: Random): void {
  const [row] = claimRows(work.review.read, some(work, random, 1));
  if (row === undefined) return;
  splitClaim(work.review.write, 'Ada', row.number, Math.floor((row.start + row.end) / 2));
}

function merge(work: Work, random: Random): void {
  mergeClaims(work.review.write, 'Ada', some(work, random, 2));
}

function relate(work: Work, random: Random): void {
  const [first, second] = some(work, random, 3);
  if (first === undefined || second === undefined) return;
  relateClaims(work.review.write, 'Ada', { first, second }, 'contradicts');
}

function mergeWorks(work: Work): void {
  const [keep, other] = listReferences(work.review.read).slice(-2);
  if (keep === undefined || other === undefined) return;
  mergeReferences(work.review.write, 'Ada', keep.id, other.id);
}

function fillColumn(work: Work, random: Random, index: number): void {
  const [column] = listColumns(work.review.read);
  if (column === undefined) addColumn(work.review.write, 'Ada', { name: 'Dose', kind: 'text' });
  else setValue(work.review.write, 'Bo', some(work, random, 6), column.id, `${index} mg`);
}

function rename(work: Work, random: Random, index: number): void {
  const source = random.pick(listSources(work.review.read));
  renameSource(work.review.write, 'Ada', source.id, `Source ${index}`);
}

function goBack(work: Work, random: Random): void {
  const entries = listHistory(work.review.read, { limit: 6 });
  const entry = entries.at(-1 - random.below(2));
  if (entry !== undefined) goBackTo(work.review.write, 'Bo', entry.id);
}

/** The table of all claims, whole or not at all. */
async function exportClaims(work: Work): Promise<void> {
  await exportCsv(work.review, work.exported);
}

/** Writes the table of all claims to a file, as `claimgrid report` does. */
export async function exportCsv(review: Review, path: string): Promise<number> {
  const statuses = ['to review', 'accepted', 'excluded'] as const;
  const options = { ...defaultContent, statuses, format: 'csv', date: '2026-01-02' } as const;
  await writeBeside(path, reportChunks(readSnapshot(review.read), options));
  return statSync(path).size;
}
