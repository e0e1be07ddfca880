import { describe, expect, it } from 'vitest';
import { tableCells } from '#renderer/reader/table-cells.ts';

describe('tableCells()', () => {
  it('cuts a row at its tabs', () => {
    const text = 'x\na\tbb\t\tc\ny';
    const cells = tableCells(text, 2, 9);
    expect(cells.map(({ start, end }) => text.slice(start, end))).toEqual(['a', 'bb', '', 'c']);
  });

  it('keeps a row without tabs whole', () => {
    expect(tableCells('one row', 0, 7)).toEqual([{ start: 0, end: 7 }]);
  });
});
