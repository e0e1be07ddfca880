import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { column, makePdf } from '#tests/helpers/make-pdf.ts';
import { makeZip } from '#tests/helpers/make-zip.ts';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';

/** A sound file to damage. An archive also comes as its parts: damage inside it is worse. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const fixtures = resolve(import.meta.dirname, '../fixtures/formats');
/** What a seed is called in the count, by the end of its name; all others are "other". */
const kinds: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  docx: 'DOCX',
  html: 'HTML',
  csv: 'CSV and TSV',
  tsv: 'CSV and TSV',
  ris: 'RIS',
  bib: 'BibTeX',
  nbib: 'NBIB and XML',
  xml: 'NBIB and XML',
  nxml: 'NBIB and XML',
  md: 'Markdown',
  txt: 'text',
};

/** Real files above this size take too long to damage thousands of times. */
const largest = 120_000;

/** The seeds of each kind of file: "PDF", "RIS", … and "other", so that each kind gets as many damages. */
export function seedsByKind(seeds: readonly Seed[]): ReadonlyMap<string, readonly Seed[]> {
  return Map.groupBy(seeds, ({ name }) => {
    return kinds[extname(name).slice(1).toLowerCase()] ?? 'other';
  });
}

/** A small file of every format that is read: those of the fixtures, and archives and PDF made here. */
export async function ownSeeds(): Promise<Seed[]> {
  return [
    ...readdirSync(fixtures).map((name) => fileSeed(join(fixtures, name))),
    ...archives(),
    await pdf(),
  ];
}

/** The real files beside the project; none where they are missing. */
export function realSeeds(): Seed[] {
  const folder = sharedInput('inputs');
  if (folder === null) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => {
      const stats = statSync(path);
      return stats.isFile() && stats.size > 0 && stats.size <= largest;
    })
    .sort()
    .map(fileSeed);
}

function fileSeed(path: string): Seed {
  const name = basename(path);
  const bytes = readFileSync(path);
  if (!/\.(?:docx|epub|odt|xlsx)$/i.test(name)) return { name, bytes };
  try {
    return { name, bytes, parts: unzipSync(bytes) };
  } catch {
    return { name, bytes };
  }
}

function archives(): Seed[] {
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return [
    archive('note.docx', {
      '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<w:document xmlns:w="${word}"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Boats</w:t></w:r></w:p><w:p><w:r><w:t>Rowing raised grip strength by 4 kg.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
    }),
    archive('boats.epub', {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
      'book.opf':
        '<package><metadata><title>Boats</title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
      'a.xhtml':
        '<html><body><h1>Boats</h1><p>Rowing raised grip strength by 4 kg.</p></body></html>',
    }),
    archive('note.odt', {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml':
        '<d xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">Boats</text:h><text:p>Rowing raised grip strength by 4 kg.</text:p></office:text></office:body></d>',
    }),
    archive('boats.xlsx', {
      '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${rels}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${sheet}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${rels}"><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheet}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c><c r="B1" t="inlineStr"><is><t>Year</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Rowing and grip strength</t></is></c><c r="B2"><v>2019</v></c></row></sheetData></worksheet>`,
    }),
  ];
}

function archive(name: string, parts: Readonly<Record<string, string>>): Seed {
  return { name, bytes: makeZip(parts), parts };
}

async function pdf(): Promise<Seed> {
  const lines = [
    'Rowing raised grip strength by 4 kg in a trial of',
    '120 adults over 60 years of age, and nobody fell.',
  ];
  const bytes = await makePdf([column(60, 60, lines), column(60, 60, ['References', ...lines])]);
  return { name: 'boats.pdf', bytes };
}
