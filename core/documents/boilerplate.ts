import { isMenuLine, longestFurniture, sureCues, trustCard, weakCue } from './boilerplate-cues.ts';
import { sameWords } from './heading-shape.ts';
import { asKind, unitText } from './unit.ts';
import type { Unit } from './unit.ts';

const longestPeriod = 8;

/**
 * Marks the furniture of web pages: forms, newsletter boxes, cookie bars,
 * contact calls, menus, footers, interface controls, stray marks, and groups of
 * short lines printed three or more times in a row. Nothing is removed; each
 * marked unit says why. Prose, table rows and code are never marked: a claim
 * must not be lost for standing near a form.
 */
export function markBoilerplate(text: string, units: readonly Unit[]): Unit[] {
  const reasons = new Map<number, string>();
  const words = units.map((unit) => (isCandidate(unit) ? unitText(text, unit) : ''));
  const keys = words.map((line) => (line === '' ? '' : sameWords(line)));
  markRepeats(words, keys, reasons);
  for (const [index, line] of words.entries()) {
    const reason = line === '' || reasons.has(index) ? null : furnitureReason(line);
    if (reason !== null) reasons.set(index, reason);
  }
  markNeighbours(words, keys, reasons);
  return units.map((unit, index) => {
    const reason = reasons.get(index);
    return reason === undefined ? unit : asKind(unit, 'boilerplate', { reason, sure: true });
  });
}

function isCandidate(unit: Unit): boolean {
  if (unit.end - unit.start > longestFurniture) return false;
  return !['table row', 'code', 'quote'].includes(unit.kind);
}

function furnitureReason(line: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(line)) return 'a mark without words';
  if (isMenuLine(line)) return 'menu or footer';
  return sureCues.find((cue) => cue.pattern.test(line))?.reason ?? null;
}

/** Groups of up to eight short units that come three or more times in a row. */
function markRepeats(
  words: readonly string[],
  keys: readonly string[],
  reasons: Map<number, string>,
): void {
  for (let period = 1; period <= longestPeriod; period++) {
    let start = 0;
    for (let index = 0; index <= keys.length - period; index++) {
      const key = keys[index + period];
      if (key !== undefined && key !== '' && key === keys[index]) continue;
      if (index - start >= 2 * period && words.slice(start, start + period).some(isLabel)) {
        const times = Math.floor((index - start) / period) + 1;
        for (let at = start; at < index + period; at++) {
          if (!reasons.has(at)) reasons.set(at, `printed ${times} times in this file`);
        }
      }
      start = index + 1;
    }
  }
}

/** Words that no sentence is made of, or that speak to the reader: a repeated finding stays a finding. */
function isLabel(line: string): boolean {
  if (!/\p{L}{3}/u.test(line)) return false;
  return !/[.;:]["”»)]?$/u.test(line) || /\b(?:you|your|we|our|us)\b/iu.test(line);
}

/** Lines that only their furniture neighbours give away: field labels, repeated lines, trust cards. */
function markNeighbours(
  words: readonly string[],
  keys: readonly string[],
  reasons: Map<number, string>,
): void {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  const look = (index: number, step: 1 | -1): void => {
    const line = words[index] ?? '';
    if (line === '' || reasons.has(index) || !reasons.has(index + step)) return;
    const times = counts.get(keys[index] ?? '') ?? 0;
    if (weakCue.test(line)) reasons.set(index, 'field or button beside a form');
    else if (times >= 3 && isLabel(line)) reasons.set(index, `printed ${times} times in this file`);
    else if (trustCard.test(line)) reasons.set(index, 'trust line beside a footer');
    else if (line.length <= 60 && reasons.has(index - step) && !/[.!?:]$/.test(line)) {
      reasons.set(index, 'between lines of a form');
    }
  };
  for (let index = words.length - 1; index >= 0; index--) look(index, 1);
  for (let index = 0; index < words.length; index++) look(index, -1);
}
