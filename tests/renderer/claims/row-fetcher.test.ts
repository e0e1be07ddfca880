import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createRowFetcher } from '#renderer/claims/row-fetcher.ts';

const range = (start: number, end: number) =>
  Array.from({ length: end - start }, (_, index) => start + index);

function setupFetcher() {
  const loaded = new Set<number>();
  const questions: {
    claims: readonly number[];
    signal: AbortSignal;
    answer: () => Promise<void>;
    refuse: () => Promise<void>;
  }[] = [];
  const failures: unknown[] = [];
  const fetcher = createRowFetcher<number>({
    fetch: (claims, signal) =>
      new Promise((resolve, reject) => {
        const settle = async (act: () => void) => {
          act();
          await Promise.resolve();
          await Promise.resolve();
        };
        questions.push({
          claims,
          signal,
          answer: () => settle(() => resolve(claims)),
          refuse: () => settle(() => reject(new Error('no connection'))),
        });
      }),
    has: (claim) => loaded.has(claim),
    moment: () => 0,
    receive: (rows) => {
      for (const row of rows) loaded.add(row);
    },
    fail: (error) => failures.push(error),
  });
  return { fetcher, questions, failures, loaded };
}

describe('createRowFetcher()', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  test('createRowFetcher() asks for what is missing in pieces of 100, two at a time', async () => {
    const { fetcher, questions, loaded } = setupFetcher();
    fetcher.want(range(1, 301));
    expect(questions.map(({ claims }) => claims.length)).toEqual([100, 100]);
    await questions[0]?.answer();
    expect(questions[2]?.claims).toEqual(range(201, 301));
    expect(loaded.size).toBe(100);
  });

  test('createRowFetcher() asks for nothing twice', () => {
    const { fetcher, questions } = setupFetcher();
    fetcher.want(range(1, 51));
    fetcher.want(range(1, 51));
    expect(questions).toHaveLength(1);
  });

  test('createRowFetcher() calls off a piece that is scrolled past', async () => {
    const { fetcher, questions, loaded } = setupFetcher();
    fetcher.want(range(1, 51));
    fetcher.want(range(1001, 1051));
    expect(questions[0]?.signal.aborted).toBe(true);
    await questions[0]?.answer();
    expect(loaded.size).toBe(0);
    await questions[1]?.answer();
    expect(loaded).toEqual(new Set(range(1001, 1051)));
  });

  test('createRowFetcher() tries a failed piece again after two seconds', async () => {
    const { fetcher, questions, failures } = setupFetcher();
    fetcher.want([1, 2]);
    await questions[0]?.refuse();
    expect(failures).toHaveLength(1);
    vi.advanceTimersByTime(2000);
    expect(questions[1]?.claims).toEqual([1, 2]);
  });

  test('createRowFetcher() stop() leaves nothing under way', () => {
    const { fetcher, questions } = setupFetcher();
    fetcher.want([1]);
    fetcher.stop();
    expect(questions[0]?.signal.aborted).toBe(true);
  });
});
