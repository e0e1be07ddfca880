export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/** Splits `text.slice(start, end)` into trimmed sentence ranges (UTF-16 offsets into `text`). */
export function splitSentences(
  text: string,
  start: number,
  end: number,
  locale = 'en',
): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    const lead = segment.length - segment.trimStart().length;
    const from = start + index + lead;
    const to = start + index + segment.trimEnd().length;
    if (to > from) ranges.push({ start: from, end: to });
  }
  return ranges;
}
