import { findIdentifiers } from '#core/references/identifiers.ts';
import type { CslItem, CslName, Identifier } from '#core/references/reference.ts';
import { cslNames } from '../csl-fields.ts';
import { sameWords } from '../heading-shape.ts';
import type { DraftDocument } from '../unit.ts';
import type { PageLine } from './page-lines.ts';

/** What a PDF says of itself, or shows on its first page. */
export type PdfDescription = Pick<DraftDocument, 'title' | 'metadata' | 'ownIds'>;

/**
 * Title, authors, year, journal and DOI of a PDF: from its information
 * dictionary and metadata packet where they agree with what is printed, else
 * from the first page (the largest type at its top, the lines below it, the
 * citation line).
 *
 * @param info Title, Author … and DOI as the file declares them
 * @param pages the first two pages: their lines in reading order, and their rows
 *   from edge to edge, in which the names of authors stand side by side
 */
export function describePdf(
  info: Readonly<Record<string, string>>,
  pages: {
    readonly lines: readonly (readonly PageLine[])[];
    readonly rows: readonly (readonly PageLine[])[];
  },
  written: Pick<DraftDocument, 'text' | 'units'>,
  body: number,
): PdfDescription {
  const printed = pages.lines.flat();
  const words = sameWords(printed.map(({ text }) => text).join(' '));
  const declared = (info['Title'] ?? '').replaceAll(/\s+/gu, ' ').trim();
  const shown = printedTitle(pages.rows, body);
  const title = isTitle(declared) && words.includes(sameWords(declared)) ? declared : shown.title;
  const doi = ownDoi(info['DOI'], printed, written);
  const author = authorsOf(info['Author'] ?? '', words, shown.below);
  const printedIn = citationOf(printed);
  const metadata: Partial<CslItem> = {
    ...(title === '' ? {} : { title }),
    ...(author.length === 0 ? {} : { author }),
    ...(printedIn.year === null ? {} : { issued: { 'date-parts': [[printedIn.year]] } }),
    ...(printedIn.journal === '' ? {} : { 'container-title': printedIn.journal }),
    ...(printedIn.volume === '' ? {} : { volume: printedIn.volume }),
    ...(doi === null ? {} : { DOI: doi }),
  };
  const ownIds: Identifier[] = doi === null ? [] : [`doi:${doi}`];
  return { title, metadata, ...(ownIds.length === 0 ? {} : { ownIds }) };
}

/** Programs write their file names and templates here. */
function isTitle(words: string): boolean {
  return (
    /\p{L}.*\p{L}/u.test(words) &&
    sameWords(words).length > 3 &&
    !/\.(?:docx?|pdf|tex|dvi|indd|qxd|rtf|xlsx?|pptx?|ps|eps)\b|^(?:untitled|microsoft word|document\d*|title)/iu.test(
      words,
    )
  );
}

/** The lines in the largest type of the upper part of the first page that has one, and what follows. */
function printedTitle(
  pages: readonly (readonly PageLine[])[],
  body: number,
): { title: string; below: readonly PageLine[] } {
  for (const lines of pages) {
    const upper = lines.slice(0, 40).filter((line) => /\p{L}{2}/u.test(line.text));
    const largest = upper
      .filter(({ text }) => sameWords(text).length > 5)
      .reduce((most, { size }) => Math.max(most, size), 0);
    if (largest < body * 1.15) continue;
    const start = upper.findIndex(
      (line) => line.size > largest * 0.97 && sameWords(line.text).length > 5,
    );
    let end = start;
    while (end < upper.length && Math.abs((upper[end]?.size ?? 0) - largest) < largest * 0.06)
      end += 1;
    const title = upper
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 2_000)
      .replaceAll(/([\p{L}])- (\p{Ll})/gu, '$1$2')
      .replace(/[∗*†‡§¶\s]+$/u, '');
    if (title.length <= 300) return { title, below: upper.slice(end, end + 12) };
  }
  return { title: '', below: [] };
}

/** A DOI of the file itself: declared, else the only one of its first page, never one of its references. */
function ownDoi(
  declared: string | undefined,
  printed: readonly PageLine[],
  { text, units }: Pick<DraftDocument, 'text' | 'units'>,
): string | null {
  const given = findIdentifiers(declared ?? '').find(({ kind }) => kind === 'doi');
  if (given !== undefined) return given.id.slice('doi:'.length);
  const first = printed[0]?.page ?? 1;
  const references = units.find(
    (unit) =>
      unit.kind === 'heading' &&
      /^\W*(?:\d+\W*)?references\b/iu.test(text.slice(unit.start, unit.end)),
  );
  const inReferences = references !== undefined && references.page === first;
  for (const page of [first, first + 1]) {
    const found = printed
      .filter((line) => line.page === page)
      .flatMap((line) => findIdentifiers(line.text).filter(({ kind }) => kind === 'doi'))
      .map(({ id }) => id.slice('doi:'.length));
    const own = [...new Set(found)];
    if (own.length === 1 && !inReferences) return own[0] ?? null;
    if (own.length > 1) return inReferences ? null : (own[0] ?? null);
  }
  return null;
}

