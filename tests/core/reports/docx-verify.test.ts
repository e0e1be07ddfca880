import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { isProven, verifyReport } from '#core/reports/verify/verify-report.ts';
import { readPieces } from '#core/reports/verify/read-pieces.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';
import { docxOf, edited, piecesOf, read, reportOf, withParts } from './docx-parts.ts';
import { exampleBlocks } from './example-blocks.ts';
import { smallReview } from './snapshot.ts';

let report: Uint8Array;

beforeAll(async () => {
  report = await reportOf(smallReview());
});

async function verify(bytes: Uint8Array, snapshot: ReviewSnapshot = smallReview()) {
  const done = verifyReport(readPieces(await piecesOf(bytes)), snapshot);
  const { altered, missing, unknown, quotes } = done;
  const named = [
    ...altered.map(({ claim, what }) => `${claim} ${what}`),
    ...missing.map((claim) => `${claim} missing`),
    ...unknown.map(({ claim, because }) => `${claim ?? 'a quote'} ${because}`),
  ];
  return { named, quotes, proven: isProven(done) };
}

const whole = { named: [], quotes: { total: 5, verified: 5 }, proven: true };

/** A paragraph of our own with other words in its first run. */
const tracked = (kind: 'ins' | 'del', words: string) =>
  kind === 'ins'
    ? `<w:ins w:id="900" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:ins>`
    : `<w:del w:id="901" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;

const quote = '<w:r><w:t>Pain fell by 1.8 points in the walking group (p &lt; 0.05).</w:t></w:r>';

describe('docxPieces() of a report', () => {
  test('docxPieces() finds every quote of an untouched one', async () => {
    expect(await verify(report)).toEqual(whole);
  });

  test('docxPieces() gives the pieces of every kind of block', async () => {
    const pieces = await piecesOf(await docxOf(exampleBlocks()));
    expect(pieces).toContainEqual({ kind: 'heading', text: 'C1' });
    expect(pieces).toContainEqual({
      kind: 'quote',
      text: 'Pain fell by 1.8 points\n(p < 0.05) & more.',
    });
    expect(pieces).toContainEqual({
      kind: 'fact',
      text: 'Source: A trial of walking, walking.txt, page 3, characters 0–42, SHA-256 67788df7dc6f; quote verified',
    });
    expect(pieces).toContainEqual({
      kind: 'row',
      header: ['Evidence level', 'Claims'],
      cells: ['No level | yet', '0'],
    });
    expect(pieces.at(-1)).toEqual({
      kind: 'paragraph',
      text: '1 of 1 quotes found verbatim in their sources.',
    });
  });

  test.each([
    ['a letter of a quote', 'Pain fell by 1.8', 'Pain fell by 1.9', ['C1 quote']],
    [
      'a quote that is taken out',
      `<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr>${quote}</w:p>`,
      '',
      ['C1 missing'],
    ],
    [
      'a claim that is taken out',
      /<w:p><w:pPr><w:pStyle w:val="Heading3"\/><\/w:pPr><w:bookmarkStart w:id="\d+" w:name="claim_7"\/>.*?(?=<w:p><w:pPr><w:pStyle w:val="Heading)/,
      '',
      ['C7 missing'],
    ],
    ['a place', 'characters 0–56', 'characters 1–56', ['C1 place']],
    ['a hash', 'SHA-256 67788df7dc6f', 'SHA-256 07788df7dc6f', ['C1 hash']],
    [
      'another source',
      'A trial of walking, walking.txt, characters 0',
      'A trial, shoes.html, characters 0',
      ['C1 source'],
    ],
    [
      'a row of the excluded claims',
      'Our shoes *cure* back',
      'Our shoes *cure* neck',
      ['C3 quote'],
    ],
    [
      'a word that is struck out',
      quote,
      quote.replace('<w:r>', '<w:r><w:rPr><w:strike/></w:rPr>'),
      ['C1 quote'],
    ],
    [
      'a quote that is hidden',
      quote,
      quote.replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>'),
      ['C1 missing'],
    ],
    ['a tracked insertion', quote, `${quote}${tracked('ins', ' Hardly.')}`, ['C1 quote']],
    [
      'a tracked deletion',
      quote,
      quote.replace('Pain fell', `</w:t></w:r>${tracked('del', 'Pain')}<w:r><w:t> fell`),
      ['C1 quote'],
    ],
    [
      'a second quote',
      quote,
      `${quote}</w:p><w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>More.</w:t></w:r>`,
      ['C1 quote'],
    ],
    [
      'a quote of no claim',
      '<w:p><w:r><w:t>Each quote was compared',
      '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>More.</w:t></w:r></w:p><w:p><w:r><w:t>Each quote was compared',
      ['a quote no number'],
    ],
  ] as const)('verifyReport() names %s', async (_what, from, to, named) => {
    const done = await verify(edited(report, from, to));
    expect(done.named).toEqual(named);
    expect(done.proven).toBe(false);
  });

  test.each([
    ['a tracked insertion that was deleted again', quote, `${quote}${tracked('del', ' Hardly.')}`],
    [
      'words in several runs',
      'Pain fell',
      'Pain</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> fell',
    ],
    [
      'words that were inserted',
      quote,
      tracked('ins', 'Pain fell by 1.8 points in the walking group (p &lt; 0.05).'),
    ],
    [
      'a comment, a note and a bookmark',
      quote,
      `<w:commentRangeStart w:id="0"/><w:bookmarkStart w:id="950" w:name="x"/>${quote}<w:bookmarkEnd w:id="950"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>`,
    ],
    ['another dash and blanks', 'characters 0–56', 'characters 0-56'],
    [
      'a field around a quote',
      quote,
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE x</w:instrText></w:r><w:r><w:t>unseen</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${quote}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ],
    [
      'a content control around a quote',
      quote,
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${quote}</w:sdtContent></w:sdt>`,
    ],
    [
      'a paragraph of a reader',
      '<w:p><w:pPr><w:pStyle w:val="Heading1"/>',
      '<w:p><w:r><w:t>Very good.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/>',
    ],
  ])('verifyReport() is not misled by %s', async (_what, from, to) => {
    expect(await verify(edited(report, from, to))).toEqual(whole);
  });

  test('docxPieces() joins paragraphs whose border was deleted', async () => {
    const border = '<w:rPr><w:del w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z"/></w:rPr>';
    const split = `<w:r><w:t xml:space="preserve">Pain fell </w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>by 1.8 points in the walking group (p &lt; 0.05).</w:t></w:r>`;
    const bytes = edited(
      report,
      `<w:pStyle w:val="Quote"/></w:pPr>${quote}`,
      `<w:pStyle w:val="Quote"/>${border}</w:pPr>${split}`,
    );
    expect(await verify(bytes)).toEqual(whole);
  });

  test('docxPieces() knows styles by their names, whatever their ids', async () => {
    const renamed = withParts(report, (xml) =>
      xml
        .replaceAll(/(w:(?:styleId|val)=")Heading(\d)"/g, '$1berschrift$2"')
        .replaceAll(/(w:(?:styleId|val)=")Quote"/g, '$1Zitat"')
        .replaceAll('<w:name w:val="Zitat"/>', '<w:name w:val="Quote"/>')
        .replaceAll('<w:name w:val="Heading ', '<w:name w:val="heading '),
    );
    expect(await verify(renamed)).toEqual(whole);
  });

  test('docxPieces() knows headings by their outline level where the styles are gone', async () => {
    const bare = withParts(report, (xml, name) =>
      name === 'word/document.xml'
        ? xml
            .replaceAll(
              /<w:pStyle w:val="Heading(\d)"\/>/g,
              (_whole, level) => `<w:outlineLvl w:val="${Number(level) - 1}"/>`,
            )
            .replaceAll(/<w:pStyle w:val="[^"]*"\/>/g, '')
        : xml,
    );
    expect(await verify(bare)).toEqual(whole);
  });

  test('docxPieces() finds the text where the package says it is', async () => {
    const strange = zipSync({
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/text/main.xml"/></Relationships>',
      ),
      'text/main.xml': strToU8(
        '<?xml version="1.0"?><!-- <x --><x:document xmlns:x="u" a="1>2"><x:body><x:p><x:r><x:t>One &amp;amp; &#x32;<![CDATA[<3>]]></x:t></x:r></x:p></x:body></x:document>',
      ),
    });
    expect(await piecesOf(strange)).toEqual([{ kind: 'paragraph', text: 'One &amp; 2<3>' }]);
  });
});

