import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '#core/documents/read-document.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { damageSeed, damages } from '#tests/fuzz/mutate.ts';
import { ownSeeds } from '#tests/fuzz/seeds.ts';

const seeds = await ownSeeds();
const cases = 20;

test.each(seeds.map((seed) => [seed.name, seed] as const))(
  'readDocument() neither throws nor breaks its promises on a damaged %s',
  async (name, seed) => {
    await fc.assert(
      fc.asyncProperty(damages, async (all) => {
        const read = await readDocument({ name, bytes: damageSeed(seed, all) }, readingTools);
        if (!read.ok) {
          expect(read.error.message).toContain(name);
          return;
        }
        for (const { text, blocks, title } of read.value.articles) {
          expect(text.isWellFormed() && !text.includes('\0')).toBe(true);
          expect(title).not.toBe('');
          let last = 0;
          for (const block of blocks) {
            expect(block.start).toBeGreaterThanOrEqual(last);
            expect(block.end).toBeGreaterThan(block.start);
            last = block.end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
        expect(read.value.records.map(({ position }) => position)).toEqual(
          read.value.records.map((_, index) => index),
        );
      }),
      { numRuns: cases },
    );
  },
);
