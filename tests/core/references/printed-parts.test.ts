import { describe, expect, it } from 'vitest';
import { normaliseDoi } from '#core/references/doi.ts';
import { identifierUrl } from '#core/references/identifier-url.ts';
import { parseIsbn } from '#core/references/isbn.ts';
import { referenceLabel } from '#core/references/label.ts';
import { normaliseUrl } from '#core/references/normalise-url.ts';
import { firstAfter, rangeAt } from '#core/references/range-at.ts';
import { trimPrinted } from '#core/references/trim-printed.ts';

describe('trimPrinted()', () => {
  it('trimPrinted() cuts closing marks and brackets that were not opened', () => {
    expect(trimPrinted('10.1/a(b)).”')).toBe('10.1/a(b)');
    expect(trimPrinted('...')).toBe('');
  });
});

describe('normaliseDoi()', () => {
  it('normaliseDoi() lowers the case and keeps a suffix that only looks like a view', () => {
    expect(normaliseDoi('10.1000/ABC/full')).toBe('10.1000/abc/full');
    expect(normaliseDoi('10.1000/ABC/full.pdf?x=1', true)).toBe('10.1000/abc');
  });

  it('normaliseDoi() refuses what has no suffix', () => {
    expect(normaliseDoi('10.1000/')).toBeNull();
    expect(normaliseDoi('10.1000/...')).toBeNull();
  });
});

describe('parseIsbn()', () => {
  it('parseIsbn() checks the check digit of both lengths', () => {
    expect(parseIsbn('080442957X')).toBe('9780804429573');
    expect(parseIsbn('0804429570')).toBeNull();
    expect(parseIsbn('978-0-306-40615-8')).toBeNull();
  });
});

describe('normaliseUrl()', () => {
  it('normaliseUrl() adds the scheme, lowers the host and drops campaign parameters', () => {
    expect(normaliseUrl('WWW.Example.ORG/A?utm_medium=x')).toBe('https://www.example.org/A');
    expect(normaliseUrl('https://example.org/a%20b?c=1')).toBe('https://example.org/a%20b?c=1');
  });

  it('normaliseUrl() refuses what is no address', () => {
    expect(normaliseUrl('https://')).toBeNull();
    expect(normaliseUrl('no address')).toBeNull();
  });
});

describe('identifierUrl()', () => {
  it.each([
    ['doi:10.1000/a#b', 'https://doi.org/10.1000/a%23b'],
    ['pmid:1', 'https://pubmed.ncbi.nlm.nih.gov/1/'],
    ['pmcid:PMC1', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC1/'],
    ['nct:NCT01234567', 'https://clinicaltrials.gov/study/NCT01234567'],
    ['arxiv:2101.00001', 'https://arxiv.org/abs/2101.00001'],
    ['https://example.org/', 'https://example.org/'],
  ])('identifierUrl() leads %j to %j', (id, url) => {
    expect(identifierUrl(id)).toBe(url);
  });
});

describe('referenceLabel()', () => {
  const csl = { id: 'x', type: 'article-journal' };
  it('referenceLabel() prefers first author and year', () => {
    const known = { ...csl, author: [{ family: 'Rivera' }], issued: { 'date-parts': [[2020]] } };
    expect(referenceLabel(known, ['doi:10.1000/a'], '')).toBe('Rivera 2020');
  });

  it('referenceLabel() falls back to the identifier, the title, the text', () => {
    expect(referenceLabel(csl, ['pmid:12'], 'text')).toBe('PMID 12');
    expect(referenceLabel(csl, ['https://www.example.org/'], 'text')).toBe('example.org');
    expect(referenceLabel({ ...csl, title: 'A title' }, [], 'text')).toBe('A title');
    expect(referenceLabel(csl, [], 'x'.repeat(60))).toHaveLength(28);
  });
});

describe('rangeAt()', () => {
  it('rangeAt() finds the range that holds an offset', () => {
    const ranges = [
      { start: 0, end: 5 },
      { start: 7, end: 9 },
    ];
    expect(rangeAt(ranges, 4)).toBe(ranges[0]);
    expect(rangeAt(ranges, 6)).toBeUndefined();
    expect(firstAfter(ranges, 0)).toBe(1);
  });
});
