import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { watchSnapshot } from '#electron/jobs/report-progress.ts';
import type { ReportProgress } from '#electron/jobs/report-progress.ts';
import { reportChunks } from '#electron/jobs/report-chunks.ts';
import { largeReview } from '#tests/core/reports/full-review.ts';
import { optionsOf } from '#tests/core/reports/snapshot.ts';

beforeEach(() => {
  // Every look at the clock finds that enough time has gone by.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 200));
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function told(format: 'csv' | 'md' | 'html', count: number): Promise<ReportProgress[]> {
  const all: ReportProgress[] = [];
  const options = optionsOf({ format, statuses: ['to review', 'accepted', 'excluded'] });
  const watched = watchSnapshot(largeReview(count), options, count, (progress) => {
    all.push(progress);
  });
  for await (const chunk of reportChunks(watched.snapshot, options)) {
    if (chunk.length > 0) watched.wrote();
  }
  return all;
}

describe('watchSnapshot()', () => {
  it.each(['md', 'html'] as const)(
    'tells the claims that were read for %s, then those that were written, up to the last',
    async (format) => {
      const all = await told(format, 1000);
      const reading = all.filter(({ phase }) => phase === 'reading');
      const writing = all.filter(({ phase }) => phase === 'writing');
      expect(all).toEqual([...reading, ...writing]);
      expect(reading).toContainEqual({ phase: 'reading', done: 1000, of: 1000 });
      expect(writing.length).toBeGreaterThan(5);
      expect(writing.at(-1)).toEqual({ phase: 'writing', done: 1000, of: 1000 });
      const done = writing.map((progress) => progress.done);
      expect(done).toEqual(done.toSorted((one, other) => one - other));
    },
  );

  it('tells of a table that is written as it is read', async () => {
    const all = await told('csv', 2000);
    expect(all.length).toBeGreaterThan(10);
    expect(all.some(({ phase }) => phase === 'writing')).toBe(true);
    expect(all.at(-1)).toMatchObject({ done: 2000, of: 2000 });
  });

  it('leaves the report as it is', async () => {
    const options = optionsOf({ format: 'json' });
    const bytesOf = async (snapshot: ReturnType<typeof largeReview>) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of reportChunks(snapshot, options)) chunks.push(chunk);
      return Buffer.concat(chunks).toString('utf8');
    };
    const { snapshot } = watchSnapshot(largeReview(20), options, 20, () => {});
    expect(await bytesOf(snapshot)).toBe(await bytesOf(largeReview(20)));
  });

  it('does not tell oftener than a window can show', async () => {
    vi.restoreAllMocks();
    const start = performance.now();
    const all = await told('md', 2000);
    expect(all.length).toBeLessThanOrEqual((performance.now() - start) / 100 + 1);
  });
});
