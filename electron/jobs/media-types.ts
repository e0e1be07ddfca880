import type { FileFormat } from '#core/documents/document.ts';

/** IANA media types; formats without one of their own have the nearest. */
export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  epub: 'application/epub+zip',
  jats: 'application/xml',
  'ctgov-json': 'application/json',
  'ctgov-csv': 'text/csv',
  ris: 'application/x-research-info-systems',
  bibtex: 'application/x-bibtex',
  medline: 'text/plain',
  'pubmed-xml': 'application/xml',
  'endnote-xml': 'application/xml',
  'endnote-tagged': 'application/x-endnote-refer',
  'web-of-science': 'text/plain',
  'csl-json': 'application/vnd.citationstyles.csl+json',
  'csl-yaml': 'application/yaml',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
