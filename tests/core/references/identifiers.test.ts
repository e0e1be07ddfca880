import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findIdentifiers, parseIdentifier } from '#core/references/identifiers.ts';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';

const idsIn = (text: string) => findIdentifiers(text).map(({ id }) => id);

describe('findIdentifiers()', () => {
  it.each([
    ['doi:10.1000/ABC.123', 'doi:10.1000/abc.123'],
    ['see 10.1000/xyz(05)67889-6).', 'doi:10.1000/xyz(05)67889-6'],
    ['https://doi.org/10.1000%2Fxyz', 'doi:10.1000/xyz'],
    ['https://journal.example/articles/10.1000/abc.2020.1/full', 'doi:10.1000/abc.2020.1'],
    ['https://journal.example/doi/abs/10.1000/abc?journal=x#y', 'doi:10.1000/abc'],
    ['PMID: 1234567.', 'pmid:1234567'],
    ['(PMID 42)', 'pmid:42'],
    ['https://pubmed.ncbi.nlm.nih.gov/1234567/', 'pmid:1234567'],
    ['www.ncbi.nlm.nih.gov/pubmed/1234567', 'pmid:1234567'],
    ['7.pubmed.ncbi.nlm.nih.govpubmed.ncbi.nlm.nih.gov/1234567/', 'pmid:1234567'],
    ['PMC1234567.2', 'pmcid:PMC1234567'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/', 'pmcid:PMC123456'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/#s1', 'pmcid:PMC123456'],
    ['registered as NCT01234567;', 'nct:NCT01234567'],
    ['https://clinicaltrials.gov/ct2/show/NCT01234567?rank=1', 'nct:NCT01234567'],
    ['arXiv:2101.00001v2', 'arxiv:2101.00001'],
    ['https://arxiv.org/pdf/hep-th/9901001v1', 'arxiv:hep-th/9901001'],
    ['ISBN 0-306-40615-2', 'isbn:9780306406157'],
    ['ISBN-13: 978-0-306-40615-7', 'isbn:9780306406157'],
    ['at https://example.org/a?utm_source=mail&b=1, and', 'https://example.org/a?b=1'],
    ['(https://example.org/wiki/Salt_(chemistry))', 'https://example.org/wiki/Salt_(chemistry)'],
  ])('findIdentifiers() reads %j', (text, id) => {
    expect(idsIn(text)).toEqual([id]);
  });

  it.each([
    '2021;14(3):112-119',
    'a score such as QOLIE-31-P or CES-D',
    '3,427 people (46–48), 1.5 to 10.5/20',
    'ISBN 0-306-40615-3',
    'NCT0123456 and PMC12',
    'page 10.2 of version 10.12',
    'mail someone@www.example.org',
  ])('findIdentifiers() finds nothing in %j', (text) => {
    expect(idsIn(text)).toEqual([]);
  });

  it('findIdentifiers() gives the identifier of an address once, covering what was printed', () => {
    const text = 'See https://doi.org/10.1000/abc. Then more.';
    const [found, ...rest] = findIdentifiers(text);
    expect(rest).toEqual([]);
    expect(text.slice(found?.start, found?.end)).toBe('https://doi.org/10.1000/abc');
  });

  it('findIdentifiers() finds a printed identifier in any punctuation', () => {
    const around = fc.stringMatching(/^[\s.,;:()[\]"'!?]{0,6}$/);
    const printed = fc.constantFrom(
      ['doi:10.1000/a.b-c', 'doi:10.1000/a.b-c'],
      ['PMID: 7654321', 'pmid:7654321'],
      ['PMC7654321', 'pmcid:PMC7654321'],
      ['NCT07654321', 'nct:NCT07654321'],
      ['arXiv:2101.12345', 'arxiv:2101.12345'],
      ['https://doi.org/10.1000/a1', 'doi:10.1000/a1'],
    );
    fc.assert(
      fc.property(around, printed, around, (before, [text = '', id = ''], after) => {
        expect(idsIn(`words ${before} ${text}${after} words`)).toContain(id);
      }),
    );
  });

  it('findIdentifiers() never throws and gives ordered, separate ranges inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let reached = 0;
        for (const { start, end } of findIdentifiers(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    ['10.1234/', 1, 200_008],
    ['https://', 1, 200_008],
    ['10.1234/a ', 20_000, 17],
    ['ISBN 978-', 1, 12],
    ['978-1', 1, 200_008],
    // The colon at the end is punctuation.
    ['arxiv:', 1, 200_005],
    [')', 0, undefined],
  ])('findIdentifiers() finds the DOIs in a long run of %j', (part, count, firstEnd) => {
    const text = `10.1234/${part.repeat(200_000 / part.length)}`;
    const found = findIdentifiers(text);
    expect(found).toHaveLength(count);
    expect(found.every(({ kind }) => kind === 'doi')).toBe(true);
    expect(found[0]?.end).toBe(firstEnd);
  });
});

describe('parseIdentifier()', () => {
  it.each([
    ['36092509', 'pmid:36092509'],
    [' PMID: 123 ', 'pmid:123'],
    ['PMCID: PMC123', 'pmcid:PMC123'],
    ['pmc1234567', 'pmcid:PMC1234567'],
    ['nct01234567', 'nct:NCT01234567'],
    ['2101.00001v3', 'arxiv:2101.00001'],
    ['math.GT/0309136', 'arxiv:math/0309136'],
    ['9780306406157', 'isbn:9780306406157'],
    ['0 306 40615 2', 'isbn:9780306406157'],
    ['https://dx.doi.org/10.1000/ABC', 'doi:10.1000/abc'],
    ['pubmed.ncbi.nlm.nih.gov/123', 'pmid:123'],
    ['example.org/page', 'https://example.org/page'],
  ])('parseIdentifier() reads %j', (text, id) => {
    expect(parseIdentifier(text)?.id).toBe(id);
  });

  it.each(['', 'hello', '12', '12345', 'e.g.', 'one two', 'one/two'])(
    'parseIdentifier() refuses %j',
    (text) => {
      expect(parseIdentifier(text)).toBeNull();
    },
  );

  it('parseIdentifier() leaves a normalised identifier as it is', () => {
    const input = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.stringMatching(/^10\.\d{4,6}\/[A-Za-z0-9.()_;:-]{1,20}$/),
      fc.stringMatching(/^https:\/\/doi\.org\/10\.\d{4}\/[\w.()/-]{1,20}$/),
      fc.stringMatching(/^(PMID: \d{1,8}|PMC\d{3,8}|NCT\d{8}|arXiv:\d{4}\.\d{5}v\d)$/),
    );
    fc.assert(
      fc.property(input, (text) => {
        const first = parseIdentifier(text);
        if (first === null) return;
        expect(parseIdentifier(first.id)).toEqual(first);
      }),
    );
  });
});

const als = sharedInput('inputs/als');
describe.skipIf(als === null)('findIdentifiers() on real documents', () => {
  it('findIdentifiers() finds the nine identifiers and two addresses, and no false one', () => {
    const names = readdirSync(als ?? '').filter((name) => name.endsWith('.txt'));
    const ids = names.flatMap((name) => idsIn(readFileSync(join(als ?? '', name), 'utf8')));
    expect(ids.filter((id) => !id.startsWith('https:'))).toHaveLength(7);
    expect(ids.filter((id) => id.startsWith('https:'))).toHaveLength(2);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
