import { success } from '../result.ts';
import type { FileFormat } from './document.ts';
import type { ReadBinary, ReadDecoded } from './file-reading.ts';
import type { BinaryFormat } from './sniff-format.ts';

/** How each format made of bytes is read; loaded when the first such file comes. */
export const binaryReaders: Partial<Record<BinaryFormat, () => Promise<ReadBinary>>> = {
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  docx: async () => (await import('./office/read-docx.ts')).readDocx,
  epub: async () => (await import('./office/read-epub.ts')).readEpub,
  odt: async () => (await import('./office/read-odt.ts')).readOdt,
  rtf: async () => (await import('./office/read-rtf.ts')).readRtf,
  xlsx: async () => (await import('../references/tables/read-xlsx-records.ts')).readXlsxRecords,
};

/** How each format made of text is read. */
export const textReaders: Partial<
  Record<Exclude<FileFormat, BinaryFormat>, () => Promise<ReadDecoded>>
> = {
  text: async () => {
    const { readText } = await import('./text.ts');
    return (_, { text }) => success({ drafts: [readText(text)], marked: false, warnings: [] });
  },
  markdown: async () => {
    const { readMarkdownFile } = await import('./read-markdown-file.ts');
    return readMarkdownFile;
  },
  html: async () => {
    const { readHtmlFile } = await import('./read-html-file.ts');
    return readHtmlFile;
  },
  jats: async () => (await import('./jats/read-jats.ts')).readJats,
  'ctgov-json': async () => (await import('./trials/read-trials.ts')).readTrials,
  'ctgov-csv': async () => (await import('./trials/read-trial-table.ts')).readTrialTable,
  ris: async () => (await import('../references/formats/ris.ts')).readRis,
  bibtex: async () => (await import('../references/formats/bibtex.ts')).readBibtex,
  medline: async () => (await import('../references/formats/medline.ts')).readMedline,
  'pubmed-xml': async () => (await import('../references/formats/pubmed-xml.ts')).readPubmedXml,
  'endnote-xml': async () => (await import('../references/formats/endnote-xml.ts')).readEndnoteXml,
  'endnote-tagged': async () =>
    (await import('../references/formats/endnote-tagged.ts')).readEndnoteTagged,
  'web-of-science': async () =>
    (await import('../references/formats/web-of-science.ts')).readWebOfScience,
  'csl-json': async () => (await import('../references/formats/csl-json.ts')).readCslJson,
  'csl-yaml': async () => (await import('../references/formats/csl-yaml.ts')).readCslYaml,
  csv: async () => (await import('../references/tables/read-csv-records.ts')).readCsvRecords,
  tsv: async () => (await import('../references/tables/read-csv-records.ts')).readCsvRecords,
};
