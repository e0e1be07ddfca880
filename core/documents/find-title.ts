import { unitText } from './unit.ts';
import type { Unit } from './unit.ts';

const longestWords = 80;
const longestTitle = 300;

/**
 * The title of an article: the one its file declares, else the heading it opens
 * with, else its first words, else the file's name without extension. One line,
 * white space collapsed, at most 300 characters.
 */
export function findTitle(
  text: string,
  units: readonly Unit[],
  declared: string,
  fileName: string,
): string {
  if (declared.trim() !== '') return oneLine(declared, longestTitle);
  const own = units.filter((unit) => unit.kind !== 'boilerplate');
  const first = own[0] ?? units[0];
  const heading = own.slice(0, 4).find((unit) => unit.kind === 'heading');
  if (heading !== undefined && (heading === first || heading.level === 1)) {
    return oneLine(unitText(text, heading), longestTitle);
  }
  const words =
    first === undefined ? '' : text.slice(first.start, Math.min(first.end, first.start + 400));
  if (/[\p{L}\p{N}]/u.test(words)) return oneLine(words, longestWords);
  return fileName.replace(/(.)\.[^.]*$/u, '$1');
}

function oneLine(words: string, longest: number): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).toWellFormed().replace(/[\s,;:.\ufffd]+$/u, '')}…`;
}
