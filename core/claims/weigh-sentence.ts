import { claimTypes } from './claim.ts';
import type { ClaimType } from './claim.ts';
import type { LanguageRules } from './languages/language-rules.ts';
import { rulesToTry } from './pattern-gate.ts';
import { sentenceShape } from './sentence-shape.ts';

/** How claim-like a sentence is, what it is about, and the words that say so. */
export interface SentenceWeight {
  readonly type: ClaimType;
  readonly score: number;
  readonly cues: string[];
}

/** Longest stretch that the patterns are tried on: their cost must not grow with a runaway sentence. */
const readLength = 2_000;

const noCues: LanguageRules['cues'] = [];

/**
 * Weighs a sentence by its language's cues: a logistic score from 0 to 1 (the
 * weights add up as log-odds), the type with most votes, and each cue with the
 * words it comes from. Without rules (null) the structure alone gives a low score.
 */
export function weighSentence(sentence: string, rules: LanguageRules | null): SentenceWeight {
  const text = sentence.slice(0, readLength);
  let odds = structureOdds(text);
  const votes = new Map<ClaimType, number>();
  const cues: string[] = [];
  for (const rule of rulesToTry(rules?.cues ?? noCues, text)) {
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    odds += rule.weight;
    for (const type of claimTypes) {
      const vote = rule.types?.[type];
      if (vote !== undefined) votes.set(type, (votes.get(type) ?? 0) + vote);
    }
    if (rule.silent !== true) cues.push(`${rule.says}: '${shorten(match[0])}'`);
  }
  if (cues.length === 0) cues.push('states something in a full sentence');
  return { type: mostVoted(votes), score: round(1 / (1 + Math.exp(-odds))), cues };
}

function structureOdds(text: string): number {
  const shape = sentenceShape(text);
  let odds = -0.4;
  if (!shape.stopped && !shape.leadsIn) odds -= 0.2;
  if (shape.leadsIn) odds -= 0.3;
  if (shape.cutOff) odds -= 1;
  if (shape.words < 6) odds -= 0.3;
  if (shape.words >= 12) odds += 0.2;
  if (shape.bare.startsWith('I ') || shape.bare.includes('!')) odds -= 0.3;
  return odds;
}

function mostVoted(votes: ReadonlyMap<ClaimType, number>): ClaimType {
  let best: ClaimType = 'other';
  let most = 0.5;
  // claimTypes fixes the order, so that equal votes always fall the same way.
  for (const type of claimTypes) {
    const count = votes.get(type) ?? 0;
    if (count > most) {
      best = type;
      most = count;
    }
  }
  return best;
}

function shorten(words: string): string {
  const folded = words.replaceAll(/\s+/g, ' ').trim();
  return folded.length <= 60 ? folded : `${folded.slice(0, 57).trimEnd()}…`;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
