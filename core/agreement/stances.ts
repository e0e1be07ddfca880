import type { ClaimType } from '../claims/claim.ts';
import { readLength } from './claim-words.ts';
import { englishStances } from './english-stances.ts';
import type { StanceValue } from './english-stances.ts';

/** What a claim says of one aspect, and the words that say so. */
export interface Stance {
  readonly value: StanceValue;
  /** Half-open UTF-16 range in the claim. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads what a claim says of harm, effect, extent, approval and the like; each
 * value once, at its first place. Empty for languages without rules.
 */
export function readStances(quote: string, type: ClaimType, language: string | null): Stance[] {
  if (language !== null && !/^en\b/iu.test(language)) return [];
  const text = quote.slice(0, readLength);
  const stances: Stance[] = [];
  let family = '';
  let taken: { readonly start: number; readonly end: number }[] = [];
  for (const rule of englishStances) {
    if (rule.family !== family) {
      family = rule.family;
      taken = [];
    }
    if (rule.types !== undefined && !rule.types.includes(type)) continue;
    for (const { 0: words, index: start } of text.matchAll(rule.pattern)) {
      const end = start + words.trimEnd().length;
      if (taken.some((other) => other.start < end && start < other.end)) continue;
      taken.push({ start, end });
      const { value } = rule;
      if (value !== null && !stances.some((stance) => stance.value === value))
        stances.push({ value, start, end });
    }
  }
  return stances;
}
