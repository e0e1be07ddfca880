import { xmlAttribute } from '../xml-text.ts';
import { plainXml } from './words-xml.ts';

/** How many captions of each kind ("Table", "Figure") have been counted. */
export type CaptionCounts = Map<string, number>;

/**
 * A caption, which word processors list: its label ends in a field SEQ
 * (ECMA-376 part 1, 17.16.5.56) that counts as the labels do.
 *
 * @param label "Table 2"; null for a caption without one
 * @param place whether it stands above what it names, and stays with it, or below
 */
export function captionXml(
  label: string | null,
  caption: string,
  place: 'above' | 'below',
  counts: CaptionCounts,
): string {
  const keep = place === 'above' ? '<w:keepNext/>' : '';
  const words = label === null ? '' : `${labelXml(label, counts)}${plainXml('. ')}`;
  return `<w:p><w:pPr><w:pStyle w:val="Caption"/>${keep}</w:pPr>${words}${plainXml(caption)}</w:p>`;
}

function labelXml(label: string, counts: CaptionCounts): string {
  const [, kind, digits] = /^([A-Za-z]{1,40}) (\d{1,9})$/.exec(label) ?? [];
  if (kind === undefined || digits === undefined) return plainXml(label);
  const number = Number(digits);
  const isNext = number === (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  const reset = isNext ? '' : ` \\r ${number}`;
  const field = xmlAttribute('w:instr', ` SEQ ${kind} \\* ARABIC${reset} `);
  return `${plainXml(`${kind} `)}<w:fldSimple${field}>${plainXml(digits)}</w:fldSimple>`;
}
