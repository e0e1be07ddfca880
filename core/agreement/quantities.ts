import type { ClaimWord } from './claim-words.ts';
import { readLength } from './claim-words.ts';

/** How a quantity's ends are meant. */
export type QuantityBound = 'exact' | 'range' | 'at least' | 'more than' | 'at most' | 'less than';

/** A number of a claim with its unit, in the base unit of its dimension. */
export interface Quantity {
  /** 'percent', 'days', 'every days' (time between repeats), 'age', 'mg', 'people', 'fold', 'calendar year', 'of NOUN' … Only equal ones are comparable. */
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
  readonly bound: QuantityBound;
  /** Share by which two values may differ and still agree: more where words say "about" or months are converted. */
  readonly slack: number;
  /** Half-open UTF-16 range of number and unit in the claim. */
  readonly start: number;
  readonly end: number;
}

const numberWords: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, fifty: 50, hundred: 100,
  zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, zwölf: 12,
  deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10, douze: 12,
  dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, doce: 12,
}; // prettier-ignore

const wordNumber = Object.keys(numberWords).join('|');
const figure = String.raw`\d{1,3}(?:[,.\u00A0\u202F’']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const quantityPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.,-])([<>≤≥~≈±$€£]?)\s?((?:[-−–](?=\d))?(?:${figure})|(?:${wordNumber})(?!\p{L}))(\+?)(?:\s?(?:[-–—]|to|bis|à|and|und|et|or|y)\s?(${figure}|(?:${wordNumber})(?!\p{L}))(\+?))?\s?-?(million|billion|thousand|Millionen|millions|millones)?\s?`,
  'giu',
);

interface Unit {
  readonly pattern: RegExp;
  readonly dimension: string;
  readonly factor: number;
}

const units: readonly Unit[] = [
  { pattern: /^(?:%|percent(?:age points?)?\b|per cent\b|prozent\b|pour cent\b|por ciento\b)/iu, dimension: 'percent', factor: 1 },
  { pattern: /^(?:seconds?|sec|sekunden?|secondes?|segundos?)\b/iu, dimension: 'days', factor: 1 / 86_400 },
  { pattern: /^(?:minutes?|min|minuten?|minutos?)\b/iu, dimension: 'days', factor: 1 / 1_440 },
  { pattern: /^(?:hours?|hrs?|stunden?|heures?|horas?)\b/iu, dimension: 'days', factor: 1 / 24 },
  { pattern: /^(?:days?|tage?n?|jours?|d[ií]as?)\b/iu, dimension: 'days', factor: 1 },
  { pattern: /^(?:weeks?|wochen?|semaines?|semanas?)\b/iu, dimension: 'days', factor: 7 },
  { pattern: /^(?:months?|monate?n?|mois|mes(?:es)?)\b/iu, dimension: 'days', factor: 30.44 },
  { pattern: /^(?:years?|jahre?n?|ans?|ann[ée]es?|años?)(?!\p{L})/iu, dimension: 'days', factor: 365.25 },
  { pattern: /^mg\s?\/\s?kg\b/iu, dimension: 'mg a kg', factor: 1 },
  { pattern: /^(?:g|mg|µg|mcg)\s?\/\s?(?:l|dl|ml)\b/iu, dimension: '', factor: 1 },
  { pattern: /^(?:kg|kilograms?|kilogramm)\b/iu, dimension: 'mg', factor: 1_000_000 },
  { pattern: /^(?:g|grams?|gramm|grammes?|gramos?)\b/iu, dimension: 'mg', factor: 1_000 },
  { pattern: /^(?:mg|milligrams?|milligramm)\b/iu, dimension: 'mg', factor: 1 },
  { pattern: /^(?:µg|μg|mcg|micrograms?)\b/iu, dimension: 'mg', factor: 0.001 },
  { pattern: /^(?:ml|millilit(?:er|re)s?)\b/iu, dimension: 'ml', factor: 1 },
  { pattern: /^(?:l|lit(?:er|re)s?)\b/iu, dimension: 'ml', factor: 1_000 },
  { pattern: /^(?:km|kilomet(?:er|re)s?)\b/iu, dimension: 'm', factor: 1_000 },
  { pattern: /^(?:cm|centimet(?:er|re)s?)\b/iu, dimension: 'm', factor: 0.01 },
  { pattern: /^(?:mm|millimet(?:er|re)s?)\b/iu, dimension: 'm', factor: 0.001 },
  { pattern: /^(?:m|met(?:er|re)s?)\b/iu, dimension: 'm', factor: 1 },
  { pattern: /^°\s?C\b/u, dimension: '°C', factor: 1 },
  { pattern: /^(?:IU|units?|kcal|calories|mmHg|mmol\/l|kWh|°F)\b/iu, dimension: 'unit', factor: 1 },
  { pattern: /^(?:[- ]?fold|times (?:more|less|as|higher|lower|greater|likelier|the)|times)\b/iu, dimension: 'fold', factor: 1 },
  { pattern: /^(?:\p{L}+ )?(?:patients|participants|people|subjects|adults|children|volunteers|women|men|individuals|persons|patienten|teilnehmer|personen|participantes|pacientes|personnes)\b/iu, dimension: 'people', factor: 1 },
]; // prettier-ignore

