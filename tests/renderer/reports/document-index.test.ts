import { describe, expect, test } from 'vitest';
import type { ReportWords } from '#core/reports/document/block.ts';
import { indexDocument } from '#renderer/reports/document-index.ts';
import type { PreviewBlock, PreviewTable } from '#renderer/reports/preview-block.ts';
import { exampleBlocks } from '#tests/core/reports/example-blocks.ts';

const noted = (id: string): ReportWords => [
  { kind: 'text', text: 'words' },
  { kind: 'note', id, text: `About ${id}` },
];

const table = (id: string, rows: readonly (readonly ReportWords[])[]): PreviewTable => ({
  kind: 'table',
  id,
  label: null,
  caption: 'Numbers',
  columns: [{ title: 'One', kind: 'text', heads: true }],
  rows,
  total: [noted('total')],
  left: 0,
});

describe('indexDocument()', () => {
  test('numbers notes in reading order, wherever they stand, and each once', () => {
    const blocks: readonly PreviewBlock[] = [
      { kind: 'paragraph', words: [...noted('b'), ...noted('a')] },
      { kind: 'facts', facts: [{ name: 'Place', words: noted('b') }] },
      table('t', [[noted('cell')]]),
      { kind: 'paragraph', words: noted('last') },
    ];
    const notes = [...indexDocument(blocks).notes.values()];
    expect(notes.map(({ id, number }) => `${number} ${id}`)).toEqual([
      '1 b',
      '2 a',
      '3 cell',
      '4 total',
      '5 last',
    ]);
    expect(notes[0]?.text).toBe('About b');
  });

  test('finds the claims and entries that are shown, for links to them', () => {
    const blocks = exampleBlocks().flatMap((block): PreviewBlock[] => {
      if (block.kind === 'table') return [{ ...block, rows: [...block.rows], left: 0 }];
      return block.kind === 'figure' ? [] : [block];
    });
    const { claims, entries, notes } = indexDocument(blocks);
    expect([...claims]).toEqual([[1, 'c1']]);
    expect([...entries]).toEqual([1]);
    expect(notes.get('places')?.number).toBe(1);
  });
});
