import { describe, expect, test } from 'vitest';
import {
  articleOf,
  codeOf,
  fileOf,
  inputs,
  readBytes,
  readInput,
  wordsOf,
} from '#tests/core/documents/read-file.ts';
import { makeZip } from '#tests/helpers/make-zip.ts';

const flat = (words: string) => words.replaceAll(/\s+/gu, ' ').trim();
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document of some body XML. */
function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return makeZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;
const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;

describe('readDocx()', () => {
  test('readDocx() accepts tracked changes: insertions in, deletions out', async () => {
    const body = paragraph(
      `${run('Rowing ')}<w:ins w:id="1" w:author="A">${run('clearly ')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>hardly </w:delText></w:r></w:del>${run('helps.')}`,
    );
    expect(articleOf(await readBytes('note.docx', docx(body))).text).toBe('Rowing clearly helps.');
  });

  test('readDocx() refuses parts that declare entities', async () => {
    const bytes = docx(paragraph(run('x')), {
      'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    });
    expect(codeOf(await readBytes('note.docx', bytes))).toBe('xml-entities');
  });

  test('readDocx() never follows what a document links to outside', async () => {
    const bytes = docx(paragraph(run('Words.')), {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd"/></Relationships>',
    });
    expect(articleOf(await readBytes('note.docx', bytes)).text).toBe('Words.');
  });
});

describe('readEpub()', () => {
  const book = (opf: string, pages: Readonly<Record<string, string>>) =>
    makeZip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
      'OPS/book.opf': opf,
      ...pages,
    });
  const opf = (spine: string) =>
    `<package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Boats</dc:title><dc:creator>Lindqvist, Anna</dc:creator><dc:identifier>urn:isbn:9780306406157</dc:identifier><dc:language>en</dc:language><dc:date>2019</dc:date></metadata><manifest><item id="a" href="text/a%20b.xhtml" media-type="application/xhtml+xml"/><item id="b" href="../OPS/c.xhtml" media-type="application/xhtml+xml"/></manifest><spine>${spine}</spine></package>`;

  test('readEpub() follows the spine, and says who wrote the book', async () => {
    const bytes = book(opf('<itemref idref="b"/><itemref idref="a"/>'), {
      'OPS/text/a b.xhtml':
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><script/><title/></head><body><h2>Two</h2><p>Second<a id="x"/> chapter.</p></body></html>',
      'OPS/c.xhtml': '<html><body><h2>One</h2><p>First chapter.</p></body></html>',
    });
    const article = articleOf(await readBytes('boats.epub', bytes));
    expect(article.text).toBe('One\n\nFirst chapter.\n\nTwo\n\nSecond chapter.');
    expect(article.title).toBe('Boats');
    expect(article.ownIds).toEqual(['isbn:9780306406157']);
    expect(article.metadata.author).toEqual([{ family: 'Lindqvist', given: 'Anna' }]);
  });

  test('readEpub() names the chapters that are missing', async () => {
    const bytes = book(opf('<itemref idref="a"/><itemref idref="b"/>'), {
      'OPS/c.xhtml': '<html><body><p>Here.</p></body></html>',
    });
    expect(fileOf(await readBytes('boats.epub', bytes)).warnings).toEqual([
      'Parts of the book are missing: OPS/text/a b.xhtml',
    ]);
  });

  test('readEpub() refuses a book that is locked', async () => {
    const bytes = book(opf('<itemref idref="a"/>'), {
      'META-INF/encryption.xml':
        '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>',
    });
    expect(codeOf(await readBytes('boats.epub', bytes))).toBe('file-encrypted');
  });
});

describe('readOdt()', () => {
  const odt = (text: string) =>
    makeZip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    });

  test('readOdt() reads headings, lists, notes and tables, and no deleted text', async () => {
    const article = articleOf(
      await readBytes(
        'note.odt',
        odt(
          '<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
            '<text:h text:outline-level="2">Boats</text:h><text:p>Rowing<text:s/>helps<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In one trial.</text:p></text:note-body></text:note>.</text:p>' +
            '<text:list><text:list-item><text:p>Oars</text:p></text:list-item></text:list>' +
            '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table-header-rows>' +
            '<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>',
        ),
      ),
    );
    expect(article.text).toBe(
      'Boats\n\nRowing helps[1].\n\n[1] In one trial.\n\nOars\n\nA\tB\n1\t2',
    );
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'list item',
      'table row',
      'table row',
    ]);
  });
});

describe('readRtf()', () => {
  const rtf = async (body: string) =>
    articleOf(await readBytes('memo.rtf', `{\\rtf1\\ansi\\ansicpg1252 ${body}}`));

  test('readRtf() decodes code pages and Unicode, and leaves asides out', async () => {
    const { text } = await rtf(
      "{\\fonttbl{\\f0 Arial;}}{\\*\\generator Word;}Caf\\'e9 \\u8211? open.\\par {\\deleted gone }{\\v hidden }{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt Next}}.\\par",
    );
    expect(text).toBe('Café – open.\n\nNext.');
  });

  test('readRtf() reads rows of tables', async () => {
    const article = await rtf(
      'Above\\par\\trowd\\intbl A\\cell B\\cell\\row\\trowd\\intbl 1\\cell 2\\cell\\row\\pard Below\\par',
    );
    expect(wordsOf(article, 'table row')).toEqual(['A\tB', '1\t2']);
    expect(article.text).toBe('Above\n\nA\tB\n1\t2\n\nBelow');
  });

  test('readRtf() is not led astray by sizes that lie', async () => {
    const { text } = await rtf('Before \\bin99999999 after');
    expect(text).toBe('Before');
  });
});

