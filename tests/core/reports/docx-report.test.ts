import { XMLValidator } from 'fast-xml-parser';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportBlock } from '#core/reports/document/block.ts';
import { docxFromBlocks } from '#core/reports/docx/docx-report.ts';
import { about, docxOf, painter, partsOf, reportOf } from './docx-parts.ts';
import { exampleBlocks } from './example-blocks.ts';
import { smallReview } from './snapshot.ts';

let bytes: Uint8Array;
let parts: Record<string, string>;
let text: string;

beforeAll(async () => {
  bytes = await docxOf(exampleBlocks());
  parts = partsOf(bytes);
  text = parts['word/document.xml'] ?? '';
});

/** The values of an attribute of an element, in order. */
const values = (xml: string, element: string, attribute: string) =>
  Array.from(
    xml.matchAll(new RegExp(`<${element}(?: [^>]*)? ${attribute}="([^"]*)"`, 'g')),
    ([, value]) => value,
  );

/** The paragraphs of a style, as the words in them. */
const paragraphs = (xml: string, style: string) =>
  Array.from(
    xml.matchAll(new RegExp(`<w:pStyle w:val="${style}"/>(.*?)</w:p>`, 'g')),
    ([, runs = '']) =>
      Array.from(runs.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g), ([, words]) => words).join(''),
  );

