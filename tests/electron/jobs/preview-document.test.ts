import { describe, expect, it } from 'vitest';
import { plainWords } from '#core/reports/document/block.ts';
import type { ReportBlock, TableBlock } from '#core/reports/document/block.ts';
import { reportBlocks } from '#core/reports/document/report-blocks.ts';
import { previewDocument } from '#electron/jobs/preview-document.ts';
import { fullReview } from '#tests/core/reports/full-review.ts';
import { optionsOf } from '#tests/core/reports/snapshot.ts';

const limit = { blocks: 10, rows: 2 };

function table(rows: TableBlock['rows']): TableBlock {
  const columns = [{ title: 'Step', kind: 'text', heads: true }] as const;
  return { kind: 'table', id: 't', label: 'Table 1', caption: 'Steps', columns, rows, total: null };
}

function* words(count: number) {
  for (let row = 1; row <= count; row += 1) yield [plainWords(`Row ${row}`)];
}

function* paragraphs(count: number, onTaken: () => void): Generator<ReportBlock> {
  for (let at = 1; at <= count; at += 1) {
    onTaken();
    yield { kind: 'paragraph', words: plainWords(`Paragraph ${at}`) };
  }
}

describe('previewDocument()', () => {
  it('takes no more blocks than it shows, and one to know that there are more', () => {
    let taken = 0;
    const onTaken = () => (taken += 1);
    const preview = previewDocument(paragraphs(1000, onTaken), limit);
    expect([preview.blocks.length, preview.complete, taken]).toEqual([10, false, 11]);
    const whole = previewDocument(paragraphs(10, onTaken), limit);
    expect([whole.blocks.length, whole.complete]).toEqual([10, true]);
  });

  it('cuts tables, says how many rows are left out, and keeps what can be sent', () => {
    const { blocks } = previewDocument([table(words(5)), table(words(2))], limit);
    expect(blocks).toMatchObject([
      { kind: 'table', rows: [[[{ text: 'Row 1' }]], [[{ text: 'Row 2' }]]], left: 3 },
      { kind: 'table', left: 0 },
    ]);
    expect(structuredClone(blocks)).toEqual(JSON.parse(JSON.stringify(blocks)));
  });

  it('cuts the table of a figure too', () => {
    const all = [...reportBlocks(fullReview(), optionsOf({ sections: ['map', 'flow'] }))];
    const { blocks } = previewDocument(all, { blocks: all.length, rows: 1 });
    const figures = blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
    expect(figures.length).toBeGreaterThan(0);
    for (const { table: cut } of figures) expect(cut.rows.length).toBeLessThanOrEqual(1);
  });
});
