import type { StudyCueValue } from './study-cue.ts';
import type { StudyRules } from './study-rules.ts';
import type { Word } from './split-words.ts';

/** How many were studied, as a band, and the indices of its first word and behind its last. */
export interface SampleSize {
  readonly band: StudyCueValue<'sample size'>;
  readonly from: number;
  readonly until: number;
}

/** Words between a number and whom it counts: "26 newly diagnosed adult patients". */
const mostBetween = 3;

/** Before a number: it numbers or measures something ("type 2", "aged 40", "1 in 20", "COVID-19"). */
const numbering: ReadonlySet<string> = new Set(
  `aged|age|ages|type|grade|stage|class|level|week|day|month|year|figure|fig|table|chapter|step|phase|phases|version|group|arm|cohort|per|every|each|section|part|least|line|score|room|alter|typ|pro|je|stadium|tableau|stade|por|cada|chaque|edad|tipo`.split(
    '|',
  ),
);
/** Before a four-digit number without a comma: it is a year. */
const yearWords: ReadonlySet<string> = new Set(
  'in|since|by|until|before|after|during|from|of|early|late|mid|seit|im|jahr|en|depuis|desde'.split(
    '|',
  ),
);
/** Before a number of people: how many there are, not how many were studied. */
const atLarge: ReadonlySet<string> = new Set(
  'affects|affect|affecting|affected|kills|kill|killed|estimated|betrifft|touche|afecta'.split('|'),
);
/** Around a number of people: the same. */
const everywhere: ReadonlySet<string> = new Set(
  'annually|worldwide|yearly|globally|nationwide|weltweit|jährlich|mondialement|anualmente'.split(
    '|',
  ),
);
const times: ReadonlySet<string> = new Set('year|month|week|day'.split('|'));

/**
 * Reads how many were studied where the word `at` begins a number: "n = 26", "1,204
 * participants", "twenty-six patients". null where it counts weeks, a share, an age
 * or people at large.
 */
export function readSampleSize(
  words: readonly Word[],
  at: number,
  rules: StudyRules,
): SampleSize | null {
  const word = words[at];
  if (word === undefined) return null;
  if (word.text === 'n') return readEquation(words, at, rules);
  const number = readNumber(words, at, rules);
  if (number === null) return null;
  const until = countedBehind(words, number, rules);
  if (until === -1 || !countsPeople(words, at, until, number.count)) return null;
  return band(number.count, at, until);
}

function readEquation(words: readonly Word[], at: number, rules: StudyRules): SampleSize | null {
  if (words[at + 1]?.text !== '=') return null;
  const number = readNumber(words, at + 2, rules);
  const isShare = number !== null && words[number.until]?.text === '%';
  return number === null || isShare ? null : band(number.count, at, number.until);
}

/** Index behind the word for whom a number counts; -1 where none stands there. */
function countedBehind(
  words: readonly Word[],
  { count, until: from }: CountedNumber,
  rules: StudyRules,
): number {
  const counted = count === 1 ? rules.countedOne : rules.counted;
  for (let at = from; at <= from + mostBetween; at += 1) {
    const word = words[at];
    if (word === undefined || word.gap === 'stop' || (word.gap === 'comma' && at === from))
      return -1;
    if (counted.has(word.text)) return at + 1;
    if (rules.uncounted.has(word.text) || /^\d/u.test(word.text) || rules.numbers.has(word.text))
      return -1;
  }
  return -1;
}

function countsPeople(words: readonly Word[], at: number, until: number, count: number): boolean {
  const before = words[at - 1];
  const isNumbered = before !== undefined && words[at]?.gap !== 'stop';
  if (isNumbered) {
    if (numbering.has(before.text) && !(before.text === 'least' && count > 1)) return false;
    // "COVID-19 patients"; "10-12 patients" and "twenty-six patients" go on.
    if (words[at]?.gap === 'hyphen' && /^\p{L}/u.test(before.raw)) return false;
    // "one in 20 people", "9 out of 10 people", "10 % of 300".
    if (/^(?:in|of)$/u.test(before.text) && isShareOf(words, at - 2)) return false;
    if (count >= 1900 && count < 2100 && yearWords.has(before.text)) return false;
  }
  // "one child in 20".
  if (
    count === 1 &&
    /^(?:in|of|out|every|per)$/u.test(words[until]?.text ?? '') &&
    isCount(words[until + 1])
  )
    return false;
  const earlier = words.slice(Math.max(0, at - 4), at);
  const later = words.slice(until, until + 5);
  return (
    !earlier.some(({ text }) => atLarge.has(text) || everywhere.has(text)) &&
    !later.some(({ text }, index) => everywhere.has(text) || isEveryTime(text, later[index + 1]))
  );
}

/** "each year", "every day". */
function isEveryTime(text: string, next: Word | undefined): boolean {
  return (text === 'each' || text === 'every' || text === 'per') && times.has(next?.text ?? '');
}

function isShareOf(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.text === 'out') return true;
  return isCount(word) || word?.text === '%' || word?.text === 'percent' || word?.text === 'cent';
}

function isCount(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|half)$/u.test(word.text)
  );
}

interface CountedNumber {
  readonly count: number;
  readonly until: number;
}

function readNumber(words: readonly Word[], at: number, rules: StudyRules): CountedNumber | null {
  const word = words[at];
  if (word === undefined) return null;
  return /^\d/u.test(word.text) ? readDigits(words, at) : readNumberWords(words, at, rules.numbers);
}

function readDigits(words: readonly Word[], at: number): CountedNumber | null {
  const text = words[at]?.text ?? '';
  if (/^\d{1,3}(?:[,.]\d{3})+$/u.test(text))
    return { count: Number(text.replaceAll(/[,.]/gu, '')), until: at + 1 };
  if (!/^[1-9]\d{0,6}$/u.test(text)) return null;
  // "1 204" as French and SI write it.
  const next = words[at + 1];
  if (text.length <= 3 && next?.gap === 'blank' && /^\d{3}$/u.test(next.text)) {
    return { count: Number(text + next.text), until: at + 2 };
  }
  return { count: Number(text), until: at + 1 };
}

/** "twenty-six", "two hundred and four", "three thousand": tens and ones, hundreds, thousands. */
function readNumberWords(
  words: readonly Word[],
  at: number,
  numbers: ReadonlyMap<string, number>,
): CountedNumber | null {
  let count = 0;
  let part = 0;
  let until = at;
  for (let next = at; next < at + 8; next += 1) {
    const word = words[next];
    if (word === undefined || (next > at && (word.gap === 'stop' || word.gap === 'comma'))) break;
    const number = numbers.get(word.text);
    if (number === undefined) {
      if (word.text === 'and' && part >= 100) continue;
      break;
    }
    if (number === 1000) {
      count += (part === 0 ? 1 : part) * 1000;
      part = 0;
    } else if (number === 100) part = (part === 0 ? 1 : part) * 100;
    else part += number;
    until = next + 1;
  }
  return until === at ? null : { count: count + part, until };
}

function band(count: number, from: number, until: number): SampleSize | null {
  if (count < 1) return null;
  if (count === 1) return { band: 'single case', from, until };
  if (count < 10) return { band: '2 to 9', from, until };
  if (count < 100) return { band: '10 to 99', from, until };
  return { band: count < 1000 ? '100 to 999' : '1,000 or more', from, until };
}
