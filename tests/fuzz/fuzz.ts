import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import type { ParsedPiece } from '#core/documents/parsed-document.ts';
import { checkReview } from '#db/check.ts';
import type { WriteDb } from '#db/connection.ts';
import { createImportStore } from '#db/imports.ts';
import type { ImportStore } from '#db/imports.ts';
import { openMemoryReview } from '#db/open-review.ts';
import { listSources } from '#db/sources.ts';
import { createFileReader } from '#electron/jobs/file-reader.ts';
import { mediaTypes } from '#electron/jobs/media-types.ts';
import { damageSeed, damages } from './mutate.ts';
import { ownSeeds, realSeeds } from './seeds.ts';
import type { Seed } from './seeds.ts';

/*
 * `npm run fuzz [-- CASES [SEED]]`: imports damaged copies of every fixture (and
 * of the real files where they are beside the project) through the reader
 * process, and stores what it gives. Fails on a crash, on a file over its time,
 * and on a review that is not sound afterwards. 5,000 cases unless told.
 */
const cases = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
/** Milliseconds that a damaged copy of a small file may take. */
const limit = 20_000;
const keptIn = resolve(import.meta.dirname, '../../test-results/fuzz');

interface Failure {
  readonly name: string;
  readonly words: string;
}

const seeds = [...(await ownSeeds()), ...realSeeds()];
const reader = createFileReader({ timeout: () => limit });
const failures: Failure[] = [];
const refusals = new Map<string, number>();
let slowest = { name: '', ms: 0 };
let stored = 0;

console.log(`${cases} cases of ${seeds.length} files, seed ${seed}`);
const all = fc.sample(damages, { numRuns: cases, seed });
const started = performance.now();
let review = openMemoryReview({ scheme: 'grade' });
let store = createImportStore(review.write);
for (const [index, one] of all.entries()) {
  const from = seeds[index % seeds.length];
  if (from === undefined) break;
  const bytes = damageSeed(from, one);
  // oxlint-disable-next-line no-await-in-loop -- one reader, one file at a time
  const words = await tryFile(review.write, store, from, bytes);
  if (words !== null) keep(from, bytes, words);
  if (index % 250 !== 249 && index + 1 !== all.length) continue;
  const { problems } = checkReview(review.read);
  if (problems.length > 0) keep(from, bytes, `the review is not sound: ${problems.join('; ')}`);
  review.close();
  review = openMemoryReview({ scheme: 'grade' });
  store = createImportStore(review.write);
  console.log(`${index + 1} of ${cases}, ${stored} stored, ${failures.length} failed`);
}
reader.close();
review.close();

const seconds = ((performance.now() - started) / 1000).toFixed(0);
const refused = [...refusals].sort((a, b) => b[1] - a[1]);
console.log(`refused: ${refused.map(([code, count]) => `${code} ${count}`).join(', ')}`);
console.log(`slowest: ${slowest.name}, ${(slowest.ms / 1000).toFixed(1)} s`);
console.log(`${cases} cases in ${seconds} s: ${stored} stored, ${failures.length} failed`);
for (const { name, words } of failures) console.error(`FAILED ${name}: ${words}`);
process.exit(failures.length === 0 ? 0 : 1);

/** What went wrong with a file, in words; null when it was stored or refused as it should. */
async function tryFile(
  db: WriteDb,
  into: ImportStore,
  from: Seed,
  bytes: Uint8Array,
): Promise<string | null> {
  const pieces: ParsedPiece[] = [];
  const before = performance.now();
  const head = await reader.read({ name: from.name, bytes }, (piece) => void pieces.push(piece));
  const ms = performance.now() - before;
  if (ms > slowest.ms) slowest = { name: from.name, ms };
  if (!head.ok) {
    const { code, message } = head.error;
    refusals.set(code, (refusals.get(code) ?? 0) + 1);
    if (code.startsWith('reader-')) return `${code}: ${message}`;
    return message.includes(from.name) ? null : `the refusal does not name the file: ${message}`;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sources = listSources(db).length;
  try {
    const file = { name: from.name, sha256, bytes, mediaType: mediaTypes[head.value.format] };
    into.store('Fuzz', file, head.value, pieces);
    stored += 1;
    return null;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    // Two damages may give the same bytes.
    if (words.includes('holds this file already')) return null;
    return listSources(db).length === sources ? words : `half of it was stored: ${words}`;
  }
}

function keep(from: Seed, bytes: Uint8Array, words: string): void {
  mkdirSync(keptIn, { recursive: true });
  const path = join(keptIn, `${failures.length + 1}-${from.name}`);
  writeFileSync(path, bytes);
  failures.push({ name: path, words });
}
