import { createHash } from 'node:crypto';
import { selectQuote } from '#core/claims/quote-selector.ts';
import type { WriteDb } from '#db/connection.ts';
import { storeDocument } from '#db/imports.ts';

/** Puts a source of `count` short claims into a review. */
export function storeClaims(db: WriteDb, count: number): void {
  const text = `Large\n\n${Array.from({ length: count }, (_, at) => `Claim ${at}.`).join(' ')}\n`;
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  storeDocument(
    db,
    'Ada',
    { name: 'large.txt', sha256, mediaType: 'text/plain', bytes },
    {
      format: 'text',
      encoding: 'utf-8',
      warnings: [],
      records: [],
      rejected: [],
      table: null,
      articles: [
        {
          part: 0,
          title: 'Large',
          text,
          blocks: [{ kind: 'paragraph', start: 7, end: text.length - 1, page: null }],
          links: [],
          language: 'en',
          metadata: { type: 'document' },
          fingerprint: new Uint32Array(0),
          claims: [...text.matchAll(/Claim \d+\./gu)].map((match) => ({
            ...selectQuote(text, match.index, match.index + match[0].length),
            type: 'other' as const,
            score: 0.5,
            cues: [],
            citations: [],
            study: [],
          })),
          references: [],
        },
      ],
    },
  );
}
