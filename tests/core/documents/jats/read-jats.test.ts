import { describe, expect, test } from 'vitest';
import { findReferences } from '#core/references/find-references.ts';
import {
  articleOf,
  codeOf,
  fileOf,
  inputs,
  readBytes,
  readInput,
  wordsOf,
} from '#tests/core/documents/read-file.ts';

const article = (inner: string) => `<?xml version="1.0"?><article xml:lang="en">${inner}</article>`;
const front =
  '<front><journal-meta><journal-title-group><journal-title>Boats</journal-title></journal-title-group></journal-meta><article-meta><article-id pub-id-type="doi">10.5555/b.1</article-id><title-group><article-title>Cold <italic>hands</italic></article-title><subtitle>A trial</subtitle></title-group><contrib-group><contrib contrib-type="author"><name><surname>Moe</surname><given-names>Per</given-names></name></contrib><contrib contrib-type="editor"><name><surname>Not</surname></name></contrib></contrib-group><pub-date pub-type="epub"><year>2018</year></pub-date><pub-date pub-type="ppub"><month>2</month><year>2019</year></pub-date><fpage>3</fpage><lpage>9</lpage></article-meta></front>';

describe('readJats()', () => {
  test('readJats() keeps words around nested blocks, and numbers apart from words', async () => {
    const read = articleOf(
      await readBytes(
        'a.xml',
        article(
          `${front}<body><sec><label>1</label><title>Results</title><p>Hands warmed<sup><xref ref-type="bibr" rid="r1">3</xref>,<xref ref-type="bibr" rid="r2">4</xref></sup> quickly:<list list-type="order"><list-item><p>in boats</p></list-item></list>and stayed warm.</p></sec></body>`,
        ),
      ),
    );
    expect(read.text).toBe(
      'Cold hands: A trial\n\n1 Results\n\nHands warmed[3,4] quickly:\n\n1. in boats\n\nand stayed warm.',
    );
    expect(read.metadata).toMatchObject({
      title: 'Cold hands: A trial',
      author: [{ family: 'Moe', given: 'Per' }],
      issued: { 'date-parts': [[2019, 2]] },
      'container-title': 'Boats',
      page: '3-9',
      DOI: '10.5555/b.1',
    });
    expect(read.ownIds).toEqual(['doi:10.5555/b.1']);
  });

  test('readJats() gives references with the parts that the file itself gives', async () => {
    const read = articleOf(
      await readBytes(
        'a.xml',
        article(
          `${front}<body><p>Words.</p></body><back><ref-list><ref><label>1</label><element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Holm</surname><given-names>K</given-names></name></person-group><article-title>Stoves</article-title><source>Heat</source><year>2010</year><volume>7</volume><fpage>1</fpage><lpage>3</lpage><pub-id pub-id-type="pmid">123456</pub-id></element-citation></ref></ref-list></back>`,
        ),
      ),
    );
    expect(wordsOf(read, 'reference')).toEqual(['Holm K. Stoves. Heat. 2010;7:1-3. PMID: 123456']);
    expect(findReferences(read)[0]).toMatchObject({
      id: 'pmid:123456',
      csl: {
        title: 'Stoves',
        author: [{ family: 'Holm', given: 'K' }],
        'container-title': 'Heat',
        page: '1-3',
        PMID: '123456',
      },
    });
  });

  test.each([
    [
      'a bomb of entities',
      '<!DOCTYPE article [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><article><body><p>&b;</p></body></article>',
    ],
    [
      'an entity from outside',
      '<!DOCTYPE article [<!ENTITY x SYSTEM "file:///etc/passwd">]><article><body><p>&x;</p></body></article>',
    ],
  ])('readJats() refuses %s', async (_, xml) => {
    expect(codeOf(await readBytes('a.xml', xml))).toBe('xml-entities');
  });

  test('readJats() survives nesting that no article has', async () => {
    const deep = `<article><body>${'<sec>'.repeat(100_000)}</body></article>`;
    expect(codeOf(await readBytes('a.nxml', deep))).not.toBeNull();
  });
});

describe.skipIf(inputs === null)('readJats() of real articles', () => {
  test.each([
    [
      'jats/bmc_microbiology_1471-2180-11-174.nxml',
      'Factors influencing lysis time',
      '10.1186/1471-2180-11-174',
      2,
      3,
      64,
    ],
    [
      'jats/plosone_0000217.nxml',
      'Quantifying Organismal Complexity',
      '10.1371/journal.pone.0000217',
      4,
      0,
      33,
    ],
    [
      'jats/ehp-116-1694.nxml',
      'Dietary Exposure to 2,2′,4,4′-Tetrabromodiphenyl Ether (PBDE-47)',
      '10.1289/ehp.11570',
      4,
      0,
      58,
    ],
  ])('%s', async (path, title, doi, authors, tables, references) => {
    const read = articleOf(await readInput(path));
    expect(read.title).toContain(title);
    expect(read.ownIds?.[0]).toBe(`doi:${doi}`);
    expect(read.metadata.author).toHaveLength(authors);
    expect(new Set(read.blocks.flatMap(({ table }) => table ?? [])).size).toBe(tables);
    expect(wordsOf(read, 'reference')).toHaveLength(references);
    expect(wordsOf(read, 'heading')).toContain('Abstract');
  });

  test('a test suite of markup keeps its tables and sections', async () => {
    const read = articleOf(await readInput('jats/pandoc_jats_reader.xml'));
    expect(read.title).toBe('Pandoc Test Suite');
    expect(wordsOf(read, 'heading').length).toBeGreaterThanOrEqual(45);
    expect(wordsOf(read, 'table row').length).toBeGreaterThan(40);
  });

  test('a cut file is read as far as it goes, and says so', async () => {
    const file = fileOf(await readInput('jats/DERIVED_plosone_truncated.nxml'));
    expect(file.articles[0]?.title).toBe(
      'Quantifying Organismal Complexity using a Population Genetic Approach',
    );
    expect(file.warnings.join()).toContain('damaged');
  });

  test('PubMed XML is not taken for an article', async () => {
    expect(fileOf(await readInput('other-formats/pubmed_29768149.xml')).format).toBe('pubmed-xml');
  });
});
