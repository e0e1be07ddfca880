import { claimTypes } from '#core/claims/claim.ts';
import { createRanker } from '#core/ranking/ranker.ts';
import type { RankedText, Ranker, Verdict } from '#core/ranking/ranker.ts';
import { makeRandom } from '../make-text.ts';
import { labelledFolders, overlapsHalf, proposalsOf } from './labelled.ts';
import type { Labelled } from './labelled.ts';
import { measureRounds, printMeasured, timed } from '../rounds.ts';

/**
 * How much must be read until 95 % of the worthwhile claims are found, in which
 * share of the steps the estimate holds the true number left, where the hint says
 * that reading may stop, and what a training costs. Prints nothing that it did
 * not measure.
 */
export async function benchRanking(): Promise<void> {
  for (const labelled of labelledFolders()) {
    // oxlint-disable-next-line no-await-in-loop -- one folder after the other
    await benchPool(await labelledPool(labelled));
  }
}

async function benchPool(pool: readonly PooledUnit[]): Promise<void> {
  console.log(
    `\nRanking of ${pool.length} labelled units: share read until 95 % of the worthwhile ones are found`,
  );
  const claims = readingTask(pool, ({ isClaim }) => isClaim);
  printShares(`claims (${claims.worthwhile.size})`, [claims]);
  const types = [...new Set(pool.flatMap(({ claimType }) => claimType ?? []))]
    .map((type) => readingTask(pool, ({ claimType }) => claimType === type))
    .filter(({ worthwhile }) => worthwhile.size >= 10);
  printShares(`claims of one type (mean of ${types.length} types)`, types);
  printEstimates('all claims', [claims]);
  printEstimates('claims of one type', types);
  printMadePools();
  await printTimes(pool);
}

interface PooledUnit {
  readonly text: RankedText;
  readonly isClaim: boolean;
  readonly claimType: string | null;
}

/** All labelled units in the order of the documents, each with the proposal that covers half of it. */
async function labelledPool({ units, files }: Labelled): Promise<readonly PooledUnit[]> {
  const sources = [...new Set(units.map(({ file }) => file))];
  const proposals = await proposalsOf(files, sources);
  return units.map((unit, at) => {
    const near = proposals.find((one) => one.file === unit.file && overlapsHalf(one, unit));
    return {
      text: {
        number: at + 1,
        quote: unit.text,
        type: near?.claim.type ?? 'other',
        score: near?.claim.score ?? 0,
        source: sources.indexOf(unit.file),
        position: unit.start,
      },
      isClaim: unit.kind === 'claim' || unit.kind === 'quote-claim',
      claimType: unit.claim_type ?? null,
    };
  });
}

interface ReadingTask {
  readonly texts: readonly RankedText[];
  readonly worthwhile: ReadonlySet<number>;
}

function readingTask(
  pool: readonly PooledUnit[],
  isWorthwhile: (unit: PooledUnit) => boolean,
): ReadingTask {
  return {
    texts: pool.map(({ text }) => text),
    worthwhile: new Set(pool.filter(isWorthwhile).map(({ text }) => text.number)),
  };
}

/** One step of reading in ranked order. */
interface Step {
  readonly left: number;
  readonly estimate: {
    readonly likely: number;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly mayStop: boolean;
}

interface Reading {
  readonly order: readonly number[];
  readonly steps: readonly Step[];
}

/**
 * Reads one claim after the other, the most likely first (of equal ones the first
 * in the document), and ranks after each `batch`.
 */
function readRanked(task: ReadingTask, withScore: boolean, batch = 1): Reading {
  const ranker = createRanker();
  ranker.setClaims(withScore ? task.texts : task.texts.map((text) => ({ ...text, score: 0.5 })));
  const verdicts = new Map<number, Verdict>();
  const order: number[] = [];
  const steps: Step[] = [];
  while (order.length < task.texts.length) {
    const { chances, left, stop } = ranker.rank(verdicts, order);
    if (order.length > 0)
      steps.push({
        left: leftOf(task, order),
        estimate: left,
        mayStop: stop.state === 'may stop',
      });
    const next = [...chances].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, batch);
    for (const [number] of next) {
      verdicts.set(number, task.worthwhile.has(number) ? 'accepted' : 'excluded');
      order.push(number);
    }
  }
  return { order, steps };
}

/** The same for an order that is given. */
function readGiven(task: ReadingTask, order: readonly number[], batch: number): Reading {
  const ranker = createRanker();
  ranker.setClaims(task.texts);
  const verdicts = new Map<number, Verdict>();
  const steps: Step[] = [];
  for (const [at, number] of order.entries()) {
    verdicts.set(number, task.worthwhile.has(number) ? 'accepted' : 'excluded');
    if ((at + 1) % batch !== 0) continue;
    const read = order.slice(0, at + 1);
    const { left, stop } = ranker.rank(verdicts, read);
    steps.push({
      left: leftOf(task, read),
      estimate: left,
      mayStop: stop.state === 'may stop',
    });
  }
  return { order, steps };
}

