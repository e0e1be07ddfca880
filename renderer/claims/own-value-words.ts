import type { OwnColumn, OwnValue } from '#core/claims/own-column.ts';
import { ownValueText } from '#core/claims/own-column.ts';
import { formatPartialDate } from '../ui/format-time.ts';
import { claimTexts } from './texts.ts';
import { language } from '../language.ts';

/** What a cell shows: as `ownValueText`, in the words, numbers and dates of the interface. */
export function ownValueWords(column: OwnColumn, value: OwnValue | undefined): string {
  if (value === undefined) return '';
  if (column.kind === 'yes-no') return value === 'yes' ? claimTexts.yes : claimTexts.no;
  if (column.kind === 'number' && typeof value === 'number') {
    return value.toLocaleString(language, { maximumFractionDigits: 12 });
  }
  if (column.kind === 'date') return formatPartialDate(String(value));
  return ownValueText(column, value);
}
