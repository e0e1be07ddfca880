import { success } from '../result.ts';
import type { FileFormat } from './document.ts';
import type { ReadBinary, ReadDecoded } from './file-reading.ts';
import type { BinaryFormat } from './sniff-format.ts';

/** How each format made of bytes is read; loaded when the first such file comes. */
export const binaryReaders: Partial<Record<BinaryFormat, () => Promise<ReadBinary>>> = {
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
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
