import type { ClaimWord } from './claim-words.ts';
import { readLength } from './claim-words.ts';
import { phraseBehind } from './phrases.ts';

/** Words that a claim denies: "does not cross the membrane" denies crossing the membrane. */
export interface Denial {
  readonly stems: readonly string[];
  /** Half-open UTF-16 range from the denying word to the last denied one. */
  readonly start: number;
  readonly end: number;
}

const common = String.raw`instead of|rather than`;
const cues: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    String.raw`(?<!\p{L})(?:not(?! (?:only|just|merely|necessarily))|no(?! (?:longer than|more than|less than|fewer than))|never|cannot|can['’]t|(?:do|does|did|is|are|was|were|has|have|could|would|should|must)n['’]t|neither|nor|without|none of|${common}|as opposed to|fails? to|failed to|unable to|lacks?|absence of|more like [^.;]{1,60}? than|no longer)(?!\p{L})`,
    'giu',
  ),
  de: /(?<!\p{L})(?:nicht(?! nur)|kein(?:e[mnrs]?)?|nie(?:mals)?|ohne|weder|noch nie|keinesfalls|anstatt|statt)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:ne|n['’](?=\p{L})|pas(?! seulement)|jamais|aucune?|sans|ni|plutôt que|au lieu de)(?!\p{L})|(?<!\p{L})n['’]/giu,
  es: /(?<!\p{L})(?:no(?! solo| sólo| solamente)|nunca|jamás|ning[uú]n[oa]?|sin|ni|tampoco|en lugar de|en vez de)(?!\p{L})/giu,
};

/** What a claim denies, in English, German, French or Spanish; unknown languages are read as English. */
export function readDenials(
  quote: string,
  words: readonly ClaimWord[],
  language: string | null,
): Denial[] {
  const text = quote.slice(0, readLength);
  const cue = cues[(language ?? 'en').slice(0, 2).toLowerCase()];
  if (cue === undefined) return [];
  const denials: Denial[] = [];
  for (const { 0: word, index: start } of text.matchAll(cue)) {
    const last = denials.at(-1);
    // "ne … pas", "no … nor": one denial.
    if (last !== undefined && start < last.end) continue;
    const phrase = phraseBehind(quote, words, start + word.length, 5, /[,.;:!?()[\]–—]/u);
    denials.push({ stems: phrase.stems, start, end: Math.max(phrase.end, start + word.length) });
  }
  return denials;
}
