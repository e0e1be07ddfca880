import type { Span } from './span.ts';

/** A printed statistic and what it says: an effect that chance does not explain, or none. */
export interface Verdict extends Span {
  readonly says: 'effect' | 'no effect';
  readonly kind: 'p' | 'ratio' | 'difference';
  /** Which way the estimate's interval lies: above or below no effect; 0 where it cannot be told. */
  readonly side: -1 | 0 | 1;
}

/** The usual level of significance (R. A. Fisher, Statistical Methods for Research Workers, 1925). */
const level = 0.05;

const pValue =
  /\b(?:p(?:[- ]?values?)?|probability|sig)\s{0,2}(?:\([\w ]{1,20}\)\s?)?(?:was |is |of |were )?\s{0,2}(=\s?[<>]|[<>]\s?=|[=<>≤≥:]|&[lg]t;|(?:less|greater|more) than|(?<=\s)(?=\d?[.·]\d))\s{0,2}(\d?[.,·]\d{1,8}|[01]\b)/giu;

const words =
  /(?:[(,;:=\d]\s?|\b(?:was|were|is|are|p) )(?:NS|ns|N\.S\.?|n\.s\.?)(?=[\s,;)\].]|$)/gu;

const interval =
  /\b(?:ci|confidence intervals?|confidence limits?|cis)\b[^\d−–+-]{0,25}?([−–+-]?\s?\d{1,5}(?:[.·]\d{1,4})?)\s?(?:(?!to\b|and\b)[\p{L}/µ%²2]{1,8}\s?)?(?:to|and|[-–—,;−]|‐)\s{0,2}([−–+-]?\s?\d{1,5}(?:[.·]\d{1,4})?)/giu;

const ratio =
  /\b(?:[ohria]{0,2}r|a[oh]r|irr|(?:odds|hazards?|risk|rate|relative|incidence)[\s-](?:rate )?(?:ratios?|risks?)|ratios?)\b/giu;

/** The p values and confidence intervals of a sentence, in the order they are printed. */
export function verdictsOf(text: string): Verdict[] {
  return [
    ...pValues(text),
    ...notSignificant(text),
    ...intervals(text),
    ...rowValues(text),
  ].toSorted((one, other) => one.start - other.start);
}

/** The number as it is printed, with any of the signs for minus and any decimal point; NaN where it is none. */
export function numberOf(printed: string): number {
  return Number(
    printed
      .replaceAll(/\s/gu, '')
      .replace(/^[−–]/u, '-')
      .replace(/[,·]/u, '.')
      .replace(/^\./u, '0.'),
  );
}

function pValues(text: string): Verdict[] {
  return [...text.matchAll(pValue)].map((match) => {
    const sign = match[1] ?? '';
    const value = numberOf(match[2] ?? '');
    const isAbove = /[>≥]|&gt|greater|more/u.test(sign);
    const says = value > level || (isAbove && value >= level) ? 'no effect' : 'effect';
    return { says, kind: 'p', side: 0, start: match.index, end: match.index + match[0].length };
  });
}

function notSignificant(text: string): Verdict[] {
  return [...text.matchAll(words)].map(({ 0: found, index }) => ({
    says: 'no effect',
    kind: 'p',
    side: 0,
    start: index,
    end: index + found.length,
  }));
}

/** An interval of a ratio that holds 1, or of a difference that holds 0, speaks of no effect. */
function intervals(text: string): Verdict[] {
  const ratios = [...text.matchAll(ratio)].map(({ index }) => index);
  return [...text.matchAll(interval)].flatMap((match): Verdict[] => {
    const first = numberOf(match[1] ?? '');
    const second = numberOf(match[2] ?? '');
    if (Number.isNaN(first) || Number.isNaN(second)) return [];
    const [low, high] = first < second ? [first, second] : [second, first];
    const place = { start: match.index, end: match.index + match[0].length };
    const isRatio = low > 0 && ratios.some((at) => at < place.end && place.start - at < 60);
    const none = isRatio ? 1 : 0;
    if (low <= none && high >= none)
      return [{ says: 'no effect', kind: isRatio ? 'ratio' : 'difference', side: 0, ...place }];
    // Two numbers above zero may well be the interval of one group's mean.
    if (!isRatio && low > 0) return [];
    const side = low > none ? 1 : -1;
    return [{ says: 'effect', kind: isRatio ? 'ratio' : 'difference', side, ...place }];
  });
}

const rowNumber = /(?<![\w.±(/[–−+-]|±\s|\bto )(<\s?)?0?[.·]\d{2,4}\b(?!\s?[±(%[/–−-]|[.\d])/gu;

/** In a row of a table that prints no "p": a bare number below 1 after two others is its p value. */
function rowValues(text: string): Verdict[] {
  const numbers = [...text.matchAll(/\d+(?:[.·]\d+)?/gu)];
  const from = numbers[0]?.index;
  const third = numbers[2]?.index;
  if (from === undefined || third === undefined || /\bp\b/iu.test(text)) return [];
  if ([...text.slice(from).matchAll(/\p{L}{3,}/gu)].length > 4) return [];
  return [...text.matchAll(rowNumber)]
    .filter(({ index }) => index >= third - 1)
    .map(({ 0: found, index }) => ({
      says: numberOf(found.replace('<', '')) > level ? 'no effect' : 'effect',
      kind: 'p',
      side: 0,
      start: index,
      end: index + found.length,
    }));
}
