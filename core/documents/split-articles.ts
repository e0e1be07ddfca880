import { headingShape, sameWords } from './heading-shape.ts';
import { opensReferences, isSourceLine } from './reference-lines.ts';
import { unitText } from './unit.ts';
import type { Unit } from './unit.ts';

/** Fewer characters between two titles do not make an article. */
const leastArticle = 250;

/**
 * Finds where the articles of one file start: indexes of units, the first always
 * 0. Signals: titles printed twice in a row; separator lines or page breaks
 * followed by titles; several first-level headings of Markdown; source lines each
 * followed by a new title. Conservative: chapters, sections and repeated headings
 * do not split, and every article must have a body of its own.
 */
export function articleStarts(text: string, units: readonly Unit[], marked: boolean): number[] {
  const whole = [0];
  if (units.length < 4) return whole;
  const file = { text, units };
  const found = [
    doubledTitles(file),
    marked ? firstLevelHeadings(file) : separatedTitles(file),
    titlesAfterSources(file),
  ];
  return found.find((starts) => starts.length > 1) ?? whole;
}

interface SplitFile {
  readonly text: string;
  readonly units: readonly Unit[];
}

function words(file: SplitFile, index: number): string {
  const unit = file.units[index];
  return unit === undefined || unit.end - unit.start > 300 ? '' : unitText(file.text, unit);
}

function isTitleLike(file: SplitFile, index: number): boolean {
  const unit = file.units[index];
  if (unit === undefined || unit.kind === 'boilerplate' || unit.lines > 2) return false;
  const line = words(file, index);
  if (unit.kind === 'heading') return line !== '';
  return (
    unit.kind === 'paragraph' &&
    line !== '' &&
    (headingShape(line) !== null || /[?？]$/u.test(line))
  );
}

/** Every unit that a title opens and the same title follows at once. */
function doubledTitles(file: SplitFile): number[] {
  const starts: number[] = [];
  for (let index = 0; index + 2 < file.units.length; index++) {
    if (!isTitleLike(file, index)) continue;
    const key = sameWords(words(file, index));
    if (key.length >= 8 && key === sameWords(words(file, index + 1))) starts.push(index);
  }
  return starts[0] === 0 && haveBodies(file, starts) ? starts : [];
}

function titlesAfterSources(file: SplitFile): number[] {
  const starts = [0];
  let sources = 0;
  const last = file.units.findLastIndex((unit) => unit.kind !== 'boilerplate');
  for (const [index, unit] of file.units.entries()) {
    if (unit.kind !== 'paragraph' || !isSourceLine(unitText(file.text, unit))) continue;
    sources += 1;
    // A source under a table or figure belongs to it, not to an article.
    const before = file.units[index - 1];
    if (before === undefined || before.kind !== 'paragraph' || isTitleLike(file, index - 1))
      return [];
    if (index >= last) break;
    if (!isArticleTitle(file, index + 1)) return [];
    starts.push(index + 1);
  }
  const enough = sources >= 2 && isArticleTitle(file, 0) && haveBodies(file, starts);
  return enough && sources >= starts.length - 1 ? starts : [];
}

/** Lines of dashes, equals signs or stars, and page breaks, with a title behind each. */
function separatedTitles(file: SplitFile): number[] {
  const starts = [0];
  let strong = true;
  for (let index = 1; index < file.units.length; index++) {
    const before = file.units[index - 1];
    const unit = file.units[index];
    if (before === undefined || unit === undefined) continue;
    const separator = separatorIn(file.text.slice(before.end, unit.outerStart));
    if (separator === null) continue;
    if (!isArticleTitle(file, index)) return [];
    if (separator !== '=') strong = false;
    starts.push(index);
  }
  if (!isArticleTitle(file, 0) || !haveBodies(file, starts)) return [];
  const signed = starts.filter((start, part) => isSigned(file, start, starts[part + 1]));
  return strong || signed.length === starts.length ? starts : [];
}