describe('docxPieces() of a damaged or hostile file', () => {
  const document = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });

  test.each([
    ['no archive at all', strToU8('PK'), 'archive-damaged'],
    ['an archive without a text', zipSync({ 'a.txt': strToU8('x') }), 'docx-damaged'],
    ['a text that ends', document('<w:document><w:body><w:p><w:r><w:t>x'), 'docx-damaged'],
    [
      'tags that cross',
      document('<w:document><w:body><w:p><w:r></w:p></w:r></w:body></w:document>'),
      'docx-damaged',
    ],
    ['another root', document('<html><body><p>x</p></body></html>'), 'docx-damaged'],
    [
      'elements without end',
      document(`<w:document><w:body>${'<w:sdt>'.repeat(100_000)}`),
      'docx-damaged',
    ],
    [
      'quotation marks without end',
      document(`<w:document><w:body>${'<a b="'.repeat(100_001)}`),
      'docx-damaged',
    ],
    [
      'comments without end',
      document(`<w:document><w:body>${'<!--'.repeat(100_000)}`),
      'docx-damaged',
    ],
    [
      'entities of its own',
      document('<!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body><w:p/></w:body></w:document>'),
      'xml-entities',
    ],
    ['a name that leads out', zipSync({ '../x': strToU8('x') }), 'archive-unsafe'],
  ])('docxPieces() says what is wrong with %s', async (_what, bytes, code) => {
    expect(await read(bytes)).toMatchObject({ ok: false, error: { code } });
  });
});