const about =
  /(?:about|approximately|around|nearly|roughly|almost|some|circa|ca\.|estimated|etwa|ungefähr|rund|environ|près de|aproximadamente|unos|alrededor de|[~≈±])\s*$/iu;
const lowerOpen =
  /(?:over|more than|above|older than|greater than|exceeding|longer than|mehr als|über|plus de|más de|mayor(?:es)? de|>)\s*(?:the age of )?$/iu;
const lowerClosed =
  /(?:at least|minimum of|no less than|not less than|from|mindestens|au moins|al menos|por lo menos|≥)\s*$/iu;
const upperOpen =
  /(?:under|less than|below|younger than|fewer than|shorter than|weniger als|unter|moins de|menos de|<)\s*(?:the age of )?$/iu;
const upperClosed =
  /(?:up to|at most|maximum of|no more than|not more than|within|höchstens|bis zu|au plus|jusqu'à|como máximo|hasta|≤)\s*$/iu;
const lowerBehind =
  /^(?:\s?years?(?: of age)?)?,?\s?(?:or|and|oder|und|ou|et|o|y)\s(?:older|more|over|above|greater|longer|up|älter|mehr|plus|más)\b/iu;
const upperBehind =
  /^(?:\s?years?(?: of age)?)?,?\s?(?:or|and|oder|und|ou|et|o|y)\s(?:younger|less|under|below|fewer|jünger|weniger|moins|menos)\b/iu;
const ageBefore =
  /\bage[sd]?:? ?(?:(?:of|from|between|at least|over|under|above|below|is) ?){0,2}$|\b(?:residents|adults|women|men|persons|people|participants|patients|children|who are|must be|should be|be|im Alter von|âgée?s? de|edad de)(?: aged)? (?:over|under|above|below|at least|older than|younger than|between|über|unter|plus de|moins de|más de|menos de)\s*$|(?:im Alter von|âgée?s? de|edad de|aged)\s*$/iu;
const ageBehind =
  /^-?\s?(?:years?|yrs?)?[- ]?(?:old|of age|older|or older|or over|and older|and over|or younger)\b|^\s?(?:jahre alt|ans et plus|años de edad)/iu;
const rateBefore =
  /(?:every|each|alle|jede[nrs]?|toutes? les|tous les|cada|intervals? of|interval between \p{L}+ of)\s*$/iu;
const rateBehind = /^[- ]?(?:day|week|month|year)s?[- ]intervals?\b|^\s?(?:apart)\b/iu;
const timesBehind =
  /^(?:times?|doses?|injections?|sessions?|tablets?|mal|fois|veces)?\s?(?:a|per|each|every|\/|pro|par|por|al|am)\s(day|week|month|year|tag|woche|monat|jahr|jour|semaine|mois|an|día|semana|mes|año)\b/iu;

const periodDays: Readonly<Record<string, number>> = {
  day: 1, week: 7, month: 30.44, year: 365.25, tag: 1, woche: 7, monat: 30.44, jahr: 365.25, jour: 1, semaine: 7, mois: 30.44, an: 365.25, día: 1, semana: 7, mes: 30.44, año: 365.25,
}; // prettier-ignore

const adverbPattern =
  /\b(?:(once|twice|three times|four times) (?:a|per|every|each) (day|week|month|year)|(once |twice |three times )?(daily|weekly|monthly|quarterly|yearly|annually|biweekly|fortnightly)|every (?:other )?(day|week|month|year)|täglich|wöchentlich|monatlich|jährlich|quotidien(?:ne)?|hebdomadaire|mensuel(?:le)?|annuel(?:le)?|diari[oa]|semanal|mensual|anual)(?!\p{L})/giu;

const adverbDays: Readonly<Record<string, number>> = {
  daily: 1, weekly: 7, monthly: 30.44, quarterly: 91.3, yearly: 365.25, annually: 365.25, biweekly: 14, fortnightly: 14,
  täglich: 1, wöchentlich: 7, monatlich: 30.44, jährlich: 365.25, quotidien: 1, quotidienne: 1, hebdomadaire: 7, mensuel: 30.44, mensuelle: 30.44, annuel: 365.25, annuelle: 365.25, diario: 1, diaria: 1, semanal: 7, mensual: 30.44, anual: 365.25,
}; // prettier-ignore

const multiplier: Readonly<Record<string, number>> = {
  thousand: 1e3, million: 1e6, millions: 1e6, millionen: 1e6, millones: 1e6, billion: 1e9,
}; // prettier-ignore

/**
 * The quantities of a claim: figures and number words with units, ranges,
 * bounds ("over", "or older"), ages, repeats ("every 3 months", "twice a
 * day", "monthly"). Test statistics, reference marks and numbers of which no
 * unit or noun is known are left out. `words` are the claim's words.
 */
export function readQuantities(
  quote: string,
  words: readonly ClaimWord[],
  language: string | null,
): Quantity[] {
  const text = quote.slice(0, readLength);
  const found: Quantity[] = readAdverbs(text);
  if (!hasNumber.test(text)) return found;
  for (const match of text.matchAll(quantityPattern)) {
    const quantity = quantityAt(text, match, words, language);
    if (
      quantity === null ||
      found.some((other) => other.start < quantity.end && quantity.start < other.end)
    )
      continue;
    found.push(quantity);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const hasNumber = new RegExp(String.raw`\d|(?<!\p{L})(?:${wordNumber})(?!\p{L})`, 'iu');

function readAdverbs(text: string): Quantity[] {
  return [...text.matchAll(adverbPattern)].flatMap((match) => {
    const [whole, times, period, each, adverb, single] = match;
    const base = period ?? adverb ?? single ?? whole;
    const days = adverbDays[base.toLowerCase()] ?? periodDays[base.toLowerCase()];
    if (days === undefined) return [];
    const often = /twice/iu.test(times ?? each ?? '')
      ? 2
      : /three/iu.test(times ?? each ?? '')
        ? 3
        : /four/iu.test(times ?? '')
          ? 4
          : /other/iu.test(whole)
            ? 0.5
            : 1;
    const value = days / often;
    return [
      {
        dimension: 'every days',
        low: value,
        high: value,
        bound: 'exact' as const,
        slack: 0.05,
        start: match.index,
        end: match.index + whole.length,
      },
    ];
  });
}

function quantityAt(
  text: string,
  match: RegExpExecArray,
  words: readonly ClaimWord[],
  language: string | null,
): Quantity | null {
  const [whole, sign = '', first = '', plus = '', second, secondPlus = '', scale] = match;
  const start = match.index + (whole.length - whole.trimStart().length);
  const behindAt = match.index + whole.length;
  const before = text.slice(Math.max(0, start - 40), start) + sign;
  const behind = text.slice(behindAt, behindAt + 40);
  if (
    /(?:\bp|\bn|\br|CI|OR|HR|RR|phase|grade|class|stage|level|type|figure|table|section|chapter|article|no\.|\[|\()\s?[=<>:]?\s*$/iu.test(
      before,
    ) &&
    !/^\s?(?:%|percent|patients|people|participants)/iu.test(behind)
  ) {
    if (!before.trimEnd().endsWith('(') || /^\s?[)\],;–-]/u.test(behind)) return null;
  }
  let low = valueOf(first, language);
  let high = second === undefined ? low : valueOf(second, language);
  const scaled = scale === undefined ? 1 : (multiplier[scale.toLowerCase()] ?? 1);
  low *= scaled;
  high *= scaled;
  if (!(low <= high)) return null;
  const unit = units.find(({ pattern }) => pattern.test(behind));
  const unitWords = unit?.pattern.exec(behind)?.[0] ?? '';
  const afterUnit = behind.slice(unitWords.length);
  let dimension = unit?.dimension ?? '';
  let factor = unit?.factor ?? 1;
  const times = timesBehind.exec(behind);
  let end = behindAt + unitWords.length;
  if (times !== null && (unit === undefined || unit.dimension === 'fold')) {
    const days = periodDays[(times[1] ?? '').toLowerCase()] ?? 1;
    [low, high] = [days / high, days / low];
    dimension = 'every days';
    factor = 1;
    end = behindAt + times[0].length;
  } else if (dimension === 'days' && (rateBefore.test(before) || rateBehind.test(behind))) {
    dimension = 'every days';
  } else if (isAge(before, behind, dimension, plus, low, high)) {
    dimension = 'age';
    factor = 1;
  } else if (/[$€£]/u.test(sign)) {
    dimension = 'money';
  } else if (dimension === '' && unit === undefined) {
    if (second === undefined && /^(?:1[6-9]|20)\d{2}$/u.test(first)) {
      if (!/\b(?:in|since|until|by|of|from|im|seit|en|depuis|desde)\s*$/iu.test(before))
        return null;
      dimension = 'calendar year';
    } else {
      const noun = nounBehind(words, behindAt);
      if (noun === null) return null;
      dimension = `of ${noun.stem}`;
      end = noun.end;
    }
  }
  if (dimension === '') return null;
  const tail = dimension === 'age' ? behind : afterUnit;
  // "Over 12 months" says how long something took, not that it took longer.
  const isDuring = dimension === 'days' && /\bover\s*$/iu.test(before);
  const bound = isDuring ? 'exact' : boundOf(before, tail, plus + secondPlus, second !== undefined);
  const slack = about.test(before)
    ? 0.1
    : dimension === 'calendar year' || dimension === 'age'
      ? 0
      : 0.05;
  return {
    dimension,
    low: low * factor,
    high: high * factor,
    bound,
    slack,
    start,
    end: Math.max(match.index + whole.trimEnd().length, end),
  };
}

function isAge(
  before: string,
  behind: string,
  dimension: string,
  plus: string,
  low: number,
  high: number,
): boolean {
  if (low < 1 || high > 120 || (dimension !== '' && dimension !== 'days')) return false;
  if (ageBehind.test(behind) && !/^\s?(?:days?|weeks?|months?|hours?)/iu.test(behind)) return true;
  if (dimension !== '')
    return /\bage[sd]?\b[^.]{0,12}$/iu.test(before) && /^\s?years?/iu.test(behind);
  const counts = /^\s?\p{Ll}{3,}s\b/u.test(behind);
  return !counts && (ageBefore.test(before) || plus !== '');
}

function nounBehind(words: readonly ClaimWord[], at: number): ClaimWord | null {
  const index = words.findIndex(({ start }) => start >= at);
  const next = words[index];
  if (next === undefined || next.start - at > 1 || next.stem === '' || /\d/u.test(next.text))
    return null;
  // "30 different mutations": the plural is what is counted.
  const counted = words
    .slice(index, index + 3)
    .find(({ text, stem }) => stem !== '' && text.endsWith('s'));
  return counted ?? next;
}

function boundOf(before: string, behind: string, plus: string, isRange: boolean): QuantityBound {
  if (isRange) return 'range';
  const bare = before.replace(about, '');
  if (plus !== '' || lowerClosed.test(bare) || lowerBehind.test(behind)) return 'at least';
  if (upperClosed.test(bare) || upperBehind.test(behind)) return 'at most';
  if (lowerOpen.test(bare)) return 'more than';
  if (upperOpen.test(bare)) return 'less than';
  return 'exact';
}

/** Reads "1,000", "1.5", "1,5" and number words; which mark groups thousands depends on the language. */
function valueOf(printed: string, language: string | null): number {
  const word = numberWords[printed.toLowerCase()];
  if (word !== undefined) return word;
  const bare = printed.replaceAll(/[\u00A0\u202F’']/gu, '').replace(/^[−–]/u, '-');
  const decimalComma = /^(?:de|fr|es)\b/u.test(language ?? '');
  const grouping = decimalComma ? '.' : ',';
  const isGrouped = decimalComma
    ? /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(bare)
    : /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(bare);
  return Number((isGrouped ? bare.replaceAll(grouping, '') : bare).replace(',', '.'));
}

/** How two quantities of one dimension stand to each other. */
export type QuantityRelation = 'agree' | 'differ' | 'edge differs';

/**
 * Compares two quantities of one dimension: overlapping intervals agree; two
 * bounds of one kind at different values differ; "over 18" and "18 or older"
 * differ at the edge only.
 */
export function compareQuantities(a: Quantity, b: Quantity): QuantityRelation {
  const slack = Math.max(a.slack, b.slack);
  const near = (left: number, right: number): boolean =>
    left - right === 0 ||
    (Number.isFinite(left - right) &&
      Math.abs(left - right) <= slack * Math.max(Math.abs(left), Math.abs(right)) + 1e-9);
  const sideA = sideOf(a);
  const sideB = sideOf(b);
  if (sideA !== 0 && sideA === sideB) {
    if (!near(a.low, b.low)) return 'differ';
    const edge = a.bound !== b.bound && a.dimension === 'age' && a.low === b.low;
    return edge ? 'edge differs' : 'agree';
  }
  const [lowA, highA] = [sideA < 0 ? -Infinity : a.low, sideA > 0 ? Infinity : a.high];
  const [lowB, highB] = [sideB < 0 ? -Infinity : b.low, sideB > 0 ? Infinity : b.high];
  if (lowA <= highB && lowB <= highA) return 'agree';
  return near(lowA, highB) || near(lowB, highA) ? 'agree' : 'differ';
}

function sideOf({ bound }: Quantity): -1 | 0 | 1 {
  if (bound === 'at least' || bound === 'more than') return 1;
  return bound === 'at most' || bound === 'less than' ? -1 : 0;
}
