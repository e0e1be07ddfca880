import { cuesOf } from './cues.ts';
import type { Cue } from './cues.ts';
import { outcomeMentions } from './outcome.ts';
import { partyMentions } from './parties.ts';
import type { PartyMention } from './parties.ts';
import { gapBetween } from './span.ts';
import type { Span } from './span.ts';
import { verdictsOf } from './statistics.ts';
import type { Verdict } from './statistics.ts';
import { wordsOf } from './words.ts';

/** What a reading is wanted of; without a part, the sentence as a whole decides. */
export interface EffectSubject {
  readonly outcome?: string;
  readonly intervention?: string;
  readonly comparator?: string;
}

/** A sentence taken apart: who and what it names, and what it says of them. */
export interface Scene {
  readonly text: string;
  readonly outcome: string;
  readonly mentions: readonly Span[];
  readonly parties: readonly PartyMention[];
  readonly breaks: readonly number[];
  readonly verdicts: readonly Verdict[];
  readonly cues: readonly Cue[];
}

/** Outcomes that are a time: what is faster takes less of it. */
const timed = /\b(?:time|duration|onset|latency|delay)\b/iu;

/** Where a new statement begins. */
const breaking = /[.;]\s|\b(?:but|whereas|while|however|although|though|except)\b/giu;

/** Longest name of an outcome or a party that is read. */
const nameLength = 500;

/** Takes a sentence apart; names are read up to 500 characters. */
export function sceneOf(text: string, about: EffectSubject): Scene {
  const outcome = (about.outcome ?? '').slice(0, nameLength);
  const intervention = (about.intervention ?? '').slice(0, nameLength);
  const comparator = (about.comparator ?? '').slice(0, nameLength);
  const words = wordsOf(text);
  return {
    text,
    outcome,
    mentions: outcomeMentions(words, outcome),
    parties: partyMentions(text, words, { outcome, intervention, comparator }),
    breaks: [...text.matchAll(breaking)].map(({ index }) => index),
    verdicts: verdictsOf(text),
    cues: cuesOf(text, timed.test(outcome)),
  };
}

/** Words for the time before anything was done. */
const beforehand =
  /\b(?:(?:at|of) baseline|before (?:the )?(?:treatment|intervention|education|training|study|surgery|operation)|pre-?(?:intervention|treatment|test))\b/iu;

/**
 * How far a stretch is from what the sentence says of the outcome, in characters:
 * brackets between them do not count, a new statement counts as 100, an item of
 * a list as 25, a statement of the time before the trial as 150 more. Where the outcome is not named, its place in the sentence.
 */
export function distance(scene: Scene, span: Span): number {
  const { text, outcome, breaks } = scene;
  const left = Math.max(0, ...breaks.filter((at) => at < span.start));
  const right = Math.min(text.length, ...breaks.filter((at) => at >= span.end));
  const isBefore =
    beforehand.test(text.slice(left, right)) && !/baseline|before|pre/iu.test(outcome);
  return fromMention(scene, span) + (isBefore ? 150 : 0);
}

function fromMention({ text, mentions, breaks }: Scene, span: Span): number {
  if (mentions.length === 0) return span.start / 10;
  return Math.min(
    ...mentions.map((mention) => {
      const gap = gapBetween(mention, span);
      if (gap > 600) return gap;
      const from = Math.min(mention.end, span.end);
      const to = Math.max(mention.start, span.start);
      const between = text.slice(from, to);
      const bracketed = [...between.matchAll(/[([][^()[\]]{0,200}[)\]]/gu)].reduce(
        (sum, [words]) => sum + words.length,
        0,
      );
      const items = [...between.matchAll(/,\s|\band\b/giu)].length;
      const crossed = breaks.filter((at) => at >= from && at < to).length;
      return gap - bracketed + 100 * crossed + (items > 0 ? 20 : 0) + 5 * Math.min(3, items);
    }),
  );
}
