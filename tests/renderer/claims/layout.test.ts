import { describe, expect, test } from 'vitest';
import { columnIds } from '#renderer/claims/columns.ts';
import {
  defaultLayout,
  fitColumns,
  moveColumn,
  nudgeColumn,
  parseLayout,
  showColumn,
  sizeColumn,
  visibleColumns,
} from '#renderer/claims/layout.ts';

describe('parseLayout()', () => {
  test('parseLayout() reads back what was stored', () => {
    const layout = {
      ...sizeColumn(showColumn(defaultLayout, 'why', false), 'note', 240),
      density: 'compact' as const,
      sort: [{ column: 'level' as const, direction: 'desc' as const }],
    };
    expect(parseLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  });

  test.each([null, 'grid', 7, [], {}, { order: 'level', sizes: 3, hidden: {}, sort: [null, 1] }])(
    'parseLayout() falls back to the usual layout for %j',
    (value) => {
      expect(parseLayout(value)).toEqual(defaultLayout);
    },
  );

  test('parseLayout() keeps unknown columns out and puts missing ones at their place', () => {
    const layout = parseLayout({
      order: ['source', 'gone', 'number', 'source', 'quote'],
      hidden: ['number', 'gone', 'type'],
      sizes: { gone: 80, quote: 1e9, note: Number.NaN, level: 1 },
    });
    expect(layout.order[0]).toBe('number');
    expect([...layout.order].sort()).toEqual([...columnIds].sort());
    // What is hidden at first is not shown by a layout of before it was there.
    expect(layout.hidden).toEqual(['type', 'chance']);
    expect(parseLayout({ ...layout, hidden: ['type'] }).hidden).toEqual(['type']);
    expect(layout.sizes).toEqual({ quote: 1600, level: 64 });
  });
});

describe('moveColumn()', () => {
  test('moveColumn() puts a column before and after another', () => {
    expect(moveColumn(defaultLayout, 'why', 'status', 'before').order.slice(0, 3)).toEqual([
      'number',
      'why',
      'status',
    ]);
    expect(moveColumn(defaultLayout, 'status', 'quote', 'after').order.slice(0, 3)).toEqual([
      'number',
      'quote',
      'status',
    ]);
  });

  test('moveColumn() leaves the pinned column first', () => {
    expect(moveColumn(defaultLayout, 'number', 'why', 'after')).toBe(defaultLayout);
    expect(moveColumn(defaultLayout, 'why', 'number', 'before').order.slice(0, 2)).toEqual([
      'number',
      'why',
    ]);
  });
});

describe('nudgeColumn()', () => {
  test('nudgeColumn() jumps over hidden columns', () => {
    const layout = showColumn(defaultLayout, 'quote', false);
    expect(visibleColumns(nudgeColumn(layout, 'level', -1)).slice(0, 3)).toEqual([
      'number',
      'level',
      'status',
    ]);
  });

  test('nudgeColumn() stops at both ends', () => {
    expect(nudgeColumn(defaultLayout, 'status', -1)).toBe(defaultLayout);
    expect(nudgeColumn(defaultLayout, 'why', 1)).toBe(defaultLayout);
  });
});

describe('fitColumns()', () => {
  test('fitColumns() gives the claim what the others leave', () => {
    const widths = fitColumns(defaultLayout, 3000);
    const total = Object.values(widths).reduce((sum, width) => sum + width, 0);
    expect(total).toBe(3000);
  });

  test('fitColumns() never makes the claim narrower than usual', () => {
    expect(fitColumns(defaultLayout, 300)['quote']).toBe(fitColumns(defaultLayout, 0)['quote']);
  });

  test('fitColumns() leaves a width alone that a person chose, and hidden columns out', () => {
    const layout = showColumn(sizeColumn(defaultLayout, 'quote', 500), 'why', false);
    expect(fitColumns(layout, 3000)['quote']).toBe(500);
    expect(fitColumns(layout, 3000)['why']).toBeUndefined();
  });
});

describe('sizeColumn()', () => {
  test('sizeColumn() with null gives the usual width back', () => {
    const layout = sizeColumn(defaultLayout, 'note', 300);
    expect(sizeColumn(layout, 'note', null).sizes).toEqual({});
  });
});
