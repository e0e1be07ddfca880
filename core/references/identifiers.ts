import { normaliseDoi } from './doi.ts';
import { parseIsbn } from './isbn.ts';
import { normaliseUrl } from './normalise-url.ts';
import type { FoundIdentifier, Identifier, IdentifierKind } from './reference.ts';
import { trimPrinted } from './trim-printed.ts';

interface ParsedIdentifier {
  readonly id: Identifier;
  readonly kind: IdentifierKind;
}

/** Characters that end an address or DOI in running text. */
const stop = '\\s"<>“”«»\\u200B\\u2060\\uFEFF、。，；）】';

/**
 * Finds every identifier in a text, in order, without overlaps: DOI, PMID,
 * PMCID, NCT, arXiv, ISBN (check digit verified) and web addresses. An address
 * that holds an identifier gives the identifier only. Offsets are UTF-16 and
 * cover what was printed. Linear in the length of the text.
 */
export function findIdentifiers(text: string): FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern.expression)) {
      const printed = pattern.trim === true ? trimPrinted(match[0]) : match[0];
      const parsed = pattern.read(match, printed);
      if (parsed === null) continue;
      found.push({ ...parsed, start: match.index, end: match.index + printed.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter((one) => {
    if (one.start < reached) return false;
    reached = one.end;
    return true;
  });
}

/**
 * Reads what a person types or pastes as one citation: a DOI, "PMID: 123", a
 * bare number of 6 to 8 digits (a PMID), NCT, PMC, arXiv or ISBN numbers, or an
 * address, also in the normalised form ("pmid:123"). Null when it is none.
 */
export function parseIdentifier(input: string): ParsedIdentifier | null {
  const text = input.trim();
  if (text === '' || text.length > 4096) return null;
  if (/^\d{6,8}$/.test(text)) return pmid(text);
  const labelled = /^(?:pmid|pmcid|nct|isbn|arxiv)\s*[:#]?\s*(.+)$/i.exec(text);
  const value = labelled?.[1] ?? text;
  if (/^pmid/i.test(text) && /^\d{1,8}$/.test(value)) return pmid(value);
  if (/^(?:pmc)?\d{1,9}(?:\.\d+)?$/i.test(value) && /^pmc/i.test(text)) return pmcid(value);
  if (/^nct\s?\d{8}$/i.test(value)) return nct(value);
  const preprint = new RegExp(`^${arxivNumber}$`, 'i').exec(value);
  if (preprint !== null) return arxiv(value);
  const book = parseIsbn(value.replace(/^-?1[03]:?\s*/, ''));
  if (book !== null && /^[\dXx\s‐-―-]+$/u.test(value.replace(/^-?1[03]:\s*/, ''))) {
    return { id: `isbn:${book}`, kind: 'isbn' };
  }
  const found = findIdentifiers(text)[0];
  if (found !== undefined) return { id: found.id, kind: found.kind };
  if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/u.test(text) && /[a-z]{2}/i.test(text)) {
    const address = addressIdentifier(text);
    return address;
  }
  return null;
}

interface Pattern {
  readonly expression: RegExp;
  readonly trim?: boolean;
  readonly read: (match: RegExpExecArray, printed: string) => ParsedIdentifier | null;
}

const arxivNumber = '(?:\\d{4}\\.\\d{4,5}|[a-z-]{2,12}(?:\\.[a-z]{2})?/\\d{7})(?:v\\d{1,3})?';

const patterns: readonly Pattern[] = [
  {
    // An address ends where the next one is glued to it, unless it carries that one inside.
    expression: new RegExp(
      `(?:https?://|(?<![\\w.@/-])www\\.)(?:(?!(?<![/=?:])https?://)[^${stop}])+`,
      'giu',
    ),
    trim: true,
    read: (_match, printed) => addressIdentifier(printed),
  },
  {
    expression: new RegExp(
      `(?:(?:www\\.)?(?:pubmed\\.)?ncbi\\.nlm\\.nih\\.gov|europepmc\\.org|(?:dx\\.)?doi\\.org|(?:www\\.)?clinicaltrials\\.gov|arxiv\\.org)/[^${stop}]+`,
      'giu',
    ),
    trim: true,
    read: (_match, printed) => idInAddress(printed),
  },
  {
    expression: new RegExp(
      `(?<!\\d)(?<!\\d\\.)(?:doi\\s?:?\\s?)?(10\\.\\d{4,9}(?:\\.\\d{1,9}){0,3}/[^${stop}]+)`,
      'giu',
    ),
    trim: true,
    read: (_match, printed) => {
      const doi = normaliseDoi(printed.replace(/^doi\s?:?\s?/i, ''));
      return doi === null ? null : { id: `doi:${doi}`, kind: 'doi' };
    },
  },
  {
    expression: /(?<![a-z\d])(?:PMID|PubMed\s?ID)\s{0,3}[:#]?\s{0,3}(\d{1,8})(?!\d)/giu,
    read: (match) => pmid(match[1] ?? ''),
  },
  {
    expression:
      /(?<![a-z\d])(?:PMCID\s{0,3}:?\s{0,3}(?:PMC)?\d{1,9}|PMC\d{3,9})(?:\.\d{1,2}(?!\d))?(?![a-z\d])/giu,
    read: (match) => pmcid(match[0]),
  },
  { expression: /(?<![a-z\d])NCT\d{8}(?!\d)/giu, read: (match) => nct(match[0]) },
  {
    expression: new RegExp(`(?<![a-z\\d.])arxiv\\s?:\\s?(${arxivNumber})(?![\\d/])`, 'giu'),
    read: (match) => arxiv(match[1] ?? ''),
  },
  {
    expression:
      /(?:(?<![a-z\d])ISBN(?:-?1[03])?\s{0,2}:?\s{0,2}|(?<![\d-])(?=97[89][-‐‑–]\d))(\d(?:[\s‐‑–-]?\d){8,12}(?:[\s‐‑–-]?X)?)(?!\d)/giu,
    read: (match) => {
      const book = parseIsbn(match[1] ?? '');
      return book === null ? null : { id: `isbn:${book}`, kind: 'isbn' };
    },
  },
];

function addressIdentifier(printed: string): ParsedIdentifier | null {
  const inside = idInAddress(printed);
  if (inside !== null) return inside;
  const url = normaliseUrl(printed);
  return url === null ? null : { id: url, kind: 'url' };
}

/** The identifier that an address stands for; null when it only leads somewhere. */
function idInAddress(address: string): ParsedIdentifier | null {
  const doi = /(?:^|[/=:])(?:doi:)?(10\.\d{4,9}(?:\.\d{1,9}){0,3}(?:\/|%2F).+)$/isu.exec(
    address,
  )?.[1];
  if (doi !== undefined) {
    const normal = normaliseDoi(doi, true);
    if (normal !== null) return { id: `doi:${normal}`, kind: 'doi' };
  }
  const pmc =
    /(?:\/pmc\/articles\/|pmc\.ncbi\.nlm\.nih\.gov\/articles\/|europepmc\.org\/(?:article|articles|abstract)\/(?:pmc\/)?)(?:pmc)?(\d{1,9})(?!\d)/i.exec(
      address,
    );
  if (pmc?.[1] !== undefined) return pmcid(pmc[1]);
  const pubmed =
    /(?:pubmed\.ncbi\.nlm\.nih\.gov|nlm\.nih\.gov\/(?:m\/)?pubmed|europepmc\.org\/(?:article|abstract)\/med)\/(?:\?term=)?(\d{1,8})(?!\d)/i.exec(
      address,
    );
  if (pubmed?.[1] !== undefined) return pmid(pubmed[1]);
  const trials = address.search(/clinicaltrials\.gov\//i);
  const trial = trials === -1 ? null : /NCT\d{8}(?!\d)/i.exec(address.slice(trials));
  if (trial !== null) return nct(trial[0]);
  const preprint = new RegExp(
    `arxiv\\.org/(?:abs|pdf|html|format)/(${arxivNumber})(?!\\d)`,
    'i',
  ).exec(address);
  return preprint?.[1] === undefined ? null : arxiv(preprint[1]);
}

function pmid(digits: string): ParsedIdentifier | null {
  const number = Number(digits);
  return number > 0 ? { id: `pmid:${number}`, kind: 'pmid' } : null;
}

function pmcid(printed: string): ParsedIdentifier | null {
  const number = Number(/\d+/.exec(printed.replace(/\.\d+$/, ''))?.[0] ?? '0');
  return number > 0 ? { id: `pmcid:PMC${number}`, kind: 'pmcid' } : null;
}

function nct(printed: string): ParsedIdentifier {
  return { id: `nct:NCT${printed.slice(-8)}`, kind: 'nct' };
}

function arxiv(printed: string): ParsedIdentifier {
  // The version and the old scheme's subject class ("math.GT/…") are not part of the number.
  const number = printed.toLowerCase().replace(/v\d+$/, '');
  return { id: `arxiv:${number.replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/')}`, kind: 'arxiv' };
}
