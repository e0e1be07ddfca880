import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { findLevel } from '#core/evidence/schemes.ts';
import { ownColumnId, ownValueText } from '#core/claims/own-column.ts';
import { isBuiltInColumn } from './columns.ts';
import type { ColumnId } from './columns.ts';
import { formatPercent } from '../language.ts';
import { readOwnColumn } from './own-column-store.ts';
import { studyWord } from './study-texts.ts';
import { claimTexts } from './texts.ts';
import { reasonWords } from '../said.ts';

/** What a cell says, as plain text: for copying. Line feeds of notes stay. */
export function cellText(row: ClaimRow, column: ColumnId): string {
  if (!isBuiltInColumn(column)) {
    const own = readOwnColumn(column);
    const value = row.values[ownColumnId(column) ?? ''];
    return own === undefined ? '' : ownValueText(own, value);
  }
  switch (column) {
    case 'number':
      return claimLabel(row.number);
    case 'status':
      return row.exclusionReason === ''
        ? claimTexts.statusWords[row.status]
        : `${claimTexts.statusWords[row.status]}: ${row.exclusionReason}`;
    case 'quote':
      return row.quote;
    case 'level':
      return findLevel(row.scheme, row.level)?.label ?? row.level ?? '';
    case 'citations':
      return row.citations.map(({ ids, label }) => ids[0] ?? label).join('; ');
    case 'note':
      return row.note;
    case 'type':
      return claimTexts.typeWords[row.type];
    case 'source':
      return row.sourceTitle;
    case 'tags':
      return row.tags.map(({ name }) => name).join('; ');
    case 'study':
      return row.study.map(({ kind, value }) => studyWord(kind, value)).join('; ');
    case 'chance':
      return row.chance === null ? '' : formatPercent(row.chance);
    case 'why':
      return row.cues.map(reasonWords).join('; ');
    default:
      return column satisfies never;
  }
}