describe('docxFromBlocks()', () => {
  test('docxFromBlocks() makes a package whose parts are well-formed and known', () => {
    for (const [name, xml] of Object.entries(parts)) {
      if (/\.(?:xml|rels)$/.test(name)) expect(XMLValidator.validate(xml), name).toBe(true);
    }
    const types = parts['[Content_Types].xml'] ?? '';
    for (const name of Object.keys(parts)) {
      const isKnown =
        types.includes(`PartName="/${name}"`) ||
        types.includes(`Extension="${name.slice(name.lastIndexOf('.') + 1)}"`);
      expect(isKnown, name).toBe(true);
    }
    const relations = parts['word/_rels/document.xml.rels'] ?? '';
    for (const target of values(relations, 'Relationship', 'Target'))
      expect(parts).toHaveProperty([`word/${target}`]);
    const ids = values(relations, 'Relationship', 'Id');
    for (const id of text.matchAll(/ r:(?:id|embed)="([^"]*)"/g)) expect(ids).toContain(id[1]);
  });

  test('docxFromBlocks() gives headings the styles and levels of an outline', () => {
    expect(paragraphs(text, 'Title')).toEqual(['Walking &amp; &lt;b&gt;backs&lt;/b&gt;']);
    expect(paragraphs(text, 'Heading1')).toEqual(['Method', 'Claims', 'References', 'Provenance']);
    expect(paragraphs(text, 'Heading2')).toEqual(['Efficacy (2)']);
    expect(paragraphs(text, 'Heading3')).toEqual(['C1']);
    const styles = parts['word/styles.xml'] ?? '';
    for (const [index, name] of ['Heading1', 'Heading2', 'Heading3'].entries()) {
      const style = new RegExp(`w:styleId="${name}".*?</w:style>`).exec(styles)?.[0];
      expect(style).toContain(`<w:outlineLvl w:val="${index}"/>`);
    }
    const known = values(styles, 'w:style', 'w:styleId');
    expect(new Set(known).size).toBe(known.length);
    for (const [, id] of text.matchAll(/<w:[pr]Style w:val="([^"]*)"/g))
      expect(known).toContain(id);
  });

  test('docxFromBlocks() lists the sections with links to them before the first', () => {
    expect(paragraphs(text, 'TOC1')).toEqual(['Method', 'Claims', 'References', 'Provenance']);
    expect(paragraphs(text, 'TOC2')).toEqual(['Efficacy (2)']);
    expect(text).toContain(' TOC \\o "1-2" \\h \\z \\u ');
    expect(text.indexOf('"TOCHeading"')).toBeLessThan(text.indexOf('"Heading1"'));
    // Nothing asks to be updated when the document is opened.
    expect(parts['word/settings.xml']).not.toContain('updateFields');
  });

  test('docxFromBlocks() repeats the header row of each table and puts numbers at the right', () => {
    expect(text.match(/<w:tbl>/g)).toHaveLength(2);
    expect(text.match(/<w:tbl>.*?<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/>/g)).toHaveLength(2);
    const table = /<w:tbl>.*?<\/w:tbl>/.exec(text)?.[0] ?? '';
    const widths = values(table, 'w:gridCol', 'w:w').map(Number);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9072);
    const [, row = ''] = table.split('<w:tr>').slice(1);
    expect(row.split('</w:tc>').map((cell) => cell.includes('<w:jc w:val="right"/>'))).toEqual([
      false,
      true,
      false,
    ]);
    // Two tables without a paragraph between them would become one.
    expect(text).not.toContain('</w:tbl><w:tbl>');
  });

  test('docxFromBlocks() counts captions by fields that give the labels', () => {
    expect(paragraphs(text, 'Caption')).toEqual([
      'Table 1. Claims by evidence level',
      'Figure 1. Evidence map',
      'Numbers of figure 1',
    ]);
    expect(values(text, 'w:fldSimple', 'w:instr')).toEqual([
      ' SEQ Table \\* ARABIC ',
      ' SEQ Figure \\* ARABIC ',
    ]);
  });

  test('docxFromBlocks() counts on from a label that is not the next one', async () => {
    const [table] = exampleBlocks().filter((block) => block.kind === 'table');
    const labelled = (label: string): ReportBlock[] =>
      table === undefined ? [] : [{ ...table, label }];
    const blocks = [...labelled('Table 4'), ...labelled('Table 5'), ...labelled('Box A')];
    const xml = partsOf(await docxOf(blocks))['word/document.xml'] ?? '';
    expect(values(xml, 'w:fldSimple', 'w:instr')).toEqual([
      ' SEQ Table \\* ARABIC \\r 4 ',
      ' SEQ Table \\* ARABIC ',
    ]);
    expect(paragraphs(xml, 'Caption')).toContain('Box A. Claims by evidence level');
  });

  test('docxFromBlocks() makes footnotes of notes', () => {
    expect(values(text, 'w:footnoteReference', 'w:id')).toEqual(['1']);
    const notes = parts['word/footnotes.xml'] ?? '';
    expect(values(notes, 'w:footnote', 'w:id')).toEqual(['-1', '0', '1']);
    expect(paragraphs(notes, 'FootnoteText')).toEqual([' Counted in UTF-16 units from 0.']);
  });

  test('docxFromBlocks() leads from citations and claims to bookmarks that are there once', async () => {
    const claim = {
      kind: 'heading',
      level: 4,
      id: 'c2',
      claim: 2,
      count: null,
      text: 'C2',
    } as const;
    const lead: ReportBlock = {
      kind: 'paragraph',
      words: [{ kind: 'claim', number: 2, linked: true }],
    };
    const xml = partsOf(
      await docxOf([...exampleBlocks(), claim, { ...claim, id: 'c2-again' }, lead]),
    );
    const body = xml['word/document.xml'] ?? '';
    const names = values(body, 'w:bookmarkStart', 'w:name');
    expect(new Set(names).size).toBe(names.length);
    const ids = values(body, 'w:bookmarkStart', 'w:id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(values(body, 'w:bookmarkEnd', 'w:id'))).toEqual(new Set(ids));
    const anchors = values(body, 'w:hyperlink', 'w:anchor');
    expect(anchors).toContain('claim_2');
    expect(anchors).toContain('reference_1');
    for (const anchor of anchors) expect(names).toContain(anchor);
    for (const name of names) expect(name).toMatch(/^[A-Za-z_]\w{0,39}$/);
  });

  test('docxFromBlocks() writes web addresses so that they cannot say anything else', async () => {
    const link = (url: string): ReportBlock => ({
      kind: 'paragraph',
      words: [{ kind: 'link', text: 'here', url }],
    });
    const blocks = [
      link('https://a.example/?a="x" \\o "y&z'),
      link('javascript:alert(1)'),
      link('file:///etc/passwd'),
    ];
    const xml = partsOf(await docxOf(blocks))['word/document.xml'] ?? '';
    expect(xml.match(/HYPERLINK[^<]*/g)).toEqual([
      'HYPERLINK "https://a.example/?a=%22x%22%20%5Co%20%22y&amp;z" ',
    ]);
    expect(xml).not.toContain('javascript');
    expect(xml).not.toContain('passwd');
  });

  test('docxFromBlocks() embeds pictures as shapes and painted, with their words', () => {
    expect(parts['word/media/picture1.svg']).toContain('<svg');
    expect(parts['word/media/picture1.png']).toBe('png 800');
    expect(values(text, 'wp:docPr', 'descr')).toEqual([
      'Evidence map: claims by type and level. Most claims are about efficacy and of low level.',
    ]);
    expect(values(text, 'wp:docPr', 'title')).toEqual(['Evidence map: claims by type and level']);
    // 320 by 120 pixels in English Metric Units.
    expect(text).toContain('<wp:extent cx="3048000" cy="1143000"/>');
    expect(text).toMatch(/<w:drawing>.*Figure .*Numbers of figure 1.*<w:tbl>/);
  });

  test('docxFromBlocks() begins a page above a picture that needs much of it, and no other', async () => {
    const blocks = exampleBlocks().flatMap((block): ReportBlock[] => {
      if (block.kind !== 'figure') return [];
      const heading = { kind: 'heading', level: 2, claim: null, count: null } as const;
      const high = { ...block, id: 'high', picture: { ...block.picture, height: 500 } };
      const huge = { ...block, id: 'huge', picture: { ...block.picture, height: 5_000 } };
      return [
        { ...heading, text: 'Low', id: 'a' },
        block,
        { ...heading, text: 'High', id: 'b' },
        high,
        huge,
        { ...heading, text: 'Last', id: 'c' },
      ];
    });
    const xml = partsOf(await docxOf(blocks))['word/document.xml'] ?? '';
    const headings = xml.split('<w:pStyle w:val="Heading1"/>').slice(1);
    expect(headings.map((words) => words.startsWith('<w:pageBreakBefore/>'))).toEqual([
      false,
      true,
      false,
    ]);
    // The page's text is 24.7 cm high, 360,000 units each.
    for (const height of values(xml, 'wp:extent', 'cy'))
      expect(Number(height)).toBeLessThan(8_900_000);
    expect(values(xml, 'wp:docPr', 'id')).toEqual(['1', '2', '3']);
  });

  test('docxFromBlocks() numbers the bibliography as the report does', () => {
    expect(paragraphs(text, 'Bibliography')).toEqual([
      '[1]Doe J. Walking for backs. J Walk. 2021;3a doi.org/10.5555/walk(1)',
    ]);
    expect(text).toContain('<w:vertAlign w:val="superscript"/></w:rPr><w:t>a</w:t>');
  });

  test('docxFromBlocks() dates the document as it is told and names nobody', () => {
    const properties = parts['docProps/core.xml'] ?? '';
    expect(properties.match(/2026-02-03T00:00:00Z/g)).toHaveLength(2);
    expect(properties.match(/\d{4}-\d\d-\d\dT/g)).toHaveLength(2);
    expect(properties).toContain('<dc:title>Walking &amp; &lt;b&gt;backs&lt;/b&gt;</dc:title>');
    expect(properties).toContain('<dc:creator>Claimgrid</dc:creator>');
    expect(properties).toContain('<cp:lastModifiedBy>Claimgrid</cp:lastModifiedBy>');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    expect(parts['word/footer1.xml']).toContain('NUMPAGES');
  });

  test('docxFromBlocks() gives the same bytes for the same blocks', async () => {
    expect(Buffer.from(await docxOf(exampleBlocks())).equals(bytes)).toBe(true);
  });

  test('docxFromBlocks() reads rows once, which may be a stream', async () => {
    function* rows() {
      for (let row = 0; row < 100; row += 1)
        yield [[{ kind: 'text', text: `row ${row}` } as const]];
    }
    const column = { title: 'Only', kind: 'text', heads: true } as const;
    const table = { kind: 'table', id: 't', label: null, caption: '', total: null } as const;
    const xml = partsOf(await docxOf([{ ...table, columns: [column], rows: rows() }]));
    expect(paragraphs(xml['word/document.xml'] ?? '', 'TableText')).toEqual([
      'Only',
      ...Array.from({ length: 100 }, (_, row) => `row ${row}`),
    ]);
  });

  test('docxFromBlocks() gives pieces before all blocks are read, and can be left', async () => {
    let given = 0;
    const many: Iterable<ReportBlock> = {
      *[Symbol.iterator]() {
        given = 0;
        for (; given < 50_000; given += 1) {
          yield { kind: 'quote', claim: given, text: `${given} ${Math.sin(given)}` };
        }
      },
    };
    let pieces = 0;
    for await (const piece of docxFromBlocks(many, about, painter)) {
      pieces += piece.length > 0 ? 1 : 0;
      if (pieces > 60) break;
    }
    expect(given).toBeLessThan(50_000);
  });

  test('docxFromBlocks() is read by another reader of the format', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value).toContain('<h1><a id="_Toc1"></a>Method</h1>');
    expect(value).toContain('Pain fell by 1.8 points<br />(p &lt; 0.05) &amp; more.');
    expect(value).toContain('<thead><tr><th><p><strong>Evidence level</strong></p></th>');
    expect(value).toContain('href="https://doi.org/10.5555/walk(1)"');
  });
});

test('docxReport() gives the same bytes for the same review', async () => {
  const one = await reportOf(smallReview());
  expect(Buffer.from(await reportOf(smallReview())).equals(Buffer.from(one))).toBe(true);
});