function leftOf({ worthwhile }: ReadingTask, read: readonly number[]): number {
  return worthwhile.size - read.filter((number) => worthwhile.has(number)).length;
}

/** Share read until 95 % are found. */
function shareRead({ worthwhile }: ReadingTask, order: readonly number[]): number {
  const wanted = Math.ceil(worthwhile.size * 0.95);
  let found = 0;
  for (const [at, number] of order.entries()) {
    if (worthwhile.has(number)) found += 1;
    if (found >= wanted) return (at + 1) / order.length;
  }
  return 1;
}

function printShares(name: string, tasks: readonly ReadingTask[]): void {
  const contenders: Readonly<Record<string, (task: ReadingTask) => number>> = {
    'document order': (task) =>
      shareRead(
        task,
        task.texts.map(({ number }) => number),
      ),
    'random (mean of 100)': (task) =>
      mean(Array.from({ length: 100 }, (_, seed) => shareRead(task, shuffled(task, seed)))),
    'proposal score alone': (task) =>
      shareRead(
        task,
        task.texts.toSorted((a, b) => b.score - a.score).map(({ number }) => number),
      ),
    'learning, no score': (task) => shareRead(task, readRanked(task, false).order),
    'learning with score': (task) => shareRead(task, readRanked(task, true).order),
    ideal: (task) => Math.ceil(task.worthwhile.size * 0.95) / task.texts.length,
  };
  console.log(`  ${name}`);
  for (const [label, share] of Object.entries(contenders))
    console.log(`    ${label.padEnd(22)} ${mean(tasks.map(share)).toFixed(3)}`);
}

function shuffled({ texts }: ReadingTask, seed: number): number[] {
  const random = makeRandom(seed + 1);
  return texts
    .map(({ number }) => ({ number, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ number }) => number);
}

function printEstimates(name: string, tasks: readonly ReadingTask[]): void {
  console.log(`  Estimate of what is left, ${name}`);
  const ways: Readonly<Record<string, (task: ReadingTask) => readonly Reading[]>> = {
    'ranked reading': (task) => [readRanked(task, true)],
    'random reading': (task) =>
      Array.from({ length: 5 }, (_, seed) => readGiven(task, shuffled(task, seed), 2)),
    'document order': (task) => [
      readGiven(
        task,
        task.texts.map(({ number }) => number),
        1,
      ),
    ],
  };
  for (const [label, read] of Object.entries(ways))
    printCoverage(
      label,
      tasks.flatMap((task) => read(task).map((reading) => ({ task, reading }))),
    );
}

interface Simulated {
  readonly task: ReadingTask;
  readonly reading: Reading;
}

function printCoverage(label: string, simulated: readonly Simulated[]): void {
  const steps = simulated.flatMap(({ reading, task }) =>
    reading.steps.map((step) => ({ ...step, all: task.worthwhile.size })),
  );
  const estimated = steps.flatMap(({ estimate, left, all }) =>
    estimate === null ? [] : [{ ...estimate, left, all }],
  );
  const held = estimated.filter(({ low, high, left }) => low <= left && left <= high).length;
  const tooLow = estimated.filter(({ high, left }) => left > high).length;
  const off = mean(estimated.map(({ likely, left, all }) => Math.abs(likely - left) / all));
  const stops = simulated.map(({ task, reading }) => {
    const at = reading.steps.findIndex(({ mayStop }) => mayStop);
    const step = reading.steps[at];
    return {
      share: step === undefined ? 1 : (at + 1) / reading.steps.length,
      recall: step === undefined ? 1 : 1 - step.left / task.worthwhile.size,
    };
  });
  const reached = stops.filter(({ recall }) => recall >= 0.95).length;
  console.log(
    `    ${label.padEnd(22)} held in ${held} of ${estimated.length} steps (${((100 * held) / estimated.length).toFixed(1)} %; more was left in ${tooLow}); off by ${(100 * off).toFixed(1)} % of all; 'may stop' after ${(100 * mean(stops.map(({ share }) => share))).toFixed(0)} %, 95 % found by then in ${reached} of ${stops.length}`,
  );
}

/** Pools of made-up claims, so that coverage is seen at more than one share of worthwhile ones. */
function printMadePools(): void {
  for (const share of [0.05, 0.2, 0.5]) {
    const tasks = Array.from({ length: 4 }, (_, seed) => madeTask(seed, 600, share));
    console.log(`  Made pools of 600 claims, ${share * 100} % worthwhile`);
    const ranked = tasks.map((task) => ({ task, reading: readRanked(task, true, 10) }));
    console.log(
      `    share read for 95 %     ${mean(ranked.map(({ task, reading }) => shareRead(task, reading.order))).toFixed(3)}`,
    );
    printCoverage('ranked reading', ranked);
    printCoverage(
      'random reading',
      tasks.map((task, seed) => ({ task, reading: readGiven(task, shuffled(task, seed), 10) })),
    );
  }
}

