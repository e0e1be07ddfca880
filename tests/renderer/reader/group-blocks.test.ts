import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '#core/documents/document.ts';
import { groupBlocks, repeatsHeading } from '#renderer/reader/group-blocks.ts';

function block(kind: BlockKind, start: number, table?: number): Block {
  return { kind, start, end: start + 5, page: null, ...(table === undefined ? {} : { table }) };
}

describe('groupBlocks()', () => {
  it('joins neighbouring list items and keeps other blocks apart', () => {
    const groups = groupBlocks([
      block('paragraph', 0),
      block('list item', 10),
      block('list item', 20),
      block('paragraph', 30),
    ]);
    expect(groups.map((group) => group.kind)).toEqual(['single', 'list', 'single']);
  });

  it('keeps two tables apart though their rows are neighbours', () => {
    const groups = groupBlocks([
      block('table row', 0, 0),
      block('table row', 10, 0),
      block('table row', 20, 1),
    ]);
    expect(groups.map((group) => (group.kind === 'single' ? 1 : group.blocks.length))).toEqual([
      2, 1,
    ]);
  });

  it('folds a run of boilerplate into one', () => {
    const groups = groupBlocks([block('boilerplate', 0), block('boilerplate', 10)]);
    expect(groups).toHaveLength(1);
  });
});

describe('repeatsHeading()', () => {
  it('tells a heading printed twice from two headings', () => {
    const text = 'Title\nTitle\nOther';
    const heading = (start: number) => ({
      kind: 'single' as const,
      block: { ...block('heading', start), end: start + 5 },
    });
    expect(repeatsHeading(text, heading(0), heading(6))).toBe(true);
    expect(repeatsHeading(text, heading(6), heading(12))).toBe(false);
    expect(repeatsHeading(text, undefined, heading(0))).toBe(false);
  });
});
