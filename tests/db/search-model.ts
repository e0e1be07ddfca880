import fc from 'fast-check';
import { searchTerms } from '#core/claims/search-terms.ts';
import type { SearchTerm } from '#core/claims/search-terms.ts';
import { assessClaims } from '#db/assessments.ts';
import { claimNumbers } from '#db/claims.ts';
import type { WriteDb } from '#db/connection.ts';
import { searchSources } from '#db/search.ts';
import { tagClaims } from '#db/tags.ts';
import { importSample } from './helpers.ts';

/** What a search looks at of a claim, as a plain list. */
interface PlainClaim {
  readonly number: number;
  readonly quote: string;
  readonly note: string;
  readonly title: string;
  readonly status: string;
  readonly tags: readonly string[];
}

const titles = ['Saffron in rats', 'Über Öle and NEAR misses', 'IL-6 and κύστη, part 2'];
const quotes = [
  ['Glucose fell in treated animals.', 'Crème fraîche was not given, AND rats slept.'],
  ['Fasting glucose fell by 35% (p < 0.01).', 'Two rats escaped from the Öl ward; NOT all.'],
  ['IL-6 rose; see "near" or OR words.', 'The κύστη of rats 2 fell.', 'fell near glucose'],
];

/** Fills an empty review for searches, and gives what is in it. */
export function fillForSearch(db: WriteDb): readonly PlainClaim[] {
  const samples = titles.map((title, at) => ({ title, sentences: quotes[at] ?? [] }));
  importSample(db, 'search.txt', ...samples);
  assessClaims(db, 'Ada', [2], { status: 'accepted', note: 'glucose: ask the Ärztekammer' });
  assessClaims(db, 'Ada', [5], { note: 'x AND "fell" (again)' });
  tagClaims(db, 'Ada', [1, 5], { name: 'A dose question' });
  const notes = new Map([
    [2, 'glucose: ask the Ärztekammer'],
    [5, 'x AND "fell" (again)'],
  ]);
  return quotes
    .flatMap((list, at) => list.map((quote) => ({ quote, title: titles[at] ?? '' })))
    .map((claim, at) => ({
      ...claim,
      number: at + 1,
      note: notes.get(at + 1) ?? '',
      status: at === 1 ? 'accepted' : 'to review',
      tags: at === 0 || at === 4 ? ['A dose question'] : [],
    }));
}

const known = [
  'glucose',
  'GLUC',
  'fell',
  'rats',
  'rat',
  'crème',
  'creme',
  'öl',
  'κύστη',
  'ΚΎΣΤΗ',
  'IL-6',
  'il',
  '6',
  '35%',
  'ärztekammer',
  'saffron',
  'AND',
  'OR',
  'NOT',
  'NEAR',
  'near',
  'fell near',
  'glucose fell',
  'nothing',
];
const marks = [
  '"',
  '""',
  '-',
  '--',
  '*',
  '^',
  ':',
  '(',
  ')',
  'NEAR(',
  'NEAR(glucose fell, 2)',
  ' AND ',
  ' OR ',
  ' NOT ',
  '{quote note}:',
  'quote:',
  'title:',
  'note:',
  'claim:',
  'source:',
  'tag:',
  'status:accepted',
  '-status:accepted',
  'tag:dose',
  'note:none',
  '+',
  '\0',
  "'",
  "'; DROP TABLE claims; --",
  '\\',
  '%',
  '_',
  '“',
  '”',
  '\uD800',
  '\u202E',
];
/** Searches out of known words and of everything that means something to SQLite or to us. */
const meant = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...known) },
      { weight: 2, arbitrary: fc.constantFrom(...marks) },
      { weight: 3, arbitrary: fc.constant(' ') },
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/**
 * Searches for `count` random texts, the same ones for the same seed: none may
 * throw, and those of known words must find what a plain look finds. Gives the
 * first difference in words, or null.
 */
export function trySearches(
  db: WriteDb,
  claims: readonly PlainClaim[],
  count: number,
  seed: number,
): string | null {
  const found = (search: string) => claimNumbers(db, { sort: [], filter: {}, search });
  for (const search of fc.sample(anything, { numRuns: Math.ceil(count / 2), seed })) {
    try {
      found(search);
      searchSources(db, search);
    } catch (error) {
      return `${JSON.stringify(search)} threw ${String(error)}`;
    }
  }
  for (const search of fc.sample(meant, { numRuns: Math.floor(count / 2), seed })) {
    let numbers: readonly number[];
    try {
      numbers = found(search);
      searchSources(db, search);
    } catch (error) {
      return `${JSON.stringify(search)} threw ${String(error)}`;
    }
    const terms = searchTerms(search);
    const wanted = claims
      .filter((claim) => terms.every((term) => holds(claim, term) !== term.not))
      .map(({ number }) => number);
    if (numbers.join() !== wanted.join()) {
      return `${JSON.stringify(search)} found ${numbers.join()}, not ${wanted.join()}`;
    }
  }
  return null;
}

function holds(claim: PlainClaim, term: SearchTerm): boolean {
  switch (term.field) {
    case null:
      return [claim.quote, claim.note, claim.title].some((text) => hasWords(text, term));
    case 'claim':
      return hasWords(claim.quote, term);
    case 'note':
      return term.words === 'none' ? claim.note === '' : hasWords(claim.note, term);
    case 'source':
      return hasWords(claim.title, term);
    case 'status':
      return claim.status === 'accepted' && 'accepted'.startsWith(term.words.toLowerCase());
    case 'tag':
      return claim.tags.some((tag) => tag.toLowerCase().includes(term.words.toLowerCase()));
    case 'level':
    case 'type':
    case 'cites':
    default:
      throw new Error(`the plain look does not know "${term.field}:"`);
  }
}

function hasWords(text: string, { words, phrase }: SearchTerm): boolean {
  const wanted = plainWords(words);
  const there = plainWords(text);
  if (wanted.length === 0) return false;
  return there.some((_, at) =>
    wanted.every((word, index) => {
      const other = there[at + index] ?? '';
      const mayGoOn = !phrase && index === wanted.length - 1;
      return mayGoOn ? other.startsWith(word) : other === word;
    }),
  );
}

/** Words without case, and without accents but those of Greek letters, which the index leaves on. */
function plainWords(text: string): string[] {
  const bare = text.normalize('NFD').replaceAll(/(?<!\p{Script=Greek})\p{M}+/gu, '');
  const words = bare.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map((word) => word.toLowerCase());
}
