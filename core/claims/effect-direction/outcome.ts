import type { Span } from './span.ts';
import { tellingStems } from './words.ts';
import type { Word } from './words.ts';

/** Most words that may stand between two words of one mention. */
const widestGap = 3;

/**
 * Where a sentence speaks of an outcome: the stretches that share most of the
 * outcome's telling words, first to last. Empty where it shares none.
 */
export function outcomeMentions(words: readonly Word[], outcome: string): Span[] {
  const wanted = tellingStems(outcome);
  const runs: { start: number; end: number; readonly found: Set<string>; last: number }[] = [];
  for (const [index, { stem, start, end }] of words.entries()) {
    if (!wanted.has(stem)) continue;
    const run = runs.at(-1);
    if (run !== undefined && index - run.last <= widestGap + 1) {
      run.end = end;
      run.last = index;
      run.found.add(stem);
    } else runs.push({ start, end, found: new Set([stem]), last: index });
  }
  const most = Math.max(0, ...runs.map(({ found }) => found.size));
  return runs.filter(({ found }) => found.size === most).map(({ start, end }) => ({ start, end }));
}
