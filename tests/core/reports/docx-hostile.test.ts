import { XMLValidator } from 'fast-xml-parser';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportBlock } from '#core/reports/document/block.ts';
import { runs } from '#tests/helpers/runs.ts';
import { docxOf, partsOf, piecesOf, reportOf } from './docx-parts.ts';
import { hostileReview } from './hostile-review.ts';
import { hostile } from './hostile-text.ts';

/** Line ends are breaks, whatever they were. */
const lines = (text: string) => text.replaceAll(/\r\n?/g, '\n');

test('docxFromBlocks() shows every text exactly as it is', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (quote, name, cell) => {
      const column = { title: `x${name}`, kind: 'text', heads: false } as const;
      const blocks: ReportBlock[] = [
        { kind: 'title', text: name },
        { kind: 'heading', level: 2, text: `h${name}`, id: 'h', claim: null, count: null },
        { kind: 'paragraph', words: [{ kind: 'text', text: `p${cell}`, bold: true }] },
        { kind: 'heading', level: 4, text: 'C1', id: 'c1', claim: 1, count: null },
        { kind: 'quote', claim: 1, text: `q${quote}` },
        { kind: 'facts', facts: [{ name: 'Source', words: [{ kind: 'text', text: cell }] }] },
        {
          kind: 'table',
          id: 't',
          label: 'Table 1',
          caption: name,
          columns: [column, { ...column, title: 'Quote' }],
          rows: [[[{ kind: 'text', text: cell }], [{ kind: 'text', text: quote }]]],
          total: null,
        },
      ];
      const bytes = await docxOf(blocks);
      for (const [part, xml] of Object.entries(partsOf(bytes))) {
        if (/\.(?:xml|rels)$/.test(part)) expect(XMLValidator.validate(xml), part).toBe(true);
      }
      const pieces = await piecesOf(bytes);
      expect(pieces).toContainEqual({ kind: 'heading', text: lines(`h${name}`) });
      expect(pieces).toContainEqual({ kind: 'paragraph', text: lines(`p${cell}`) });
      expect(pieces).toContainEqual({ kind: 'quote', text: lines(`q${quote}`) });
      expect(pieces).toContainEqual({ kind: 'fact', text: lines(`Source: ${cell}`) });
      const row = pieces.find(({ kind }) => kind === 'row');
      expect(row).toMatchObject({ cells: [lines(cell), lines(quote)] });
    }),
    runs(20),
  );
}, 60_000);

test('docxReport() writes any review as well-formed parts', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (quote, note, name) => {
      const bytes = await reportOf(hostileReview({ quote: `x${quote}`, note, name }));
      for (const [part, xml] of Object.entries(partsOf(bytes))) {
        if (/\.(?:xml|rels)$/.test(part)) expect(XMLValidator.validate(xml), part).toBe(true);
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('docxFromBlocks() keeps text that runs from right to left', async () => {
  const text = 'שלום \u202Eabc\u202C عالم';
  const pieces = await piecesOf(
    await docxOf([{ kind: 'paragraph', words: [{ kind: 'text', text }] }]),
  );
  expect(pieces).toEqual([{ kind: 'paragraph', text }]);
});