/** Claims of made-up words, of which worthwhile ones hold some more often; the score knows a little. */
function madeTask(seed: number, size: number, share: number): ReadingTask {
  const random = makeRandom(seed * 1_000 + Math.round(share * 100));
  const worthwhile = new Set<number>();
  const texts = Array.from({ length: size }, (_, at): RankedText => {
    const number = at + 1;
    const isWorthwhile = random() < share;
    if (isWorthwhile) worthwhile.add(number);
    // Squared: few words are frequent, most are rare.
    const word = () =>
      isWorthwhile && random() < 0.12
        ? `good${Math.floor(random() * 30)}`
        : `word${Math.floor(random() ** 2 * 800)}`;
    return {
      number,
      quote: Array.from({ length: 8 + Math.floor(random() * 20) }, word).join(' '),
      type: claimTypes[Math.floor(random() * claimTypes.length)] ?? 'other',
      score: Math.min(1, 0.5 * random() + (isWorthwhile ? 0.3 : 0.2)),
      source: Math.floor(at / 40),
      position: at % 40,
    };
  });
  return { texts, worthwhile };
}

/** Claims recombined of halves of labelled texts, with a made-up number so that few are equal. */
function recombined(pool: readonly PooledUnit[], size: number): readonly RankedText[] {
  const random = makeRandom(7);
  const pick = () => pool[Math.floor(random() * pool.length)];
  return Array.from({ length: size }, (_, at): RankedText => {
    const [head, tail] = [pick()?.text, pick()?.text];
    const words = [...(head?.quote.split(' ') ?? []), ...(tail?.quote.split(' ') ?? [])].filter(
      () => random() < 0.7,
    );
    return {
      number: at + 1,
      quote: `${words.join(' ')} ${Math.floor(random() * size)}`,
      type: head?.type ?? 'other',
      score: head?.score ?? 0,
      source: Math.floor(at / 50),
      position: at % 50,
    };
  });
}

async function printTimes(pool: readonly PooledUnit[]): Promise<void> {
  const texts = recombined(pool, 10_000);
  const random = makeRandom(11);
  const verdictsOf = (count: number): ReadonlyMap<number, Verdict> =>
    new Map(
      texts
        .slice(0, count)
        .map(({ number, score }) => [
          number,
          random() < 0.1 + 0.6 * score ? 'accepted' : 'excluded',
        ]),
    );
  const ranker: Ranker = createRanker();
  const first = timed(() => {
    ranker.setClaims(texts);
    ranker.rank(new Map());
  });
  console.log(`\nRanking 10,000 claims: first build ${first.toFixed(0)} ms`);
  for (const count of [100, 1_000, 5_000, 9_900]) {
    const verdicts = verdictsOf(count);
    const order = [...verdicts.keys()];
    // oxlint-disable-next-line no-await-in-loop -- one after the other, or they disturb each other
    const measured = await measureRounds(7, {
      'naive Bayes, from scratch': () => timed(() => naiveBayes(texts, verdicts)),
      'after a verdict': () => timed(() => ranker.rank(verdicts, order)),
      'after a verdict and a changed quote': () =>
        timed(() => {
          ranker.setClaims(texts.with(0, { ...(texts[0] ?? emptyText), quote: `${random()}` }));
          ranker.rank(verdicts, order);
        }),
    });
    printMeasured(`Ranking 10,000 claims, ${count} of them with a verdict`, measured);
  }
}

const emptyText: RankedText = {
  number: 1,
  quote: '',
  type: 'other',
  score: 0,
  source: 0,
  position: 0,
};

/** The plain way: counts of words by verdict, add-one smoothing, all of it anew each time. */
function naiveBayes(
  texts: readonly RankedText[],
  verdicts: ReadonlyMap<number, Verdict>,
): ReadonlyMap<number, number> {
  const wordsOf = ({ quote }: RankedText) => quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = { accepted: new Map<string, number>(), excluded: new Map<string, number>() };
  const totals = { accepted: 0, excluded: 0 };
  for (const text of texts) {
    const verdict = verdicts.get(text.number);
    if (verdict === undefined) continue;
    for (const word of wordsOf(text)) {
      counts[verdict].set(word, (counts[verdict].get(word) ?? 0) + 1);
      totals[verdict] += 1;
    }
  }
  const odds = new Map<number, number>();
  for (const text of texts) {
    if (verdicts.has(text.number)) continue;
    let sum = 0;
    for (const word of wordsOf(text))
      sum +=
        Math.log(((counts.accepted.get(word) ?? 0) + 1) / (totals.accepted + 1)) -
        Math.log(((counts.excluded.get(word) ?? 0) + 1) / (totals.excluded + 1));
    odds.set(text.number, sum);
  }
  return odds;
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0) / list.length;
}
