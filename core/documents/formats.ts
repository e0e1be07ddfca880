import type { FileFormat } from './document.ts';

const formatsByExtension: ReadonlyMap<string, FileFormat> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.pdf', 'pdf'],
  ['.docx', 'docx'],
  ['.odt', 'odt'],
  ['.rtf', 'rtf'],
  ['.epub', 'epub'],
  ['.nxml', 'jats'],
  ['.ris', 'ris'],
  ['.bib', 'bibtex'],
  ['.bibtex', 'bibtex'],
  ['.nbib', 'medline'],
  ['.enw', 'endnote-tagged'],
  ['.enl', 'endnote-tagged'],
  ['.ciw', 'web-of-science'],
  ['.csv', 'csv'],
  ['.tsv', 'tsv'],
  ['.tab', 'tsv'],
  ['.xlsx', 'xlsx'],
  ['.yaml', 'csl-yaml'],
  ['.yml', 'csl-yaml'],
]);

/** File extensions that can be imported, lower case with the dot; what XML and JSON files are, their content says. */
export const documentExtensions: readonly string[] = [
  ...formatsByExtension.keys(),
  '.xml',
  '.json',
];

/** What people call each format. */
export const formatNames: Readonly<Record<FileFormat, string>> = {
  text: 'text',
  markdown: 'Markdown',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  odt: 'OpenDocument (ODT)',
  rtf: 'RTF',
  epub: 'EPUB',
  jats: 'JATS XML',
  'ctgov-json': 'ClinicalTrials.gov JSON',
  'ctgov-csv': 'ClinicalTrials.gov CSV',
  ris: 'RIS',
  bibtex: 'BibTeX',
  medline: 'MEDLINE (NBIB)',
  'pubmed-xml': 'PubMed XML',
  'endnote-xml': 'EndNote XML',
  'endnote-tagged': 'EndNote (ENW)',
  'web-of-science': 'Web of Science',
  'csl-json': 'CSL-JSON',
  'csl-yaml': 'CSL-YAML',
  csv: 'a table (CSV)',
  tsv: 'a table (TSV)',
  xlsx: 'an Excel table (XLSX)',
};

/**
 * The extension of a file name, lower case with the dot; empty when it has
 * none: what stands behind the last dot must look like one ("v1.2" does not).
 */
export function fileExtension(name: string): string {
  return /[^.](\.(?=[0-9]*[a-z])[a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The format that a file's name promises; null when its extension is not one of ours. */
export function formatOfName(name: string): FileFormat | null {
  return formatsByExtension.get(fileExtension(name)) ?? null;
}
