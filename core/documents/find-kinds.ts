import { headingShape, isQuestion, isTitleCase, sameWords } from './heading-shape.ts';
import { isReferenceLine, opensReferences } from './reference-lines.ts';
import { asKind, unitText } from './unit.ts';
import type { Unit } from './unit.ts';

/**
 * Decides what the undecided units of one article are: headings and questions
 * (by shape, and by the body that follows), references (by shape, or by standing
 * under a "References" heading), quotations. Units that markup or boilerplate
 * cues have settled stay as they are.
 */
export function findKinds(text: string, units: readonly Unit[]): Unit[] {
  const shaped = units.map((unit) => ownKind(text, unit));
  const dense = shaped.slice(1).filter((unit) => unit.apart).length * 5 < shaped.length;
  const headed = shaped.map((unit, index) =>
    headingKind({ text, units: shaped, dense }, unit, index),
  );
  return referenceSections(text, headed);
}

/** What a unit is by its own words. */
function ownKind(text: string, unit: Unit): Unit {
  if (unit.kind !== 'paragraph' && unit.kind !== 'list item') return unit;
  const line = text.slice(unit.outerStart, unit.end);
  if (isReferenceLine(line)) return asReference(unit);
  return unit.kind === 'paragraph' && isQuotation(line)
    ? asKind(unit, 'quote', { sure: true })
    : unit;
}

/** A reference keeps its number: other places of the text point to it. */
function asReference(unit: Unit): Unit {
  return asKind(unit, 'reference', { start: unit.outerStart, sure: true });
}

const quoteMarks: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['"', '"'],
];

/** Words in quotation marks, at most with the speaker's name before them. */
function isQuotation(line: string): boolean {
  return quoteMarks.some(([open, close]) => {
    if (!line.endsWith(close) && !line.endsWith(`${close}.`)) return false;
    const from = line.indexOf(open);
    if (from < 0 || from > 80 || line.length - from < 40) return false;
    if (from > 0 && !/[:\s]$/u.test(line.slice(0, from))) return false;
    const inner = line.slice(from + 1, line.length - 2);
    return !inner.includes(close) && (from === 0 || line.slice(0, from).includes(':'));
  });
}

interface Surroundings {
  readonly text: string;
  readonly units: readonly Unit[];
  /** The text has no blank lines between its paragraphs. */
  readonly dense: boolean;
}

function headingKind(around: Surroundings, unit: Unit, index: number): Unit {
  const candidate = unit.kind === 'paragraph' || (unit.kind === 'list item' && !unit.sure);
  if (!candidate || unit.sure || unit.end - unit.start > 260) return unit;
  const { text } = around;
  const words = text.slice(unit.outerStart, unit.end);
  if (unit.kind === 'paragraph' && isQuestion(words)) {
    if (!unit.apart && !around.dense && !isTitleCase(words)) return unit;
    if (isTitleCase(words)) return asHeading(unit, index, words);
    return hasBody(around, index) ? asKind(unit, 'question', { sure: true }) : unit;
  }
  if (unit.lines > 1) return unit;
  const shape = headingShape(words);
  if (shape === null) return unit;
  if (unit.kind === 'list item') {
    const listed = isItem(around.units[index - 1]) || isItem(around.units[index + 1]);
    if (shape !== 'numbered' || listed || !hasBody(around, index)) return unit;
    return asHeading({ ...unit, start: unit.outerStart }, index, words);
  }
  if (index === 0 && around.units.length > 1 && (around.dense || unit.apart)) {
    const next = around.units[1];
    const body = hasBody(around, 0) || shape !== 'short' || next?.apart === true;
    return body ? asHeading(unit, index, words) : unit;
  }
  if (index === 1 && isSame(around, 0, 1)) return asHeading(unit, index, words);
  const fits =
    shape === 'short' ? isShortHeading(around, unit, index) : isNamed(around, unit, index);
  return fits ? asHeading(unit, index, words) : unit;
}