/** A separator that stands free between blank lines: an underlined title is none. */
function separatorIn(gap: string): string | null {
  if (gap.length > 400) return null;
  const rule = /\n\s*\n[ \t]*([-=_*#])(?:[ \t]?\1){4,}[ \t]*\n\s*\n/.exec(gap);
  if (rule?.[1] !== undefined) return rule[1];
  return gap.includes('\f') ? '\f' : null;
}

/** Several "# Title" that each open an article: not the sections of one text. */
function firstLevelHeadings(file: SplitFile): number[] {
  const starts: number[] = [];
  for (const [index, unit] of file.units.entries()) {
    if (unit.kind === 'heading' && unit.level === 1) starts.push(index);
  }
  if (starts.length < 2 || starts[0] !== 0) return [];
  if (!starts.every((start) => isArticleTitle(file, start))) return [];
  if (!haveBodies(file, starts)) return [];
  const signed = starts.filter(
    (start, part) =>
      isSigned(file, start, starts[part + 1]) || hasSections(file, start, starts[part + 1]),
  );
  return signed.length * 2 > starts.length ? starts : [];
}

const sectionWord =
  /^(?:\d|[IVX]+\.|chapter|part|section|appendix|introduction|background|methods?|materials|results?|discussion|conclusions?|summary|abstract|overview|references|acknowledge?ments|kapitel|teil|anhang|einleitung|hintergrund|methoden?|ergebnisse|diskussion|fazit|zusammenfassung|chapitre|partie|annexe|résultats|capítulo|parte|anexo|introducción|resultados|conclusión)/iu;

/** A title with enough words to name an article, not a section of one. */
function isArticleTitle(file: SplitFile, index: number): boolean {
  const line = words(file, index);
  if (!isTitleLike(file, index) || sectionWord.test(line) || opensReferences(line)) return false;
  return line.split(/\s+/).length >= 3 || /\p{Script=Han}{6}/u.test(line);
}

/** Whether an article says where it is from: a byline, a date, an identifier, a source or references. */
function isSigned(file: SplitFile, start: number, end = file.units.length): boolean {
  const near = [start + 1, start + 2, start + 3, end - 1, end - 2, end - 3];
  return near.some((index) => {
    if (index <= start || index >= end) return false;
    const unit = file.units[index];
    if (unit === undefined) return false;
    const line = file.text.slice(unit.start, Math.min(unit.end, unit.start + 300));
    return signature.test(line) || isSourceLine(line) || opensReferences(line);
  });
}

const signature =
  /^(?:by|von|par|por|author|autor|auteur)s?:?\s+\p{Lu}|^(?:doi|pmid|pmcid|published|date|source)\b\s*:?|https?:\/\/(?:dx\.)?doi\.org|\b10\.\d{4,9}\/|^\w+ \d{1,2}, (?:19|20)\d\d\b|^\d{1,2}\.? \p{L}+ (?:19|20)\d\d\b|^(?:19|20)\d\d-\d\d-\d\d/iu;

function hasSections(file: SplitFile, start: number, end = file.units.length): boolean {
  return file.units
    .slice(start + 1, end)
    .some((unit) => unit.kind === 'heading' && (unit.level ?? 1) > 1);
}

/** Whether two or more units of prose stand behind every title, boilerplate left out. */
function haveBodies(file: SplitFile, starts: readonly number[]): boolean {
  return starts.every((start, part) => {
    let length = 0;
    let units = 0;
    const end = starts[part + 1] ?? file.units.length;
    const title = sameWords(words(file, start));
    for (let index = start + 1; index < end; index++) {
      const unit = file.units[index];
      if (unit === undefined || unit.kind === 'boilerplate') continue;
      if (index === start + 1 && sameWords(words(file, index)) === title) continue;
      length += unit.end - unit.start;
      units += 1;
    }
    return length >= leastArticle && units >= 2;
  });
}
