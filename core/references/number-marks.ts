import { readNumbers, splitCluster } from './mark-numbers.ts';

/** Digits in a text that may point to numbered entries. Offsets are those of the text. */
export interface NumberMark {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly number[];
}

/** Which of the ways of printing marks an article uses that mean something else elsewhere. */
export interface MarkStyle {
  /** "(3)" */
  readonly round: boolean;
  /** "survival12" */
  readonly glued: boolean;
  /** Words that end in digits and are names in this article ("caspase3"), folded to lower case. */
  readonly names: ReadonlySet<string>;
}

const list = String.raw`\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,20}`;
const bracketed = new RegExp(String.raw`\[(\d{1,3})\]\s?[–—-]\s?\[(\d{1,3})\]|\[(${list})\]`, 'gu');
const raised = /(?<![\d⁰¹²³⁴-⁹⁻⁺/])[⁰¹²³⁴-⁹]{1,20}(?:\s?[,⁻–-]\s?[⁰¹²³⁴-⁹]{1,3}){0,20}(?![⁺⁻])/gu;
const behindStop =
  /(?<=[\p{L})\]%"”’]{2}[.!?,;]["”’)]?)\d{1,20}(?:[,–-]\d{1,3}){0,12}(?:\s\d{1,3}(?=(?:\s\d{1,3})*(?:\s\p{Lu}|$))){0,6}(?=\s|$)/gu;
const behindWord =
  /(?<![\p{L}\p{N}_/.@-])(\p{L}\p{Ll}{2,40})(\d{1,3}(?:[,–]\d{1,3}){0,8})(?=[\s.,;:)\]]|$)/gu;
const round = new RegExp(String.raw`\((${list})\)(?![\p{L}\p{N}])`, 'gu');

// "Table 2", "phase (2)", "Fig.2": these words count something of their own.
const counting =
  /(?<!\p{L})(?:phase|tab(?:le)?|fig(?:ure)?|eq(?:uation)?|step|grade|stage|type|class|group|section|sec|chapter|ch|part|arm|level|item|question|box|appendix|day|week|month|year|visit|category|tier|cohort|version|vol|volume|no|nr|pp?|ref|reference|n|abb(?:ildung)?|tabelle|gruppe|stufe|schritt|bd|tabla|figura|fase|grupo|paso|tableau|groupe|étape|alpha|beta|gamma|delta|epsilon|kappa|lambda|omega|sigma|theta|zeta)s?\.?\s?$/iu;
const abbreviated =
  /(?<!\p{L})(?:tab|figs?|eqs?|secs?|ch|vol|nos?|nr|pp?|refs?|approx|ca|cf|vs|abb|bd|fasc|op|art|para|suppl)\.$/iu;
const joining = /(?<!\p{L})(?:and|or|either|then|und|oder|et|ou|y|o|e)\s?$/iu;

/** Marks that are marks wherever entries have such numbers: "[3, 5–7]", "[3]–[7]", superscripts, "one.12345". */
export function plainMarks(text: string, highest: number): NumberMark[] {
  return [
    ...bracketMarks(text),
    ...markMatches(text, raised, (match) =>
      isUnit(text.slice(Math.max(0, match.index - 4), match.index))
        ? []
        : readNumbers(match[0], (digits) => splitCluster(digits, highest)),
    ),
    ...markMatches(text, behindStop, (match) => {
      const before = text.slice(Math.max(0, match.index - 16), match.index);
      const isYear = /^(?:19|20)\d{2}$/u.test(match[0]);
      if (isYear || abbreviated.test(before)) return [];
      return readNumbers(match[0].replaceAll(/\s/gu, ','), (digits) =>
        splitCluster(digits, highest),
      );
    }),
  ];
}

/** "[3, 5–7]" and "[3]–[7]". */
export function bracketMarks(text: string): NumberMark[] {
  return markMatches(text, bracketed, (match) => {
    const [, from, to, numbers] = match;
    // "F[1,12] = 3.4": a symbol's own brackets.
    const isSymbol = /(?<!\p{L})\p{L}{1,2}$/u.test(
      text.slice(Math.max(0, match.index - 3), match.index),
    );
    return isSymbol ? [] : readNumbers(numbers ?? `${from}-${to}`);
  });
}

/** "(3, 4)" behind a word that counts nothing of its own. */
export function roundMarks(text: string): NumberMark[] {
  return markMatches(text, round, (match) => {
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const isBehind = /[\p{L}\p{N}%”"’)\]]\s?$/u.test(before);
    return isBehind && !counting.test(before) && !joining.test(before)
      ? readNumbers(match[1] ?? '')
      : [];
  });
}

/** "survival12": digits glued to a word of small letters. */
export function gluedMarks(text: string, names: ReadonlySet<string>): NumberMark[] {
  return markMatches(text, behindWord, (match) => {
    const [whole, word = '', digits = ''] = match;
    if (counting.test(word) || names.has(whole.toLowerCase())) return [];
    const numbers = readNumbers(digits);
    return numbers.some((number, place) => number <= (numbers[place - 1] ?? 0)) ? [] : numbers;
  }).map((mark) => ({ ...mark, start: mark.start + wordBefore(text, mark.start) }));
}

function wordBefore(text: string, start: number): number {
  return /^\p{L}+/u.exec(text.slice(start, start + 50))?.[0].length ?? 0;
}

function markMatches(
  text: string,
  pattern: RegExp,
  numbersOf: (match: RegExpExecArray) => readonly number[],
): NumberMark[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const numbers = numbersOf(match);
    const start = match.index;
    return numbers.length === 0 ? [] : [{ start, end: start + match[0].length, numbers }];
  });
}

/** "m²", "R²", "Ca²": a letter or two before a raised digit are a unit or a symbol, but for "et al²". */
function isUnit(before: string): boolean {
  return /(?<!\p{L})\p{L}{1,2}$/u.test(before) && !/\bal$/u.test(before);
}

/**
 * Tells how an article prints its marks, from its running text: "(3)" and
 * "survival12" are marks only where they come in the order in which a numbered
 * list is first cited, and no other way of printing marks is in use.
 *
 * @param highest number of the last entry
 */
export function markStyle(text: string, highest: number): MarkStyle {
  const usual = distinct(plainMarks(text, highest).filter(({ numbers }) => fits(numbers, highest)));
  const counts = new Map<string, number>();
  for (const [whole] of text.matchAll(behindWord)) {
    const name = whole.toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
  const rounds = roundMarks(text);
  const inRange = rounds.filter(({ numbers }) => fits(numbers, highest));
  const firsts = distinct(inRange);
  return {
    round:
      usual.length < 3 &&
      firsts.length >= Math.max(3, Math.min(5, highest * 0.4)) &&
      inRange.length * 10 >= rounds.length * 8 &&
      comeInOrder(firsts),
    glued: distinct(bracketMarks(text)).length < 2 && !/[\p{L}.,][⁰¹²³⁴-⁹]{1,3}\s/u.test(text),
    names,
  };
}

function fits(numbers: readonly number[], highest: number): boolean {
  return numbers.every((number) => number >= 1 && number <= highest);
}

/** Their numbers, each where it is printed first. */
export function distinct(marks: readonly NumberMark[]): number[] {
  return [
    ...new Set(
      marks.toSorted((one, other) => one.start - other.start).flatMap(({ numbers }) => numbers),
    ),
  ];
}

/** Whether numbers are first cited in about the order of the list: the fifth new one is about 5. */
export function comeInOrder(firsts: readonly number[]): boolean {
  const near = firsts.filter((number, place) => number <= place + 3);
  return near.length * 10 >= firsts.length * 8;
}
