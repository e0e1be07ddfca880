import { leadingNames } from './leading-names.ts';
import type { CslItem } from './reference.ts';

/** What `readAnyStyle` can find of a printed reference. */
export type AnyStyleParts = Pick<
  CslItem,
  'author' | 'issued' | 'title' | 'container-title' | 'volume' | 'issue' | 'page'
>;

/**
 * Reads a printed reference of any style by what its parts look like, wherever
 * they stand: names at the beginning, a year, pages, volume and issue, a title in
 * quotation marks or behind the names, and behind it what volume or pages follow.
 * Parts that cannot be told are missing.
 *
 * @param line without a citation number at its beginning (`withoutNumber`)
 */
export function readAnyStyle(line: string): AnyStyleParts {
  const { names, end } = leadingNames(line);
  // "1 Suntola, T.": a bare number is one of a list only where names follow it.
  if (names.length === 0 && /^\d{1,3}\s\p{Lu}/u.test(line)) {
    const rest = line.replace(/^\d{1,3}\s/u, '');
    if (leadingNames(rest).names.length > 0) return readAnyStyle(rest);
  }
  const words = line.replaceAll(/(?:https?:\/\/|www\.|doi:\s?)\S+/giu, (address) =>
    ' '.repeat(address.length),
  );
  const pages = pagesOf(words);
  const year = yearOf(words, end, pages);
  const place = volumeOf(words);
  const title = titleOf(line, names.length === 0 ? 0 : end);
  const container = title === null ? null : containerAt(words, title.end);
  const volume = place ?? (container === null ? null : volumeAt(words, container.end));
  return {
    ...(names.length > 0 && { author: names }),
    ...(year !== null && { issued: { 'date-parts': [[year]] } }),
    ...(title !== null && { title: title.words }),
    ...(container !== null && { 'container-title': container.words }),
    ...(volume !== null && volume),
    ...(pages !== null && { page: pages.range }),
  };
}

/** The line without the number that a list prints before it: "[12] ", "12. ", "(3) ". */
export function withoutNumber(line: string): string {
  return line.replace(/^\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)])\s*(?=\S)/u, '');
}