describe('openZip()', () => {
  test.each([
    ['../evil.xml', 'archive-unsafe'],
    ['/etc/evil.xml', 'archive-unsafe'],
    ['word\\evil.xml', 'archive-unsafe'],
    ['c:/evil.xml', 'archive-unsafe'],
  ])('a file in it named %s is refused', async (name, code) => {
    expect(codeOf(await readBytes('note.docx', docx(paragraph(run('x')), { [name]: 'x' })))).toBe(
      code,
    );
  });

  test('a bomb is refused before it is unpacked', async () => {
    const bytes = docx(paragraph(run('x')), { 'word/bomb.xml': ' '.repeat(300 * 2 ** 20) });
    expect(codeOf(await readBytes('note.docx', bytes))).toBe('archive-too-large');
  });

  test('one that is cut off is damaged', async () => {
    const bytes = docx(paragraph(run('x')));
    expect(codeOf(await readBytes('note.docx', bytes.subarray(0, bytes.length - 30)))).toBe(
      'archive-damaged',
    );
  });
});

describe.skipIf(inputs === null)('real documents', () => {
  test.each([
    ['docx/mammoth_comments.docx', /^Ouch\.$/u],
    ['docx/mammoth_footnotes.docx', /^Ouch.*A tachyon walks into a bar\. Fin\.$/u],
    ['docx/mammoth_tables.docx', /^Above Top left Top right Bottom left Bottom right Below$/u],
    ['docx/mammoth_text_box.docx', /^Datum plane$/u],
    ['docx/mammoth_utf8_bom.docx', /^This XML has a byte order mark\.$/u],
    ['docx/pandoc_track_insertion.docx', /^This is a text with two exciting insertions\.$/u],
    ['docx/pandoc_sdt_in_footnote.docx', /^Lorem ipsum dolor sit amet\.\[1\] \S/u],
    ['epub/wasteland.epub', /April is the cruellest month/u],
  ])('%s', async (path, words) => {
    expect(flat(articleOf(await readInput(path)).text)).toMatch(words);
  });

  test('comments are counted, not read', async () => {
    expect(fileOf(await readInput('docx/mammoth_comments.docx')).warnings).toEqual([
      '2 comments were left out of the text',
    ]);
  });

  test('field codes are no text', async () => {
    const { text } = articleOf(await readInput('docx/pandoc_zotero_citations.docx'));
    expect(text).toContain('(Smith et al., 2013)');
    expect(text).not.toMatch(/ZOTERO|citationItems|CSL_CITATION/u);
  });

  test('no cell is lost', async () => {
    const { text } = articleOf(await readInput('docx/pandoc_table_rowspan.docx'));
    expect(text.split(/\s+/u)).toHaveLength(81);
    const manuscript = articleOf(await readInput('docx/real_manuscript_robvis_revision.docx'));
    expect(Math.abs(manuscript.text.split(/\s+/u).length - 3654)).toBeLessThan(40);
    expect(new Set(manuscript.blocks.flatMap(({ table }) => table ?? [])).size).toBe(2);
    expect(wordsOf(manuscript, 'reference').length).toBeGreaterThan(25);
  });

  test.each([
    ['epub/wasteland.epub', 'The Waste Land', 'T.S. Eliot', 1843],
    ['epub/epub3_styling_tests.epub', 'EPUBTEST 0101 - Styling Tests', 'Markus Gylling', 2759],
    ['epub/tika_epub2.epub', 'An ePub for Tika', 'Bart Hanssens', 62],
    [
      'epub/gutenberg_epub2_56445.epub',
      'The Mania of the Nations on the Planet Mars and its Terrific Consequences / A Combination of Fun and Wisdom',
      'James Howard Calisch',
      16_222,
    ],
  ])('%s: title, author and words', async (path, title, author, words) => {
    const article = articleOf(await readInput(path));
    expect(article.title).toBe(title);
    expect(article.metadata.author?.[0]).toEqual({ literal: author });
    expect(Math.abs(article.text.split(/\s+/u).length / words - 1)).toBeLessThan(0.01);
  });

  test.each([
    ['docx/password_protected.docx', 'file-encrypted'],
    ['docx/truncated_763_bytes.docx', 'archive-damaged'],
    ['docx/not_a_docx_empty_zip.docx', 'docx-damaged'],
    ['epub/DERIVED_truncated.epub', 'archive-damaged'],
  ])('%s is refused: %s', async (path, code) => {
    expect(codeOf(await readInput(path))).toBe(code);
  });
});
