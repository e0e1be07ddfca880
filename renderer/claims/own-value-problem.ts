import type { OwnColumn, UnreadValue } from '#core/claims/own-column.ts';
import { claimTexts } from './texts.ts';

/** Why a text cannot stand in a cell of an own column, in words. */
export function valueProblem(column: OwnColumn, text: string, { wrong }: UnreadValue): string {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return claimTexts.wrongValue[wrong](short, column.name);
}
