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
import { spawnReader } from '#electron/jobs/spawn-reader.ts';
import type { ReaderProcess } from '#electron/jobs/spawn-reader.ts';
import { mediaTypes } from '#electron/jobs/media-types.ts';
import { isStopAsked, listenForStop } from '#tests/torture/stop.ts';
import { damageSeed, damages } from './mutate.ts';
import { ownSeeds, realSeeds, seedsByKind } from './seeds.ts';
import type { Seed } from './seeds.ts';

/*
 * `npm run fuzz [-- CASES [SEED]]`: imports damaged copies of every fixture (and
 * of the real files where they are beside the project), as many of each kind of
 * file, through the reader process, and stores what it gives. Fails on a crash,
 * on a file over its time, and on a review that is not sound afterwards. 5,000
 * cases unless told. Ctrl+C ends it with what it did so far.
 */
const cases = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
/** Milliseconds that a damaged copy of a small file may take. */
const limit = 20_000;
/** Seeds above this many bytes are damaged less often: they take most of the time. */
const large = 20_000;
const keptIn = resolve(import.meta.dirname, '../../test-results/fuzz');

interface Failure {
  readonly name: string;
  readonly words: string;
}

/** What became of the files of one kind. */
interface Tally {
  readonly seeds: readonly Seed[];
  done: number;
  stored: number;
  ms: number;
}

const seeds = [...(await ownSeeds()), ...realSeeds()];
const tallies = [...seedsByKind(seeds)].map(([kind, those]): [string, Tally] => [
  kind,
  { seeds: those, done: 0, stored: 0, ms: 0 },
]);
const processes: ReaderProcess[] = [];
let mostMemory = 0;
const reader = createFileReader({
  timeout: () => limit,
  spawn: () => {
    const started = spawnReader();
    processes.push(started);
    return started;
  },
});
const failures: Failure[] = [];
const refusals = new Map<string, number>();
let slowest = { name: '', ms: 0 };

console.log(`${cases} cases of ${seeds.length} files, seed ${seed}`);
const all = fc.sample(damages, { numRuns: cases, seed });
const started = performance.now();
let review = openMemoryReview({ scheme: 'grade' });
let store = createImportStore(review.write);
listenForStop();
for (const [index, one] of all.entries()) {
  if (isStopAsked()) break;
  const tally = tallies[index % tallies.length]?.[1];
  if (tally === undefined) break;
  const from = nextSeed(tally);
  if (from === undefined) break;
  const bytes = damageSeed(from, one);
  // oxlint-disable-next-line no-await-in-loop -- one reader, one file at a time
  const words = await tryFile(review.write, store, { from, bytes, tally });
  // The reader may have heard Ctrl+C too, while it started.
  if (isStopAsked()) break;
  if (words !== null) keep(from, bytes, words);
  if (index % 250 !== 249 && index + 1 !== all.length) continue;
  const { problems } = checkReview(review.read);
  if (problems.length > 0) keep(from, bytes, `the review is not sound: ${problems.join('; ')}`);
  review.close();
  review = openMemoryReview({ scheme: 'grade' });
  store = createImportStore(review.write);
  console.log(`${index + 1} of ${cases}, ${failures.length} failed`);
}
const { problems: last } = checkReview(review.read);
if (last.length > 0) failures.push({ name: 'the last review', words: last.join('; ') });
reader.close();
review.close();

const seconds = ((performance.now() - started) / 1000).toFixed(0);
const refused = [...refusals].sort((a, b) => b[1] - a[1]);
console.log(`refused: ${refused.map(([code, count]) => `${code} ${count}`).join(', ')}`);
for (const [kind, { seeds: those, done, stored, ms }] of tallies) {
  console.log(
    `kind ${kind}: ${done} of ${those.length} files, ${stored} stored, ${(ms / Math.max(1, done)).toFixed(1)} ms each`,
  );
}
console.log(
  `slowest: ${slowest.name}, ${(slowest.ms / 1000).toFixed(1)} s; readers started: ${processes.length}, the most memory seen ${mostMemory.toFixed(0)} MiB`,
);
const stored = tallies.reduce((sum, [, tally]) => sum + tally.stored, 0);
const done = tallies.reduce((sum, [, tally]) => sum + tally.done, 0);
console.log(`${done} cases in ${seconds} s: ${stored} stored, ${failures.length} failed`);
for (const { name, words } of failures) console.error(`FAILED ${name}: ${words}`);
process.exit(failures.length === 0 ? 0 : 1);

/** The seeds of a kind in turn; the large ones in every tenth case. */
function nextSeed(tally: Tally): Seed | undefined {
  const small = tally.seeds.filter(({ bytes }) => bytes.length <= large);
  const rest = tally.seeds.filter(({ bytes }) => bytes.length > large);
  if (small.length === 0) return rest[tally.done % rest.length];
  const turn = Math.floor(tally.done / 10);
  if (rest.length > 0 && tally.done % 10 === 9) return rest[turn % rest.length];
  return small[(tally.done - turn) % small.length];
}

/** What went wrong with a file, in words; null when it was stored or refused as it should. */
async function tryFile(
  db: WriteDb,
  into: ImportStore,
  {
    from,
    bytes,
    tally,
  }: { readonly from: Seed; readonly bytes: Uint8Array; readonly tally: Tally },
): Promise<string | null> {
  const pieces: ParsedPiece[] = [];
  const before = performance.now();
  const head = await reader.read({ name: from.name, bytes }, (piece) => void pieces.push(piece));
  const ms = performance.now() - before;
  tally.done += 1;
  tally.ms += ms;
  mostMemory = Math.max(mostMemory, processes.at(-1)?.memory() ?? 0);
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
    tally.stored += 1;
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
