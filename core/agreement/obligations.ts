import type { ClaimWord } from './claim-words.ts';
import { readLength } from './claim-words.ts';
import { phraseBefore, phraseBehind } from './phrases.ts';

export type ObligationForce =
  | 'required'
  | 'optional'
  | 'possible'
  | 'forbidden'
  | 'advised'
  | 'advised against';

/** What a claim says must, may, should or must not be. */
export interface Obligation {
  readonly force: ObligationForce;
  /** Stems of what is ruled: the words around the cue. */
  readonly stems: readonly string[];
  /** Half-open UTF-16 range from the cue to the end of what is ruled. */
  readonly start: number;
  readonly end: number;
}

const rules: readonly (readonly [ObligationForce, RegExp])[] = [
  ['forbidden', /\b(?:must|may|can|could|shall)(?: also| never)? ?not\b|\bcan(?:not|['’]t)\b|\b(?:is|are|was|were|be) (?:not (?:allowed|permitted|eligible|used)|(?:strictly )?(?:forbidden|prohibited|excluded|banned|disallowed|contraindicated|ineligible))|\bmust (?:also )?(?:avoid|stop|refrain|discontinue|abstain)|\b(?:not|no longer) (?:allowed|permitted)|\bno \w+ (?:is|are) (?:allowed|permitted)/giu],
  ['optional', /\b(?:optional(?:ly)?|not (?:required|necessary|mandatory|obligatory|compulsory)|no(?:t)? need (?:to|for)|(?:does|do|did) not (?:need|have) to|either\b[^.;]{1,80}\bor\b|or (?:none|not)\b|(?:is|are) (?:allowed|permitted|free to)|can choose|voluntary|at (?:their|your|his|her) discretion|may (?:also )?(?:continue|keep|choose|take|use|remain|stay|be used|be taken))/giu],
  ['required', /\b(?:must|shall|required to|require[sd]?(?: that)?|(?:is|are) (?:required|mandatory|obligatory|compulsory|a prerequisite)|needs? to|ha(?:s|ve) to|necessary to|only eligible if)\b/giu],
  ['possible', /\b(?:can|may)\b(?= (?:also |safely |still )*(?!be (?!given|used|taken|administered|applied|performed|combined)|have\b|help\b|cause\b|lead\b|also\b|not\b|only\b|result\b|include\b|occur\b|vary\b|reduce\b|improve\b|increase\b)\p{L}+)/giu],
  ['advised against', /\b(?:should(?:n['’]t| not| never| avoid)|not (?:be )?(?:recommended|advised|advisable)|advis(?:e[ds]?) against|recommend(?:s|ed)? against|discourag(?:e[ds]?|ing)|ought not|should be avoided|avoid(?:s|ed|ing)?)\b/giu],
  ['advised', /\b(?:should|recommend(?:s|ed|ation)?|advis(?:able|ed?)|ought to|encourag(?:e[ds]?|ing)|(?:it is|it['’]s) (?:important|essential|crucial|best) to)\b/giu],
]; // prettier-ignore

const otherLanguages: Readonly<Record<string, readonly (readonly [ObligationForce, RegExp])[]>> = {
  de: [
    ['forbidden', /(?<!\p{L})(?:darf nicht|dürfen nicht|darf kein\p{L}*|dürfen kein\p{L}*|verboten|untersagt|nicht erlaubt)(?!\p{L})/giu],
    ['optional', /(?<!\p{L})(?:freiwillig|optional|nicht erforderlich|muss nicht|müssen nicht|erlaubt|darf|dürfen)(?!\p{L})/giu],
    ['required', /(?<!\p{L})(?:muss|müssen|erforderlich|vorgeschrieben|verpflichtend)(?!\p{L})/giu],
  ],
  fr: [
    ['forbidden', /(?<!\p{L})(?:ne (?:doit|doivent|peut|peuvent) pas|interdite?s?|non autorisée?s?|pas autorisée?s?)(?!\p{L})/giu],
    ['optional', /(?<!\p{L})(?:facultati(?:f|ve)s?|pas (?:nécessaire|obligatoire)s?|autorisée?s?|optionnel(?:le)?s?)(?!\p{L})/giu],
    ['required', /(?<!\p{L})(?:doit|doivent|obligatoires?|exigée?s?|requise?s?)(?!\p{L})/giu],
  ],
  es: [
    ['forbidden', /(?<!\p{L})(?:no (?:debe|deben|puede|pueden)|prohibid[oa]s?|no (?:está|están) permitid[oa]s?)(?!\p{L})/giu],
    ['optional', /(?<!\p{L})(?:opcional(?:es)?|no es (?:necesario|obligatorio)|permitid[oa]s?|voluntari[oa]s?)(?!\p{L})/giu],
    ['required', /(?<!\p{L})(?:debe|deben|obligatori[oa]s?|requerid[oa]s?|es necesario)(?!\p{L})/giu],
  ],
}; // prettier-ignore

/** The rules that a claim states, in English, German, French or Spanish; unknown languages are read as English. */
export function readObligations(
  quote: string,
  words: readonly ClaimWord[],
  language: string | null,
): Obligation[] {
  const text = quote.slice(0, readLength);
  const code = (language ?? 'en').slice(0, 2).toLowerCase();
  const obligations: Obligation[] = [];
  for (const [force, pattern] of code === 'en' ? rules : (otherLanguages[code] ?? [])) {
    for (const { 0: cue, index: start } of text.matchAll(pattern)) {
      const end = start + cue.length;
      if (obligations.some((other) => other.start < end && start < other.end)) continue;
      const inside = words.filter(
        (word) => word.start >= start && word.end <= end && word.stem !== '',
      );
      const behind = phraseBehind(quote, words, end, 8, /[.;!?()[\]]/u);
      const before = phraseBefore(quote, words, start, 4);
      obligations.push({
        force,
        stems: [...before.stems, ...inside.map(({ stem }) => stem), ...behind.stems],
        start,
        end: Math.max(end, behind.end),
      });
    }
  }
  return obligations.toSorted((a, b) => a.start - b.start);
}