function authorsOf(
  declared: string,
  words: string,
  below: readonly PageLine[],
): readonly CslName[] {
  const names = namesIn(declared);
  const known = names.filter((name) => words.includes(sameWords(name).split(' ').at(-1) ?? name));
  if (names.length > 0 && known.length * 2 > names.length) return cslNames(names.map(familyFirst));
  return cslNames(printedNames(below).map(familyFirst));
}

function namesIn(list: string): string[] {
  return list
    .split(/;|,|&|\band\b|\bund\b|\n/u)
    .map((name) => name.replaceAll(/[\d∗*†‡§¶#]+/gu, '').trim())
    .filter((name) => isName(name));
}

/** "Anna van der Berg" as "van der Berg, Anna". */
function familyFirst(name: string): string {
  const parts =
    /^(.+?)\s+((?:(?:van|von|de|der|den|di|da|la|le|del|bin|al|el|ter|ten)\s+){0,2}\S+)$/u.exec(
      name,
    );
  return parts === null || name.includes(',') ? name : `${parts[2]}, ${parts[1]}`;
}

const namePattern =
  /^(?:\p{Lu}\p{L}*(?:[.’'-]\p{Lu}\p{L}*)*[.’'-]?\s+){1,3}(?:(?:van|von|de|der|den|di|da|la|le|del|bin|al|el|ter|ten)\s+){0,2}\p{Lu}[\p{L}’'-]+$/u;
const noName =
  /\b(?:university|universit|department|institut|hospital|school|college|centre|center|faculty|laborator|abstract|introduction|research|journal|copyright|street|usa|germany|france|china|london|california|diego|professor|division|clinic|foundation|inc|ltd|email|conference|report|open access)/iu;

function isName(words: string): boolean {
  return words.length < 60 && namePattern.test(words) && !noName.test(words);
}

/** Names printed below the title, until the abstract or running text begins. */
function printedNames(lines: readonly PageLine[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    if (/^\W*(?:abstract|summary|introduction|zusammenfassung|keywords)\b/iu.test(line.text)) break;
    const found = line.segments.flatMap(({ words }) =>
      namesIn(words.map(({ text }) => text.replaceAll(/(?<=\p{L})\d[\d,]*/gu, ',')).join(' ')),
    );
    names.push(...found);
    if (found.length === 0 && line.text.length > 90) break;
  }
  return [...new Set(names)].slice(0, 60);
}

/** "BMJ 2015;350:h2145", "J Foo Bar 12 (2019) 33–44": journal, year and volume as printed on the first page. */
function citationOf(lines: readonly PageLine[]): {
  journal: string;
  year: number | null;
  volume: string;
} {
  const first = lines[0]?.page ?? 1;
  const own = lines.filter((line) => line.page === first).map(({ text }) => text);
  for (const text of own) {
    const found =
      /(?:^|[|•·:]\s*)(\p{Lu}[\p{L}.& ]{2,60}?)[.,]?\s+((?:19|20)\d{2})\s*(?:\p{L}{3,9}\.?\s*\d{0,2})?;\s*(\d{1,4})\s*(?:\(\d|:)/u.exec(
        text,
      ) ?? null;
    if (found !== null) return citation(found[1], found[2], found[3]);
    const other =
      /(?:^|[|•·:]\s*)(\p{Lu}[\p{L}.& ]{2,60}?),?\s+(?:vol\.?\s*)?(\d{1,4})\s*\(((?:19|20)\d{2})\)/u.exec(
        text,
      );
    if (other !== null) return citation(other[1], other[3], other[2]);
  }
  for (const text of own) {
    const year =
      /(?:©|\(c\)|copyright|published|accepted|received|online|publié|veröffentlicht)[^\d]{0,40}(?:\d{1,2}\s+\p{L}+\s+)?((?:19|20)\d{2})\b/iu.exec(
        text,
      )?.[1];
    if (year !== undefined) return citation('', year, '');
  }
  return citation('', undefined, '');
}

function citation(
  journal: string | undefined,
  year: string | undefined,
  volume: string | undefined,
): { journal: string; year: number | null; volume: string } {
  const words = (journal ?? '').trim();
  return {
    // "Cite this as" and the like are no journal.
    journal: /^cite this|^published|^received/iu.test(words) ? '' : words,
    year: year === undefined ? null : Number(year),
    volume: volume ?? '',
  };
}