interface Pages {
  readonly range: string;
  /** Where they stand, as UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** "pp. 10–18", "pages 185-197", ":1339–1375", ", 39-66"; two years with a dash are none. */
function pagesOf(text: string): Pages | null {
  const marked = /\b(?:pp?|pages?|S|p[áa]gs?)\.?\s?(\w?\d+)\s?[–—-]+\s?(\w?\d+)/iu.exec(text);
  if (marked !== null) return pagesAt(marked);
  const ranges = [
    ...text.matchAll(/(?<![\d\p{L}(/.-])(\w?\d{1,6})\s?[–—-]{1,2}\s?(\w?\d{1,6})(?![\d/-])/gu),
  ];
  const found = ranges.filter(
    ([, from = '', to = '']) => !(looksLikeYear(from) && (looksLikeYear(to) || to.length === 2)),
  );
  // A range behind a colon or a comma, as journals print it, before any other one.
  const best =
    found.find(({ index }) => /[:,]\s?$/u.test(text.slice(Math.max(0, index - 2), index))) ??
    found[0];
  return best === undefined ? null : pagesAt(best);
}

function pagesAt(match: RegExpExecArray): Pages {
  const [whole, from = '', to = ''] = match;
  return { range: `${from}-${to}`, start: match.index, end: match.index + whole.length };
}

function looksLikeYear(digits: string): boolean {
  return /^(?:1[5-9]|20)\d{2}$/u.test(digits);
}

/** The year in brackets or behind the names, else the first that is no part of the pages. */
function yearOf(text: string, namesEnd: number, pages: Pages | null): number | null {
  const years = [
    ...text.matchAll(/(?<![\d\p{L}/–—-])(1[5-9]\d{2}|20\d{2})(?!\d|[–—-]\d)/gu),
  ].filter(({ index }) => pages === null || index < pages.start || index >= pages.end);
  const near = years.find(({ index }) => index >= namesEnd && index - namesEnd < 6);
  const bracketed = years.find(({ index }) =>
    /\((?:(?:\p{L}{3,12}|\d{1,2})\.?\s){0,2}$/u.test(text.slice(Math.max(0, index - 40), index)),
  );
  // Journals end the date with a semicolon or a colon; else the first one that stands.
  const dated = years.find(({ index }) => /^\d{4}[a-z]?\s?[;:]/u.test(text.slice(index)));
  const best = near ?? bracketed ?? dated ?? years[0] ?? rangeYear(text);
  return best === undefined || best === null ? null : Number(best[1]);
}

/** "1985–2000": the first of both, where no other year stands. */
function rangeYear(text: string): RegExpExecArray | null {
  return /(?<!\d)((?:1[5-9]|20)\d{2})[–—/-](?:(?:1[5-9]|20)\d{2}|\d{2})(?!\d)/u.exec(text);
}

/** "78(4)", "Vol. 43, No. 2", "9, pp." */
function volumeOf(text: string): Pick<CslItem, 'volume' | 'issue'> | null {
  const marked =
    /\b(?:vol|volume|bd)\.?\s?(\d{1,4})(?:\s?[,(]\s?(?:no|nr|issue|n°)?\.?\s?(\d{1,4})\)?)?/iu.exec(
      text,
    );
  const plain =
    marked ??
    /[,.\s](\d{1,4})\s?\((\d{1,4}(?:[–-]\d{1,3})?)\)(?:\s?[:,.]|\s\d)/u.exec(text) ??
    /[;,]\s(\d{1,4})()\s?:\s?\w?\d/u.exec(text);
  if (plain?.[1] === undefined) return null;
  return {
    volume: plain[1],
    ...(plain[2] !== undefined && plain[2] !== '' && { issue: plain[2] }),
  };
}

/** "Journal of Tides, 7, 435-470" and "91: 72–81": the number between the journal and its pages. */
function volumeAt(text: string, from: number): Pick<CslItem, 'volume'> | null {
  const volume = /^[\s,]{0,2}(\d{1,4})\s?[:,]\s?\w?\d/u.exec(text.slice(from, from + 20))?.[1];
  return volume === undefined || looksLikeYear(volume) ? null : { volume };
}

/** A title or a journal as it is printed. */
interface PrintedWords {
  readonly words: string;
  /** Where what follows it starts, as a UTF-16 offset. */
  readonly end: number;
}

/** What stands in quotation marks, else the sentence behind names and year. */
function titleOf(line: string, from: number): PrintedWords | null {
  const rest = line.slice(from);
  const quoted =
    /^[\s.,:;()\d\p{L}]{0,40}?(?:[“"«]\s?([^“”"«»]{4,400}?)[,.]?\s?[”"»]|(?<!\p{L})(?:‘\s?([^‘]{4,400}?)[,.]?’|'\s?([^‘’]{4,400}?)[,.]?')(?=[\s,.;]))/u.exec(
      rest,
    );
  const inside = quoted?.[1] ?? quoted?.[2] ?? quoted?.[3];
  if (quoted !== null && inside !== undefined) {
    return { words: tidy(inside), end: from + quoted[0].length };
  }
  if (from === 0) return null;
  const start =
    /^[\s.,:;]*(?:\(?(?:[Ee]ds?|[Ee]ditors?|Hrsg|[Cc]oords?|dirs?)\b\.?\)?[\s.,:;]*)?(?:\((?:[^()]{0,30}?)(?:1[5-9]|20)\d{2}[a-z]?\)|(?:1[5-9]|20)\d{2}[a-z]?)?[\s.,:;]*/u.exec(
      rest,
    )?.[0].length ?? 0;
  const behind = rest.slice(start);
  const title = /^(.{6,400}?(?:[?!]|\p{L}\p{L}\)?(?=[.]\s)|(?=[.]$)))/su.exec(behind)?.[1];
  if (title === undefined) return null;
  // "Which way? A study of paths. J Paths 3": what follows the question belongs to the title.
  const more = /[?!]$/u.test(title)
    ? /^\s[^.?!\d]{6,300}\p{L}(?=\.\s\p{Lu}[^.?!]{1,120}\d)/u.exec(behind.slice(title.length))?.[0]
    : undefined;
  const words = title + (more ?? '');
  return { words: tidy(words), end: from + start + words.length };
}

// A journal's words: no digits but "24th", no full stop but that of an abbreviation.
const containerWords = String.raw`\p{Lu}(?:[^.;()\d“”]|(?<!\d)\d{1,2}(?:st|nd|rd|th)\b|\.(?=,?\s?\p{L})){1,200}`;
const container = new RegExp(
  String.raw`^[\s.,”"»’']{0,4}(?:([Ii]n:?)\s)?(${containerWords}?)[.,]?\s?(?=\d|\(|(?:,\s?)?(?:[Vv]ol|Bd|[Nn]o|[Nn]r|pp?|S)\b\.?\s?\d|pages?\b|$)`,
  'u',
);
const noContainer =
  /^(?:tech|report|working|ph\.?d|(?:doctoral|master)\S* thesis|dissertation(?! abs)|us patent|patent|isbn|accessed|retrieved|edited|unpublished|available|last modified)|\b(?:technical|research) report\b|\bisbn\b|\bpress$/iu;

/** "Journal of Tides 12(3)", "In ICSE, pages 3", "In: Proceedings of …, 2013": what stands between title and place. */
function containerAt(text: string, end: number): PrintedWords | null {
  const match = container.exec(text.slice(end, end + 400));
  const words = match?.[2];
  if (match === null || words === undefined) return null;
  const next = text.slice(end + match[0].length, end + match[0].length + 12);
  const isPlaced = /^\(?\d{1,4}\b(?!\))|^(?:[Vv]ol|Bd|[Nn]o|[Nn]r|pp?|S|pages?)\b/u.test(next);
  const isNamed = match[1] !== undefined;
  if (!isPlaced && !isNamed) return null;
  // "Methuen, 1958" and "Princeton: University Press": a publisher is no container.
  if (!isNamed && (/:/u.test(words) || looksLikeYear(next.slice(0, 4)))) return null;
  const name = tidy(words);
  if (name.length < 2 || noContainer.test(name)) return null;
  return { words: name, end: end + match[0].length };
}

function tidy(title: string): string {
  return title
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s,;.]+$/u, '')
    .trim();
}
