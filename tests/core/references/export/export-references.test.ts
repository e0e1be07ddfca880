import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#core/documents/read-document.ts';
import {
  exportExtensions,
  exportFormats,
  exportReferences,
} from '#core/references/export/export-references.ts';
import type { ExportFormat } from '#core/references/export/export-references.ts';
import type { CslItem, CslName } from '#core/references/reference.ts';
import { noTools } from '#tests/helpers/no-tools.ts';
import { runs } from '#tests/helpers/runs.ts';

async function readBack(text: string, format: ExportFormat): Promise<readonly CslItem[]> {
  const name = `references${exportExtensions[format]}`;
  const read = await readDocument({ name, bytes: Buffer.from(text) }, noTools);
  if (!read.ok) throw new Error(`${read.error.message}\n${text}`);
  return read.value.records.map(({ csl }) => csl);
}

/** What every format must keep; ids are the file's own. */
function essence(item: CslItem) {
  const { type, title, author, issued, volume, issue, page, DOI, PMID, abstract } = item;
  const container = item['container-title'];
  return { type, title, author, issued, volume, issue, page, DOI, PMID, abstract, container };
}

const words = (min: number, max: number) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'Stoves',
          'naïve',
          'β-cells',
          '100%',
          'A&B',
          'x_y',
          '$5',
          '#1',
          '~3',
          'C:\\d',
          'a^b',
          'Ørsted',
          '「箱」',
          "l'eau",
          'and',
        ),
        fc.stringMatching(/^[a-z]{2,8}$/u),
      ),
      { minLength: min, maxLength: max },
    )
    .map((list) => list.join(' '))
    // Formats end titles with a mark or begin them with a letter; words alone are not sorted out by case.
    .map((text) => `T${text}`);

const person: fc.Arbitrary<CslName> = fc.record({
  family: fc.stringMatching(/^[A-Z][a-zäöüé]{2,9}(?:-[A-Z][a-z]{2,5})?$/u),
  given: fc.stringMatching(/^[A-Z][a-z]{2,8}(?: [A-Z]\.)?$/u),
});
const digits = fc.integer({ min: 1, max: 999 }).map(String);

const article: fc.Arbitrary<CslItem> = fc
  .record(
    {
      title: words(3, 9),
      author: fc.array(person, { minLength: 1, maxLength: 4 }),
      issued: fc
        .tuple(
          fc.integer({ min: 1900, max: 2030 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 28 }),
        )
        .map((parts) => ({ 'date-parts': [parts] })),
      'container-title': words(1, 4),
      volume: digits,
      issue: digits,
      page: fc
        .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 501, max: 900 }))
        .map(([a, b]) => `${a}-${b}`),
      DOI: fc.stringMatching(/^10\.[1-9]\d{3}\/[a-z0-9._()-]{2,12}[a-z0-9]$/u),
      PMID: fc.integer({ min: 10_000, max: 39_999_999 }).map(String),
      abstract: words(4, 30),
    },
    { requiredKeys: ['title', 'author'] },
  )
  .map((item) => ({ id: 'x', type: 'article-journal', ...item }));

describe('exportReferences()', () => {
  test.each(exportFormats)(
    'exportReferences() as %s is read again as the same references',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 4 }), async (items) => {
          const again = await readBack(exportReferences(items, format), format);
          expect(again.map(essence)).toEqual(items.map(essence));
        }),
        runs(60),
      );
    },
  );

  test.each(exportFormats)(
    'exportReferences() as %s keeps books, groups and chapters',
    async (format) => {
      const items: readonly CslItem[] = [
        {
          id: 'b',
          type: 'book',
          title: 'Boats {and} oars',
          author: [{ literal: 'World Health Organization' }],
          issued: { 'date-parts': [[1999]] },
          publisher: 'Quay & Sons',
          'publisher-place': 'Oslo',
          ISBN: '9780306406157',
        },
        {
          id: 'c',
          type: 'chapter',
          title: 'Cold hands',
          'container-title': 'Boats',
          author: [{ family: 'Moe', given: 'Per' }],
          editor: [{ family: 'Holm', given: 'Kari' }],
        },
      ];
      const again = await readBack(exportReferences(items, format), format);
      expect(again.map((item) => ({ ...item, id: '' }))).toEqual(
        items.map((item) => ({ ...item, id: '' })),
      );
    },
  );

  test('exportReferences() as RIS never lets a text open another field or record', async () => {
    const items: readonly CslItem[] = [
      {
        id: 'x',
        type: 'article-journal',
        title: 'One\nER  - \nTY  - JOUR\nTI  - Two',
        abstract: 'a\r\nAU  - Moe',
      },
    ];
    const again = await readBack(exportReferences(items, 'ris'), 'ris');
    expect(again).toHaveLength(1);
    expect(again[0]?.author).toBeUndefined();
  });
});
