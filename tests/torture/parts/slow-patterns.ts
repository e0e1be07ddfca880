import { Worker } from 'node:worker_threads';
import { recordReach } from '../kit/pattern-reach.ts';
import { patternKey, sourcePatterns } from '../kit/source-patterns.ts';
import type {
  PatternToTime,
  TimedPattern,
  TimingMessage,
  TimingTask,
} from '../kit/time-patterns.ts';
import type { TortureOutcome } from '../part.ts';

export const name = 'slow-patterns';
export const describe =
  'every regular expression of the program, and of its packages where one reads imported text, on texts of 1 and 2 MB that are made from its own parts: twice the text takes at most 2.5 times as long';

/** Characters of the shorter text of the last measurement. */
const length = 1_000_000;
const mostForDoubling = 2.5;
/** For the longer text; quicker ones are noise, and no harm. */
const leastMilliseconds = 300;
/** A text that was cut may take so long. */
const mostForPiece = 100;
/** Longer is a hang. */
const limit = 20_000;

/**
 * Texts that are cut, or short by their nature, before a pattern sees them, with
 * their longest length; longer ones that the recorded run saw all the same count.
 */
const cuts: readonly { readonly where: RegExp; readonly reach: number }[] = [
  // Sentences, quotes, titles: `readLength` in these files.
  {
    where:
      /^core\/(?:agreement|ranking|claims\/(?:effect-direction|languages|study-cues))\/|^core\/(?:claims\/weigh-sentence|references\/(?:reference-nature|read-any-style|read-reference-line|read-entry)|references\/formats\/record-names|reports\/charts\/text-width)\.ts/u,
    reach: 2000,
  },
  // The words before a place: `lastWord`, `sentenceSoFar`.
  {
    where: /^core\/claims\/glued-breaks\.ts:\d+ (?:\(\[\\p\{L\}\\p\{N\}\.°|\\\.\+\$|\[\.!\?\\n\])/u,
    reach: 160,
  },
  // Lines, dates, tags, heads, messages and separators that are looked at up to this length.
  { where: /^core\/documents\/boilerplate-cues\.ts/u, reach: 400 },
  { where: /^core\/documents\/csl-fields\.ts:\d+ .*a-z\]\{3\}/u, reach: 60 },
  { where: /^core\/documents\/declared-encoding\.ts/u, reach: 1000 },
  { where: /^core\/documents\/markdown\.ts:\d+ \^ \{0,3\}:/u, reach: 500 },
  { where: /^core\/documents\/split-articles\.ts:\d+ \\n\\s\*\\n/u, reach: 400 },
  { where: /^core\/documents\/pdf\/(?:pdf-metadata|page-furniture)\.ts/u, reach: 2000 },
  { where: /^core\/claims\/sections\.ts/u, reach: 200 },
  { where: /^core\/log\/safe-entry\.ts/u, reach: 1000 },
  { where: /^core\/references\/identifiers\.ts:\d+ \^\(\?:pmid/u, reach: 4096 },
  { where: /^core\/references\/formats\/bibtex-chunks\.ts:\d+ \^@/u, reach: 300 },
  { where: /^core\/reports\/html\/html-words\.ts/u, reach: 2000 },
  // What the program writes itself: numbers, labels that fit a picture, parts of its own DOCX.
  { where: /^core\/reports\/charts\/(?:count-words|wrap-text)\.ts/u, reach: 200 },
  { where: /^core\/reports\/docx\/skeleton\.ts/u, reach: 2000 },
  { where: /^electron\/(?:desktop|jobs\/print-browser)/u, reach: 2000 },
  // Tried in sequence only, each where the one before ended, and given up at the first that fails.
  { where: /^core\/reports\/verify\/xml-elements\.ts:\d+ \\s\*\(/u, reach: 2000 },
  { where: /^core\/documents\/markdown-guard\.ts:\d+ \\s\*\(/u, reach: 2000 },
  // `textOf` has made one blank of each run of them.
  { where: /^core\/documents\/jats\/jats-references\.ts:\d+ \\s\+\(/u, reach: 100 },
  // Addresses in BibTeX that are longer do not get to the library (`longAddress`).
  { where: /^\/\^\(\?:\(\?:\(\?:https\?\|ftp\):\)\?/u, reach: 2000 },
];

interface Named extends PatternToTime {
  readonly words: string;
}

/** Times every n-th pattern, so that `count` are timed. */
export async function run(count = Infinity): Promise<TortureOutcome> {
  const all = await patternsToTime();
  const step = Math.max(1, Math.floor(all.length / count));
  const patterns = all.filter((_, at) => at % step === 0);
  const failures: string[] = [];
  const pieces: string[] = [];
  let tried = 0;
  let slowest = { words: '', ms: 0 };
  await timeAll(patterns, (pattern, timed) => {
    if (typeof timed === 'string') {
      failures.push(`${pattern.words}: ${timed}`);
      return;
    }
    const { text, ms, ratio } = timed;
    tried += timed.tried;
    const words = `${pattern.words} on ${JSON.stringify(text)} (${timed.length.toLocaleString('en')})`;
    if (ms > slowest.ms) slowest = { words, ms };
    const cut = pattern.reach !== Infinity;
    if (cut && ms > mostForPiece) failures.push(`${words}: ${ms.toFixed(0)} ms`);
    if (cut) pieces.push(pattern.words);
    if (ms * ratio > leastMilliseconds && ratio > mostForDoubling) {
      failures.push(
        `${words}: ${ratio.toFixed(1)} times for twice the length (${ms.toFixed(0)} ms)`,
      );
    }
  });
  return {
    done: patterns.length,
    failures,
    notes: [
      `${patterns.length} patterns, ${tried.toLocaleString('en')} texts; ${pieces.length} see texts that were cut, at most ${mostForPiece} ms each`,
      `slowest: ${slowest.words}, ${slowest.ms.toFixed(0)} ms`,
    ],
  };
}

async function patternsToTime(): Promise<readonly Named[]> {
  const reaches = new Map(await recordReach());
  const own = sourcePatterns().map(({ source, flags, places }): Named => {
    const key = patternKey(source, flags);
    const seen = reaches.get(key)?.reach;
    reaches.delete(key);
    const known = places.map((place) => cutOf(`${place} ${source}`));
    const reach = known.includes(Infinity) ? (seen ?? Infinity) : longest(known, seen);
    return { source, flags, reach, words: `${places[0]} /${source.slice(0, 120)}/${flags}` };
  });
  const foreign = [...reaches.values()].map(({ source, flags, reach }): Named => {
    const words = `/${source.slice(0, 120)}/${flags} made while reading`;
    return { source, flags, reach: Math.min(reach, cutOf(words)), words };
  });
  return [...own, ...foreign];
}

/** Of a place and a pattern: `core/a.ts:12 a+`; Infinity when nothing cuts its texts. */
function cutOf(words: string): number {
  return cuts.find(({ where }) => where.test(words))?.reach ?? Infinity;
}

/** The cut counts; longer texts that came all the same, but for all there was, came by a way of their own. */
function longest(known: readonly number[], seen = 0): number {
  return Math.max(...known, seen === Infinity ? 0 : seen);
}

/** Times pattern after pattern in a worker; one that hangs is named, and the next ones get a new worker. */
async function timeAll(
  patterns: readonly Named[],
  onTimed: (pattern: Named, timed: TimedPattern | string) => void,
): Promise<void> {
  let from = 0;
  while (from < patterns.length) {
    // oxlint-disable-next-line no-await-in-loop -- each goes on behind the one before
    from = await timeFrom(patterns, from, onTimed);
  }
}

async function timeFrom(
  patterns: readonly Named[],
  from: number,
  onTimed: (pattern: Named, timed: TimedPattern | string) => void,
): Promise<number> {
  const task: TimingTask = { patterns, from, length };
  const worker = new Worker(new URL('../kit/time-patterns.ts', import.meta.url), {
    workerData: task,
  });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let next = from;
  let now = 'its start';
  const isLate = (): void => {
    const pattern = patterns[next];
    if (pattern !== undefined) onTimed(pattern, `not done within ${limit} ms: ${now}`);
    resolve(next + 1);
  };
  let timer = setTimeout(isLate, limit);
  worker.on('error', reject);
  worker.on('message', (message: TimingMessage) => {
    clearTimeout(timer);
    timer = setTimeout(isLate, limit);
    if (message.kind === 'end') resolve(patterns.length);
    if (message.kind === 'at') now = `${JSON.stringify(message.text)} (${message.length})`;
    if (message.kind === 'timed') {
      const pattern = patterns[message.timed.at];
      if (pattern !== undefined) onTimed(pattern, message.timed);
      next = message.timed.at + 1;
    }
  });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
