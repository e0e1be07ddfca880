import type { QuoteSelector } from './claim.ts';

/** Characters of context kept before and after a quote. */
const contextLength = 32;

/**
 * The selector of a range of a text: UTF-16 offsets, the exact quote, and up to
 * 32 characters before and after it (W3C Web Annotation Data Model, 4.2.4). The
 * context never splits a surrogate pair. Offsets outside the text are clamped.
 */
export function selectQuote(text: string, start: number, end: number): QuoteSelector {
  const from = Math.min(Math.max(0, start), text.length);
  const to = Math.min(Math.max(from, end), text.length);
  let before = Math.max(0, from - contextLength);
  if (isLowSurrogate(text.charCodeAt(before)) && before > 0) before += 1;
  let after = Math.min(text.length, to + contextLength);
  if (isLowSurrogate(text.charCodeAt(after))) after -= 1;
  return {
    start: from,
    end: to,
    quote: text.slice(from, to),
    prefix: text.slice(Math.min(before, from), from),
    suffix: text.slice(to, Math.max(after, to)),
  };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc_00 && unit <= 0xdf_ff;
}
