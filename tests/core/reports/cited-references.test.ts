import { describe, expect, test } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import { readDocument } from '#core/documents/read-document.ts';
import { citedItem, citedReport } from '#core/reports/cited-references.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { noTools } from '#tests/helpers/no-tools.ts';
import { optionsOf, referenceOf, smallReview, snapshotOf } from './snapshot.ts';

type Format = Parameters<typeof citedReport>[0];
const textOf = (format: Format, snapshot: ReviewSnapshot, options = optionsOf()) =>
  citedReport(format)(snapshot, options).join('');

describe('citedReport()', () => {
  test.each(['ris', 'bibtex', 'csl-json'] as const)(
    'citedReport() as %s holds each cited reference once, as other programs and Claimgrid read it',
    async (format) => {
      const text = textOf(format, smallReview());
      const names = { ris: 'a.ris', bibtex: 'a.bib', 'csl-json': 'a.csl.json' };
      const input = { name: names[format], bytes: new TextEncoder().encode(text) };
      const read = await readDocument(input, noTools);
      const items = read.ok ? read.value.records.map(({ csl }) => csl) : [];
      expect(items).toHaveLength(2);
      expect(items[1]).toMatchObject({ title: 'Walking for backs', DOI: '10.5555/walk(1)' });
      expect(items[0]?.URL).toContain('NCT00000000');
      expect(textOf(format, smallReview())).toBe(text);
    },
  );

  test('citedReport() keeps to the claims with a wanted status', async () => {
    const excluded = optionsOf({ statuses: ['excluded'] });
    expect(textOf('csl-json', smallReview(), excluded)).toBe('[]\n');
    expect(textOf('ris', snapshotOf([], []))).toBe('');
    const all = optionsOf({ statuses: claimStatuses });
    expect(JSON.parse(textOf('csl-json', smallReview(), all))).toHaveLength(2);
  });
});

describe('citedItem()', () => {
  test('citedItem() adds the identifiers that the reference is known by', () => {
    const ids = [
      'doi:10.5555/a',
      'pmid:12',
      'pmcid:PMC3',
      'isbn:9780306406157',
      'arxiv:2101.00001',
    ];
    expect(citedItem(referenceOf('r', { ids, label: 'Doe 2021' }))).toEqual({
      id: 'r',
      type: 'article-journal',
      DOI: '10.5555/a',
      PMID: '12',
      PMCID: 'PMC3',
      ISBN: '9780306406157',
      URL: 'https://arxiv.org/abs/2101.00001',
      note: 'Doe 2021',
    });
  });

  test('citedItem() leaves what the reference says itself, and gives printed words where nothing else is known', () => {
    const csl = { id: 'r', type: 'book', title: 'Salt', DOI: '10.5555/own' };
    expect(citedItem(referenceOf('r', { csl, text: 'Salt, 1999' }))).toEqual(csl);
    const printed = referenceOf('r', { ids: [], text: ' Doe J.\n Salt.  1999 ' });
    expect(citedItem(printed).note).toBe('Doe J. Salt. 1999');
  });
});
