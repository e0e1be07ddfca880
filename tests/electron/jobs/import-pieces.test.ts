import { expect, it, onTestFinished, vi } from 'vitest';
import type { ParsedPiece } from '#core/documents/parsed-document.ts';
import { iterateClaims } from '#db/claims.ts';
import { openMemoryReview } from '#db/open-review.ts';
import { listSources } from '#db/sources.ts';
import type { FileReader } from '#electron/jobs/file-reader.ts';
import { createImportRun } from '#electron/jobs/import-job.ts';
import { parseFile, parsePieces } from '#electron/jobs/parse-file.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { wholeInput } from '#tests/helpers/whole-input.ts';

/** Two articles with 13 and 11 claims. */
const text = ['Oars and drag', 'Sails and speed']
  .map((title, at) => {
    const sentences = Array.from(
      { length: at === 0 ? 12 : 3 },
      (_, row) => `Oar ${row} lowered drag by ${row % 60}% in ${row + 20} adults.`,
    );
    return `# ${title} in forty rowers of the north\n\nBy Ada Berg\n\n${sentences.join(' ')}\n\n${'The crew rested well on the shore afterwards. '.repeat(at === 0 ? 1 : 8)}`;
  })
  .join('\n\n');
/** Claims in a piece. */
const atOnce = 5;
const input = { name: 'oars.md', bytes: new TextEncoder().encode(text) };

async function pieces(): Promise<ParsedPiece[]> {
  const parsing = await parsePieces(input, readingTools, atOnce);
  if (!parsing.ok) throw new Error(parsing.error.message);
  return [...parsing.value.pieces];
}

const reader: FileReader = {
  read: async (file, onPiece) => {
    const parsing = await parsePieces(await wholeInput(file), readingTools, atOnce);
    if (!parsing.ok) return parsing;
    for (const piece of parsing.value.pieces) onPiece(piece);
    return { ok: true, value: parsing.value.head };
  },
  readTable: () => Promise.reject(new Error('no table is read here')),
  warm: () => {},
  close: () => {},
};

function setupRun() {
  const review = openMemoryReview({ scheme: 'grade' });
  const stop = new AbortController();
  const shares: number[] = [];
  const run = createImportRun({
    db: review.write,
    author: 'Ada',
    items: [{ kind: 'text', name: 'oars.md', text }],
    reader,
    signal: stop.signal,
    onFile: (_index, { share }) => {
      if (share !== null) shares.push(share);
    },
  });
  onTestFinished(() => {
    run.close();
    review.close();
  });
  return { run, db: review.write, stop, shares };
}

/** A clock by which everything takes a second, so that a run rests after each piece. */
function slowClock(): void {
  let now = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
  onTestFinished(() => clock.mockRestore());
}

/** Calls back in the first pause of this thread in which `seen` holds. */
function onceSeen(seen: () => boolean, then: () => void): void {
  setImmediate(() => (seen() ? then() : onceSeen(seen, then)));
}

it('the claims of a long article come in several pieces, and none is another', async () => {
  const whole = await parseFile(input, readingTools);
  const found = await pieces();
  const sizes = found.map(({ articles, more }) => [
    ...articles.map(({ claims }) => claims.length),
    ...(more === undefined ? [] : [more.part, more.claims.length]),
  ]);
  expect(sizes).toEqual([
    [5, 0],
    [0, 5],
    [0, 3],
    [1, 5],
    [1, 5],
    [1, 1],
  ]);
  const together = [0, 1].map((part) => [
    ...(found[0]?.articles[part]?.claims ?? []),
    ...found.flatMap(({ more }) => (more?.part === part ? more.claims : [])),
  ]);
  expect(whole.ok && whole.value.articles.map(({ claims }) => claims)).toEqual(together);
});

it('what comes in several pieces is stored and shown as a whole, and can be chosen from', async () => {
  const { run, db } = setupRun();
  expect(await run.read(0)).toMatchObject({ state: 'read', sources: 2, claims: 24 });
  expect(run.preview(0)?.articles.map(({ claims }) => claims)).toEqual([13, 11]);
  expect(await run.store(0, [1])).toMatchObject({ state: 'stored', sources: 1, claims: 11 });
  expect(listSources(db).map(({ part, claims }) => [part, claims])).toEqual([[1, 11]]);
});

it('a file that takes long to store tells how much of it is', async () => {
  const { run, shares } = setupRun();
  await run.read(0);
  slowClock();
  expect(await run.store(0)).toMatchObject({ state: 'stored', share: null });
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(new Set(shares).size).toBeGreaterThan(3);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

it('a stop that is asked for while a file is stored leaves nothing of it', async () => {
  const { run, db, stop } = setupRun();
  await run.read(0);
  slowClock();
  let half = 0;
  onceSeen(
    () => (half = [...iterateClaims(db)].length) > 0,
    () => stop.abort(),
  );
  expect(await run.store(0)).toMatchObject({ state: 'cancelled', share: null });
  expect([half, 0 < half && half < 24]).toEqual([half, true]);
  expect(listSources(db)).toEqual([]);
  expect(iterateClaims(db)[Symbol.iterator]().next().done).toBe(true);
});
