import type { FileFormat } from './document.ts';
import { formatOfName } from './formats.ts';
import type { BinaryFormat } from './sniff-format.ts';
import { rootName } from './xml/prolog.ts';

type TextFormat = Exclude<FileFormat, BinaryFormat>;

/** Lines at the head of a file that are looked at: an export names itself early. */
const headLines = 400;

/**
 * Tells what a text is by its words; null when it could be any prose, so that
 * its name decides. Tags are those of the formats' own descriptions: RIS
 * (Research Information Systems, 2001), MEDLINE (NLM element descriptions), Web
 * of Science field tags, EndNote tagged import, BibTeX; XML by its root element,
 * JSON by its fields.
 */
export function textFormat(name: string, text: string): TextFormat | null {
  const head = text.slice(0, 100_000);
  return xmlFormat(head) ?? jsonFormat(name, head) ?? recordFormat(head) ?? tableFormat(name, head);
}

function xmlFormat(head: string): TextFormat | null {
  const start = head.trimStart().slice(0, 20_000);
  if (!start.startsWith('<')) return null;
  const local = rootName(head).toLowerCase().replace(/^.*:/, '');
  if (
    ['article', 'pmc-articleset', 'articles'].includes(local) &&
    !/<!doctype\s+html/i.test(start)
  ) {
    return /<(?:front|article-meta|journal-meta|body|sub-article)\b/i.test(head) ? 'jats' : 'html';
  }
  if (
    ['pubmedarticleset', 'pubmedarticle', 'pubmedbookarticle', 'medlinecitationset'].includes(local)
  ) {
    return 'pubmed-xml';
  }
  if (
    ['xml', 'records', 'record'].includes(local) &&
    /<(?:records|record|ref-type)\b/i.test(head)
  ) {
    return 'endnote-xml';
  }
  if (['html', 'head', 'body'].includes(local) || /^<!doctype\s+html/i.test(start)) return 'html';
  return null;
}

function jsonFormat(name: string, head: string): TextFormat | null {
  if (!/^\s*[[{]/.test(head)) return null;
  if (/"(?:FullStudiesResponse|protocolSection|ProtocolSection|studies)"\s*:/.test(head)) {
    return 'ctgov-json';
  }
  const named = /\.json$/i.test(name);
  const fields = /"(?:type|id|title|author|issued|DOI|items)"\s*:/.test(head);
  return named && (fields || /^\s*\[\s*(?:\]|\{)/.test(head)) ? 'csl-json' : null;
}

function recordFormat(head: string): TextFormat | null {
  const lines = head.split(/\n/, headLines);
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  if (count(/^\s*TY {1,2}- *[A-Z]{2,}/) > 0 && count(/^[A-Z][A-Z0-9] {1,2}-(?: |$)/) >= 3) {
    return 'ris';
  }
  if (count(/^(?:PMID|OWN|STAT|OID) *- *\S/) > 0 && count(/^[A-Z]{2,4} *- /) >= 3) return 'medline';
  if (count(/^PT [A-Z]$/) > 0 && count(/^(?:AU|TI|SO|PY|UT) \S/) >= 3) return 'web-of-science';
  if (count(/^%0 \S/) > 0 && count(/^%[A-Z@0-9] /) >= 3) return 'endnote-tagged';
  if (count(/^\s*@[A-Za-z]{3,20}\s*[{(]/) > 0 && count(/^\s*[A-Za-z_-]{2,20}\s*=\s*["{\d]/) >= 2) {
    return 'bibtex';
  }
  return null;
}

/** A table of trials names its columns as ClinicalTrials.gov does. */
function tableFormat(name: string, head: string): TextFormat | null {
  const promised = formatOfName(name);
  if (promised !== 'csv' && promised !== 'tsv') return null;
  const header = head.split('\n', 1)[0] ?? '';
  return /\bNCT Number\b/i.test(header) && /\b(?:Study )?Title\b/i.test(header)
    ? 'ctgov-csv'
    : null;
}
