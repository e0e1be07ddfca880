import type { TextRange } from './text-selection.ts';

/** More places than these are not counted: nobody walks them. */
export const foundAtMost = 2000;

/** Where words stand in a text, in order: case ignored, any white space for a blank. */
export function findInText(text: string, words: string): readonly TextRange[] {
  const wanted = words.trim();
  if (wanted === '') return [];
  const pattern = wanted
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`))
    .join(String.raw`\s+`);
  const found: TextRange[] = [];
  for (const { 0: match, index } of text.matchAll(new RegExp(pattern, 'giu'))) {
    found.push({ start: index, end: index + match.length });
    if (found.length === foundAtMost) break;
  }
  return found;
}
