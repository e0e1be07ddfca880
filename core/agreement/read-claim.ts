import type { ComparedClaim } from './compare-claims.ts';
import { claimWords, isGeneralStem, stemOf } from './claim-words.ts';
import type { ClaimWord } from './claim-words.ts';
import { readChanges } from './changes.ts';
import type { Change } from './changes.ts';
import { readDenials } from './denials.ts';
import type { Denial } from './denials.ts';
import { readObligations } from './obligations.ts';
import type { Obligation } from './obligations.ts';
import { readQuantities } from './quantities.ts';
import type { Quantity } from './quantities.ts';
import type { StanceValue } from './english-stances.ts';
import { phraseBefore, phraseBehind } from './phrases.ts';
import type { Phrase } from './phrases.ts';
import { readStances } from './stances.ts';
import type { Stance } from './stances.ts';

/** Ids of stems in one vocabulary, so that a claim's words are a few numbers. */
export interface Vocabulary {
  idOf(stem: string): number;
  /** By id: whether the stem says little of a topic. */
  readonly general: readonly boolean[];
}

/** An empty vocabulary; ids count up in the order in which stems are asked for. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const general: boolean[] = [];
  return {
    general,
    idOf(stem) {
      const known = ids.get(stem);
      if (known !== undefined) return known;
      ids.set(stem, general.length);
      general.push(isGeneralStem(stem));
      return general.length - 1;
    },
  };
}

/** Something read from a claim together with the ids of the words that it is about, distinct and ascending. */
export interface About<T> {
  readonly what: T;
  readonly terms: readonly number[];
}

/** Whom a finding was made in. */
export type Setting = 'animals or cells' | 'humans' | 'not said';

/** What the rules look at of a claim. */
export interface ClaimReading {
  readonly number: number;
  readonly source: number;
  readonly work: number;
  /** Distinct content stems, ascending. */
  readonly terms: Int32Array;
  readonly setting: Setting;
  readonly stances: readonly About<Stance>[];
  readonly quantities: readonly About<Quantity>[];
  /** Terms are of the words behind the cue; `before` of those before it, `than` of what it is compared with. */
  readonly changes: readonly (About<Change> & {
    readonly before: readonly number[];
    readonly than: readonly number[];
  })[];
  readonly denials: readonly About<Denial>[];
  readonly obligations: readonly About<Obligation>[];
}

const animalPattern =
  /\b(?:animals?|mice|mouse|rats?|murine|rodents?|rabbits?|pigs?|primates?|monkeys?|zebrafish|in vitro|cell (?:lines?|cultures?)|preclinical)\b/iu;
const humanPattern =
  /\b(?:patients?|participants?|volunteers?|humans?|people|clinical (?:trials?|stud(?:y|ies))|adults?|children|women|men)\b/iu;

/** Words around a number that say what it measures. */
const contextWords = 6;

/**
 * Reads a claim once for all comparisons. `expand` gives the stems of the long
 * form of an abbreviation (lower case, singular), or none.
 */
export function readClaim(
  claim: ComparedClaim,
  vocabulary: Vocabulary,
  expand: (short: string) => readonly string[],
): ClaimReading {
  const { quote, type, language, number, source, work } = claim;
  const words = claimWords(quote);
  const ids = (stems: readonly string[]): number[] =>
    distinct(
      stems.flatMap((stem) => [stem, ...expand(stem)]),
      vocabulary,
    );
  const stances = readStances(quote, type, language);
  const isAnimal = animalPattern.test(quote);
  return {
    number,
    source,
    work,
    terms: Int32Array.from(
      ids(
        words.filter(({ stem, text }) => stem !== '' && !/^\d/u.test(text)).map(({ stem }) => stem),
      ),
    ),
    setting: isAnimal ? 'animals or cells' : humanPattern.test(quote) ? 'humans' : 'not said',
    stances: stances.map((what) => ({ what, terms: ids(subjectOf(quote, words, what)) })),
    quantities: readQuantities(quote, words, language).map((what) => ({
      what,
      terms: ids(stemsAround(words, what)),
    })),
    changes: readChanges(quote, words, language).map((what) => ({
      what,
      terms: ids(what.behind),
      before: ids(what.before),
      than: ids(what.than),
    })),
    // What a stance says in full is no denial of single words as well.
    denials: readDenials(quote, words, language)
      .filter(
        ({ start, end }) =>
          !stances.some(
            (stance) => denying.has(stance.value) && stance.start < end && start < stance.end,
          ),
      )
      .map((what) => ({ what, terms: ids(what.stems) })),
    obligations: readObligations(quote, words, language).map((what) => ({
      what,
      terms: ids(what.stems),
    })),
  };
}

const denying: ReadonlySet<StanceValue> = new Set([
  'no cure',
  'no harm',
  'not approved',
  'efficacy open',
  'safety open',
]);
/** Behind these stand the harms themselves, not what they come from. */
const naming: ReadonlySet<StanceValue> = new Set([
  'some harm',
  'grave harm',
  'little harm',
  'efficacy open',
]);

/** Stems of words that qualify and name nothing. */
const qualifying: ReadonlySet<string> = new Set(
  'relatively generally particularly especially recently completely fully mainly largely strongly truly really quite rather pretty extremely considerably believed thought statistically directly actually'
    .split(' ')
    .map(stemOf),
);

/** Of what a stance speaks: the words before it in its clause, else those behind it. */
function subjectOf(
  quote: string,
  words: readonly ClaimWord[],
  { value, start, end }: Stance,
): readonly string[] {
  const telling = ({ stems }: Phrase): string[] =>
    stems.filter((stem) => !isGeneralStem(stem) && !qualifying.has(stem));
  const before = telling(phraseBefore(quote, words, start, 6, /[,.;:!?()[\]–—]/u));
  if (before.length > 0) return before;
  // "…, but has not been shown": the sentence still speaks of what it began with.
  const begun = telling(
    phraseBehind(
      quote.slice(0, start),
      words.filter((word) => word.end <= start),
      0,
      6,
    ),
  );
  return begun.length > 0 || naming.has(value)
    ? begun
    : telling(phraseBehind(quote, words, end, 5));
}

function stemsAround(words: readonly ClaimWord[], { start, end, dimension }: Quantity): string[] {
  const isContent = ({ stem, text }: ClaimWord): boolean =>
    stem !== '' && !/^\d/u.test(text) && `of ${stem}` !== dimension;
  const before = words.filter((word) => word.end <= start && isContent(word)).slice(-contextWords);
  const behind = words
    .filter((word) => word.start >= end && isContent(word))
    .slice(0, contextWords);
  return [...before, ...behind].map(({ stem }) => stem);
}

function distinct(stems: readonly string[], vocabulary: Vocabulary): number[] {
  return [...new Set(stems.map((stem) => vocabulary.idOf(stem)))].toSorted((a, b) => a - b);
}
