import { afterEach, describe, expect, test } from 'vitest';
import type { CountedColumn } from '#core/claims/own-column.ts';
import { cellText } from '#renderer/claims/cell-text.ts';
import { columnName } from '#renderer/claims/column-names.ts';
import { activeFields, hasField, setOwn, withoutField } from '#renderer/claims/filters.ts';
import { defaultLayout, moveColumn, parseLayout, pinColumn } from '#renderer/claims/layout.ts';
import { pinnedPlaces, showColumn, visibleColumns } from '#renderer/claims/layout.ts';
import { withColumns } from '#renderer/claims/layout.ts';
import { useOwnColumns } from '#renderer/claims/own-column-store.ts';
import { pasteEdits } from '#renderer/claims/paste-cells.ts';
import { filterWords } from '#renderer/claims/toolbar/filter-words.ts';
import { claimRow } from './claim-fixture.ts';

const size: CountedColumn = {
  id: 's1',
  name: 'Sample size',
  kind: 'number',
  choices: [],
  claims: 1,
  perChoice: {},
};
const risk: CountedColumn = {
  ...size,
  id: 'r1',
  name: 'Risk',
  kind: 'choice',
  choices: [
    { id: 'a', name: 'Low' },
    { id: 'b', name: 'High' },
  ],
};

afterEach(() => useOwnColumns.setState({ columns: [] }));

describe('the layout with own columns', () => {
  test('withColumns() gives them a place; one that is gone is not shown, and keeps its place', () => {
    useOwnColumns.setState({ columns: [size, risk] });
    const layout = moveColumn(
      withColumns(defaultLayout, ['own-s1', 'own-r1']),
      'own-r1',
      'status',
      'before',
    );
    expect(visibleColumns(layout).slice(0, 3)).toEqual(['number', 'own-r1', 'status']);
    expect(parseLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
    useOwnColumns.setState({ columns: [size] });
    expect(visibleColumns(layout)).not.toContain('own-r1');
    useOwnColumns.setState({ columns: [size, risk] });
    expect(visibleColumns(layout)[1]).toBe('own-r1');
    expect(withColumns(layout, ['own-s1'])).toBe(layout);
    expect(visibleColumns(showColumn(layout, 'own-s1', false))).not.toContain('own-s1');
  });

  test('columnName() says the name that a column has now', () => {
    useOwnColumns.setState({ columns: [{ ...size, name: 'N' }] });
    expect([columnName('own-s1'), columnName('own-r1'), columnName('number')]).toEqual([
      'N',
      'Removed column',
      'No.',
    ]);
  });
});

describe('pinColumn()', () => {
  test('pinColumn() keeps columns at the left, where they stay among themselves', () => {
    const layout = pinColumn(pinColumn(defaultLayout, 'level', true), 'note', true);
    expect(layout.order.slice(0, 4)).toEqual(['number', 'level', 'note', 'status']);
    expect(moveColumn(layout, 'why', 'number', 'before').order[3]).toBe('why');
    const loose = pinColumn(layout, 'level', false);
    expect(loose.order.slice(0, 3)).toEqual(['number', 'note', 'level']);
    expect(pinColumn(layout, 'number', false)).toBe(layout);
    expect(parseLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  });

  test('pinnedPlaces() never covers more than two thirds of the grid', () => {
    const layout = pinColumn(pinColumn(defaultLayout, 'level', true), 'quote', true);
    const columns = visibleColumns(layout);
    const widths = { number: 64, level: 112, quote: 400 };
    expect([...pinnedPlaces(columns, widths, layout, 1000).places]).toEqual([
      ['number', 0],
      ['level', 64],
      ['quote', 176],
    ]);
    expect(pinnedPlaces(columns, widths, layout, 600)).toMatchObject({ total: 176 });
    expect(pinnedPlaces(columns, widths, layout, 90)).toMatchObject({ total: 64 });
  });
});

describe('own columns in filters and cells', () => {
  test('setOwn() sets and clears conditions, which filterWords() says', () => {
    useOwnColumns.setState({ columns: [size, risk] });
    const filter = setOwn(
      setOwn({ cited: true }, 'own-s1', { from: 1000, filled: true }),
      'own-r1',
      { anyOf: ['b', null] },
    );
    expect(activeFields(filter)).toEqual(['citations', 'own-s1', 'own-r1']);
    const words = (field: 'own-s1' | 'own-r1') =>
      filterWords(filter, field, null, String, String, []);
    expect([words('own-s1'), words('own-r1')]).toEqual(['from 1,000, anything', 'High, nothing']);
    expect(hasField(withoutField(filter, 'own-s1'), 'own-s1')).toBe(false);
    expect(withoutField(withoutField(filter, 'own-s1'), 'own-r1')).toEqual({ cited: true });
  });

  test('pasteEdits() reads cells of own columns, and cellText() writes what it reads', () => {
    useOwnColumns.setState({ columns: [size, risk] });
    const place = {
      claims: [1, 2, 3],
      columns: ['own-s1', 'own-r1'] as const,
      scheme: null,
      name: (claim: number, column: string) => `C${claim}, ${column}`,
    };
    const row = claimRow(1, { values: { s1: 40, r1: 'b' } });
    const copied = place.columns.map((column) => cellText(row, column));
    expect(copied).toEqual(['40', 'High']);
    expect(pasteEdits([copied, ['', 'Medium'], ['1,234', '']], place)).toEqual({
      edits: [
        { number: 1, values: { s1: 40, r1: 'b' } },
        { number: 2, values: { s1: null } },
        { number: 3, values: { r1: null } },
      ],
      refused: [
        'C2, own-r1: “Medium” is no choice of Risk',
        'C3, own-s1: “1,234” could mean thousands or decimals: write it without the comma, or with a point',
      ],
      skipped: 0,
    });
  });
});