function asHeading(unit: Unit, index: number, words: string): Unit {
  const number = /^\d{1,2}((?:\.\d{1,2})*)\.?\s/.exec(words)?.[1];
  const depth = number === undefined ? 2 : 2 + number.split('.').length - 1;
  return asKind(unit, 'heading', { sure: true, level: index === 0 ? 1 : Math.min(6, depth) });
}

function isItem(unit: Unit | undefined): boolean {
  return unit?.kind === 'list item';
}

function isSame(around: Surroundings, a: number, b: number): boolean {
  const [first, second] = [around.units[a], around.units[b]];
  if (first === undefined || second === undefined || first.end - first.start > 300) return false;
  return sameWords(unitText(around.text, first)) === sameWords(unitText(around.text, second));
}

/** Whether what follows is a body: prose, a list, a table, a quotation, references. */
function hasBody(around: Surroundings, index: number): boolean {
  const next = around.units[index + 1];
  if (next === undefined || next.kind === 'boilerplate') return false;
  if (next.kind !== 'paragraph') return next.kind !== 'heading' || next.sure;
  const words = unitText(around.text, next);
  if (isQuestion(words)) return false;
  return (
    words.length >= 60 || (/[.!?:。]["”»)]?$/u.test(words) && words.split(/\s+/, 6).length >= 5)
  );
}

/** A line in title case or capitals, or numbered: body must follow, at most behind another such line. */
function isNamed(around: Surroundings, unit: Unit, index: number): boolean {
  const before = around.units[index - 1];
  if (!unit.apart && !around.dense) {
    const closed = before !== undefined && endsSentence(around.text, before);
    if (!closed || !hasBody(around, index)) return false;
  }
  if (hasBody(around, index)) return true;
  const words = unitText(around.text, unit);
  const next = around.units[index + 1];
  if (next === undefined || next.kind === 'boilerplate' || words.split(/\s+/).length < 3)
    return false;
  const following = unitText(around.text, next).slice(0, 300);
  const shape = headingShape(following);
  const leads = isQuestion(following) || (shape !== null && shape !== 'short');
  return leads && hasBody(around, index + 1);
}

/** A short line in ordinary case: only between clear paragraphs. */
function isShortHeading(around: Surroundings, unit: Unit, index: number): boolean {
  const before = around.units[index - 1];
  const next = around.units[index + 1];
  if (before === undefined || next === undefined || !hasBody(around, index)) return false;
  const length = unit.end - unit.start;
  if (length > 80 || next.end - next.start < length * 1.5 || next.kind === 'boilerplate')
    return false;
  const closed = endsSentence(around.text, before) || before.kind !== 'paragraph';
  if (around.dense) return closed && endsSentence(around.text, next);
  if (!unit.apart || !next.apart) return false;
  return closed && (next.kind !== 'paragraph' || endsSentence(around.text, next));
}

function endsSentence(text: string, unit: Unit): boolean {
  return /[.!?:。！？…]["”»)\]]?\d{0,6}$/u.test(
    text.slice(Math.max(unit.start, unit.end - 12), unit.end),
  );
}

/** Everything under a "References" heading is a reference, until a heading that none could be. */
function referenceSections(text: string, units: readonly Unit[]): Unit[] {
  let level: number | null = null;
  return units.map((unit) => {
    const words = unit.end - unit.start > 200 ? '' : unitText(text, unit);
    const opens = words !== '' && opensReferences(words);
    if (opens && ['heading', 'paragraph'].includes(unit.kind)) {
      level = unit.level ?? 2;
      return unit.kind === 'heading' ? unit : asHeading(unit, 1, words);
    }
    if (unit.kind === 'heading' && level !== null && (unit.level ?? 2) <= level) level = null;
    const loose = ['paragraph', 'list item', 'question', 'quote'].includes(unit.kind);
    return level !== null && loose ? asReference(unit) : unit;
  });
}
