import { parentPort, workerData } from 'node:worker_threads';
import { pumps } from '#tests/helpers/format-slots.ts';
import { hardText, hardTexts } from './hard-texts.ts';
import type { HardText } from './hard-texts.ts';

/** A pattern, and how long the texts are that the program gives it, at most. */
export interface PatternToTime {
  readonly source: string;
  readonly flags: string;
  /** UTF-16 units; Infinity when nothing cuts them. */
  readonly reach: number;
}

/** What was found of one pattern: its worst text, with times at a length and at twice that. */
export interface TimedPattern {
  readonly at: number;
  readonly text: HardText;
  readonly length: number;
  readonly ms: number;
  /** Of the time for twice the length to that for the length; 1 when the texts end at `length`. */
  readonly ratio: number;
  /** Texts tried. */
  readonly tried: number;
}

/** What the worker says: which pattern and text it is at (so that a hang can be named), or what was found. */
export type TimingMessage =
  | { readonly kind: 'at'; readonly at: number; readonly text: HardText; readonly length: number }
  | { readonly kind: 'timed'; readonly timed: TimedPattern }
  | { readonly kind: 'end' };

/** What the worker is started with: where to go on, and the length of the texts of the last measurement. */
export interface TimingTask {
  readonly patterns: readonly PatternToTime[];
  readonly from: number;
  readonly length: number;
}

/** Every text is tried at this length; some go on to a longer one, the worst to the longest. */
const lookLength = 2000;
const firstLength = 16_000;
const firstKept = 6;
const mostRounds = 4;
const suspicious = 2.4;
/** Milliseconds for some thousands of characters. */
const surelySlow = 500;

/** Milliseconds of this thread, which other programs do not add to, for finding everything that a pattern finds in a text, as `matchAll`, `replaceAll` and `split` do. */
function time(pattern: RegExp, text: string): number {
  const started = process.threadCpuUsage();
  const { sticky } = pattern;
  pattern.lastIndex = 0;
  // A sticky pattern is tried at every place, as a reader that goes on by single characters does.
  for (let from = 0; from <= text.length;) {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (found !== null) from = Math.max(pattern.lastIndex, from + (found[0] === '' ? 1 : 0));
    else if (sticky) from += 1;
    else break;
  }
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1000;
}

function timePattern(
  at: number,
  { source, flags, reach }: PatternToTime,
  last: number,
): TimedPattern {
  const pattern = new RegExp(source, `${flags.replaceAll('g', '')}g`);
  const say = (text: HardText, length: number): void =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window
    parentPort?.postMessage({ kind: 'at', at, text, length } satisfies TimingMessage);
  const texts = [
    ...hardTexts(source, flags),
    ...pumps.flatMap((pump) => ['', '\u0000'].map((end) => ({ start: '', pump, end }))),
  ];
  const worstOf = (
    some: readonly HardText[],
    wanted: number,
    kept: number,
  ): readonly HardText[] => {
    const length = Math.min(wanted, reach);
    const timed: { readonly text: HardText; readonly ms: number }[] = [];
    for (const text of some) {
      say(text, length);
      const ms = time(pattern, hardText(text, length));
      timed.push({ text, ms });
      // There is no worse to be looked for.
      if (ms > surelySlow) break;
    }
    timed.sort((one, other) => other.ms - one.ms);
    return timed.slice(0, kept).map(({ text }) => text);
  };
  const tried = texts.length;
  const [worst] = worstOf(worstOf(texts, lookLength, firstKept), firstLength, 1);
  if (worst === undefined) throw new Error(`Time a pattern: no text for ${source}`);
  const measure = (length: number): number => {
    say(worst, length);
    return time(pattern, hardText(worst, length));
  };
  const compare = (length: number): TimedPattern => {
    let [ms, double] = [measure(length), measure(2 * length)];
    // What runs beside this one disturbs it all the same: the best of each counts.
    for (let round = 0; round < mostRounds && double / ms > suspicious; round += 1) {
      ms = Math.min(ms, measure(length));
      double = Math.min(double, measure(2 * length));
    }
    return { at, text: worst, length, ms, ratio: double / ms, tried };
  };
  if (reach < last) return { at, text: worst, length: reach, ms: measure(reach), ratio: 1, tried };
  // In two steps, so that what grows by the square is told before it takes minutes.
  const near = compare(firstLength);
  return near.ms > 10 && near.ratio > suspicious ? near : compare(last);
}

if (parentPort !== null) {
  const { patterns, from, length }: TimingTask = workerData;
  for (const [at, pattern] of patterns.entries()) {
    if (at < from) continue;
    const timed = timePattern(at, pattern, length);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window
    parentPort.postMessage({ kind: 'timed', timed } satisfies TimingMessage);
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window
  parentPort.postMessage({ kind: 'end' } satisfies TimingMessage);
}
