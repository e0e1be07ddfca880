import type { StatedPlace } from './report-reading.ts';

const lead = ', characters ';

/**
 * Reads what a report says of a quote's place: "A trial, trial.pdf, page 3,
 * characters 10–56, SHA-256 1a2b3c4d5e6f; quote verified". Title and file come
 * from outside and may hold the same words: the last ones count.
 */
export function readStatedPlace(words: string): StatedPlace {
  const at = words.lastIndexOf(lead);
  const source = { kind: 'title and file', words: at === -1 ? words : words.slice(0, at) } as const;
  const [, start, end, hash] =
    /^(\d{1,15})\s?[–-]\s?(\d{1,15})(?:, SHA-256 ([^\s;]+))?(?![^\s;])/.exec(
      at === -1 ? '' : words.slice(at + lead.length),
    ) ?? [];
  return {
    range:
      start === undefined || end === undefined
        ? 'unreadable'
        : { start: Number(start), end: Number(end) },
    hash: hash?.toLowerCase() ?? null,
    source,
  };
}

/** Where the report says nothing of it. */
export const unstated: StatedPlace = { range: 'none', hash: null, source: null };
