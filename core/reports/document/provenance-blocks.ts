import { strongWords } from './block.ts';
import type { ReportBlock } from './block.ts';
import { claimRanges } from '../verify/claim-ranges.ts';
import { quotedClaims } from './quoted-claims.ts';
import type { ReportContext } from './report-context.ts';

/**
 * How the report proves itself; always its last section. `readPieces` reads it
 * again: a claim that was taken out of the report is missed by its number.
 */
export function* provenanceBlocks(context: ReportContext): Generator<ReportBlock> {
  const { unverified } = context.outline;
  const numbers = quotedClaims(context);
  const missing = numbers.filter((number) => unverified.has(number));
  yield {
    kind: 'heading',
    level: 2,
    text: 'Provenance',
    id: 'provenance',
    claim: null,
    count: null,
  };
  yield {
    kind: 'paragraph',
    words: [
      {
        kind: 'text',
        text: 'Each quote was compared with its source at the stated place when this report was written. "SHA-256" stands for the first 12 hexadecimal digits of that hash of the quote in UTF-8: "claimgrid verify" finds every quote again and names those that were altered since.',
      },
    ],
  };
  if (numbers.length > 0) yield named('Quotes of this report:', claimRanges(numbers));
  if (missing.length > 0) yield named('Not verified:', claimRanges(missing));
  yield {
    kind: 'paragraph',
    words: [
      {
        kind: 'text',
        text: `${numbers.length - missing.length} of ${numbers.length} quotes found verbatim in their sources.`,
      },
    ],
  };
}

function named(name: string, words: string): ReportBlock {
  return {
    kind: 'paragraph',
    words: [...strongWords(name), { kind: 'text', text: ` ${words}` }],
  };
}
