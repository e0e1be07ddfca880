import { describe, expect, it } from 'vitest';
import { reportFormatFacts, reportFormats } from '#core/reports/formats.ts';
import { reportChunks, reportPieces } from '#electron/jobs/report-chunks.ts';
import { fullReview, largeReview } from '#tests/core/reports/full-review.ts';
import { optionsOf } from '#tests/core/reports/snapshot.ts';
import { hasPrintBrowser, noBrowser } from './printing-browser.ts';

/** Formats that the program writes by itself: a PDF is printed by a browser, where there is one. */
const written = reportFormats.filter((format) => format !== 'pdf');
const makeable = hasPrintBrowser ? reportFormats : written;

async function bytesOf(...args: Parameters<typeof reportChunks>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of reportChunks(...args)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('reportChunks()', () => {
  it.skipIf(hasPrintBrowser)(`makes no PDF: ${noBrowser}`, async () => {
    await expect(bytesOf(fullReview(), optionsOf({ format: 'pdf' }))).rejects.toThrow('no browser');
  });

  it.each(makeable)(
    'gives the same bytes of %s for the same review and options',
    async (format) => {
      const options = optionsOf({ format, statuses: reportFormatFacts[format].statuses });
      const bytes = await bytesOf(fullReview(), options);
      expect(bytes.length).toBeGreaterThan(100);
      expect(bytes.equals(await bytesOf(fullReview(), options))).toBe(true);
    },
  );

  it.each(makeable)('gives pieces of %s of the kind that its facts say', async (format) => {
    const kinds = new Set<string>();
    for await (const piece of reportPieces(fullReview(), optionsOf({ format }))) {
      kinds.add(typeof piece === 'string' ? 'text' : 'bytes');
    }
    expect([...kinds]).toEqual([reportFormatFacts[format].content]);
  });

  it.each(written)('writes 10,000 claims as %s in pieces, in seconds', async (format) => {
    const start = performance.now();
    let largest = 0;
    const options = optionsOf({ format });
    for await (const chunk of reportChunks(largeReview(10_000), options)) {
      largest = Math.max(largest, chunk.length);
    }
    // Far above what it takes (below two seconds each), far below what a bug would take.
    expect(performance.now() - start).toBeLessThan(15_000);
    // Markdown and the like come in one or two pieces of 64 K characters at a time.
    expect(largest).toBeLessThan(1_000_000);
  });

  it('makes no more of a report than is taken', async () => {
    let read = 0;
    const review = largeReview(10_000);
    const counted = {
      ...review,
      claims: function* claims() {
        for (const claim of review.claims()) {
          read += 1;
          yield claim;
        }
      },
    };
    for (const format of ['csv', 'json', 'jsonld'] as const) {
      read = 0;
      const chunks = reportChunks(counted, optionsOf({ format }));
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await chunks.next();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await chunks.return(undefined);
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThan(1000);
    }
  });
});

describe('reportFormatFacts', () => {
  it('have an extension each, and statuses to begin with', () => {
    const facts = Object.values(reportFormatFacts);
    expect(new Set(facts.map(({ extension }) => extension)).size).toBe(facts.length);
    for (const { statuses } of facts) expect(statuses).toContain('accepted');
  });
});
