import { fileExtension, formatOfName } from './formats.ts';

/** Lines at the head of a file that are looked at: an export names itself early. */
const headLines = 400;

/**
 * Names what a text file is when it is not a document to read: a list of
 * references, a data file. Null for prose, also for names without extension.
 * Tags are those of the formats' own descriptions: RIS (Research Information
 * Systems, 2001), MEDLINE (NLM element descriptions), Web of Science field
 * tags, EndNote tagged import, BibTeX.
 */
export function foreignTextKind(name: string, text: string): string | null {
  const lines = text.slice(0, 100_000).split(/\r\n|\r|\n/, headLines);
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  if (count(/^TY {1,2}- *[A-Z]{2,}/) > 0 && count(/^[A-Z][A-Z0-9] {1,2}-(?: |$)/) >= 3) {
    return 'a list of references (RIS)';
  }
  if (count(/^PMID- *\d/) > 0 && count(/^[A-Z]{2,4} *- /) >= 3) {
    return 'a list of references (MEDLINE)';
  }
  if (count(/^PT [A-Z]$/) > 0 && count(/^(?:AU|TI|SO|PY|UT) \S/) >= 3) {
    return 'a list of references (Web of Science)';
  }
  if (count(/^%0 \S/) > 0 && count(/^%[A-Z@0-9] /) >= 3) return 'a list of references (EndNote)';
  if (count(/^\s*@[A-Za-z]{3,20}\s*[{(]/) > 0 && count(/^\s*[A-Za-z_-]{2,20}\s*=\s*["{\d]/) >= 2) {
    return 'a list of references (BibTeX)';
  }
  if (formatOfName(name) !== null || fileExtension(name) === '') return null;
  return dataFiles.get(fileExtension(name)) ?? null;
}

/** Text formats that people collect and that hold no prose. */
const dataFiles: ReadonlyMap<string, string> = new Map([
  ['.bib', 'a list of references (BibTeX)'],
  ['.ris', 'a list of references (RIS)'],
  ['.nbib', 'a list of references (MEDLINE)'],
  ['.enw', 'a list of references (EndNote)'],
  ['.csv', 'a table (CSV)'],
  ['.tsv', 'a table (TSV)'],
  ['.json', 'a data file (JSON)'],
  ['.xml', 'an XML file'],
  ['.nxml', 'an XML file'],
  ['.yaml', 'a data file (YAML)'],
  ['.yml', 'a data file (YAML)'],
]);
