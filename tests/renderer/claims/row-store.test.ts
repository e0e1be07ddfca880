import { describe, expect, test, vi } from 'vitest';
import { createRowStore } from '#renderer/claims/row-store.ts';
import type { PendingChange } from '#renderer/claims/row-store.ts';
import { claimRow } from './claim-fixture.ts';

const level = (key: string, ...claims: number[]): PendingChange => ({
  claims: new Set(claims),
  apply: (row) => ({ ...row, scheme: 'grade', level: key }),
});

describe('createRowStore()', () => {
  test('createRowStore() calls back the listeners of the row that changed and no other', () => {
    const store = createRowStore();
    const first = vi.fn();
    const second = vi.fn();
    store.subscribe(1, first);
    store.subscribe(2, second);
    store.put([claimRow(1)]);
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).not.toHaveBeenCalled();
  });

  test('createRowStore() shows a pending change at once and takes it back', () => {
    const store = createRowStore();
    store.put([claimRow(1)]);
    const change = level('low', 1);
    store.addPending(change);
    expect(store.get(1)?.level).toBe('low');
    store.removePending(change);
    expect(store.get(1)?.level).toBeNull();
  });

  test('createRowStore() keeps the later of two quick changes while the first is answered', () => {
    const store = createRowStore();
    store.put([claimRow(1)]);
    const first = level('low', 1);
    const second = level('high', 1);
    store.addPending(first);
    store.addPending(second);
    store.put([claimRow(1, { scheme: 'grade', level: 'low' })]);
    store.removePending(first);
    expect(store.get(1)?.level).toBe('high');
    store.put([claimRow(1, { scheme: 'grade', level: 'high' })]);
    store.removePending(second);
    expect(store.get(1)?.level).toBe('high');
  });

  test('createRowStore() puts a pending change on a row that arrives later', () => {
    const store = createRowStore();
    store.addPending(level('low', 7));
    store.put([claimRow(7)]);
    expect(store.get(7)?.level).toBe('low');
  });

  test('createRowStore() drops an answer that is older than the row it holds', () => {
    const store = createRowStore();
    const asked = store.moment();
    store.put([claimRow(1, { note: 'new' })]);
    store.put([claimRow(1, { note: 'old' }), claimRow(2)], asked);
    expect(store.get(1)?.note).toBe('new');
    expect(store.get(2)?.number).toBe(2);
  });

  test('createRowStore() drop() forgets rows that nobody looks at and names the others', () => {
    const store = createRowStore();
    store.put([claimRow(1), claimRow(2), claimRow(3)]);
    const stop = store.subscribe(2, () => {});
    expect(store.drop([1, 2])).toEqual([2]);
    expect(store.get(1)).toBeUndefined();
    expect(store.get(2)).toBeDefined();
    expect(store.get(3)).toBeDefined();
    stop();
    expect(store.drop()).toEqual([]);
    expect(store.get(2)).toBeUndefined();
  });

  test('createRowStore() lets go of the oldest rows past its capacity, never of watched ones', () => {
    const store = createRowStore(100);
    store.put([claimRow(1)]);
    store.subscribe(1, () => {});
    for (let start = 2; start < 400; start += 50) {
      store.put(Array.from({ length: 50 }, (_, index) => claimRow(start + index)));
    }
    expect(store.get(1)).toBeDefined();
    expect(store.get(2)).toBeUndefined();
    expect(store.get(400)).toBeDefined();
  });

  test('createRowStore() clear() empties the rows that are looked at', () => {
    const store = createRowStore();
    const listener = vi.fn();
    store.put([claimRow(1)]);
    store.subscribe(1, listener);
    store.clear();
    expect(store.get(1)).toBeUndefined();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
