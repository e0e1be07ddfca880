import type { PartyMention } from './parties.ts';
import { overlaps } from './span.ts';
import type { Span } from './span.ts';
import { numberOf } from './statistics.ts';

/** The printed numbers of two arms, and whether the intervention's is the larger one. */
export interface ArmComparison extends Span {
  readonly sign: -1 | 0 | 1;
}

interface PrintedNumber extends Span {
  readonly value: number;
  readonly unit: 'share' | 'spread' | 'plain' | 'time';
}

const printed =
  /(?<![\w.])[−–+-]?\d{1,6}(?:[.·]\d{1,8})?(?![\w.·]*\d)(?:\s?(%)|(\s?(?:±|\+\/[-−–])\s?\d{1,6}(?:[.·]\d{1,4})?))?/gu;

const notMeasured = /^\s?(?:patients|subjects|participants|mg|µg|μg|th|st|nd|out|of)\b/iu;

const timeAfter = /^[\s-]?(?:weeks?|months?|years?|hours?|days?|h|minutes?|min)\b/iu;

const rangeBefore =
  /(?:\bn\s?=\s?|[±([]|\bto |\bsd:? ?|\bci\b.{0,8}|\btable |\bfig(?:ure|\.)? |\bgroups? |\bday |\bweek |\bmonth |\bvisit )$/iu;

/**
 * Compares the numbers of two arms that a stretch prints in one form (shares with
 * a percent sign, means with their spread, or bare numbers): the first belongs to
 * the party named first; without names, to the intervention. null where there
 * are not two.
 */
export function compareArms(
  text: string,
  within: Span,
  parties: readonly PartyMention[],
  taken: readonly Span[],
): ArmComparison | null {
  const numbers = numbersIn(text, within).filter(
    (one) => !taken.some((span) => overlaps(span, one)),
  );
  for (const unit of ['spread', 'share', 'plain', 'time'] as const) {
    const [first, second] = numbers.filter((one) => one.unit === unit);
    if (first === undefined || second === undefined) continue;
    const named = parties.filter(({ start }) => start >= within.start && start < within.end);
    const isTurned =
      named[0]?.party === 'comparator' && named.some(({ party }) => party !== 'comparator');
    const sign = Math.sign(first.value - second.value) * (isTurned ? -1 : 1);
    return { sign: sign > 0 ? 1 : sign < 0 ? -1 : 0, start: first.start, end: second.end };
  }
  return null;
}

function numbersIn(text: string, within: Span): PrintedNumber[] {
  const stretch = text.slice(within.start, within.end);
  return [...stretch.matchAll(printed)].flatMap((match): PrintedNumber[] => {
    const [whole, percent, spread] = match;
    const before = stretch.slice(Math.max(0, match.index - 12), match.index);
    const after = stretch.slice(match.index + whole.length, match.index + whole.length + 16);
    const bare = timeAfter.test(after) ? 'time' : 'plain';
    const unit = percent !== undefined ? 'share' : spread !== undefined ? 'spread' : bare;
    if (unit === bare && (notMeasured.test(after) || rangeBefore.test(before))) return [];
    const value = numberOf(/^[−–+-]?[\d.·]+/u.exec(whole)?.[0] ?? '');
    const start = within.start + match.index;
    return Number.isNaN(value) ? [] : [{ value, unit, start, end: start + whole.length }];
  });
}
