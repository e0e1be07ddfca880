import type { ClaimType } from './claim.ts';
import { rulesFor } from './languages/rules-for.ts';
import { weighSentence } from './weigh-sentence.ts';

/**
 * What a quote is about, how claim-like it is (0 to 1) and why, in words; also
 * for quotes that a reviewer marks. `language` is a BCP 47 tag, null when unknown.
 */
export function classifyClaim(
  quote: string,
  language: string | null = null,
): { type: ClaimType; score: number; cues: string[] } {
  return weighSentence(quote, rulesFor(language));
}
