import { Check, X } from 'lucide-react';
import type { ClaimRow } from '#core/claims/claim.ts';
import { ownColumnId, ownValueText } from '#core/claims/own-column.ts';
import type { OwnColumnKey } from '#core/claims/own-column.ts';
import { useOwnColumn } from '../own-column-store.ts';
import { ownValueWords } from '../own-value-words.ts';
import { claimTexts } from '../texts.ts';
import { EmptyCell } from './empty-cell.tsx';
import './own-cell.css';

/** What a claim holds in a column that reviewers added. */
export function OwnCell({
  column,
  row,
}: {
  readonly column: OwnColumnKey;
  readonly row: ClaimRow;
}) {
  const own = useOwnColumn(column);
  const value = row.values[ownColumnId(column) ?? ''];
  if (own === undefined || value === undefined) return <EmptyCell words={claimTexts.noValue} />;
  switch (own.kind) {
    case 'choice':
      return <span className="own-choice truncate">{ownValueText(own, value)}</span>;
    case 'yes-no':
      return (
        <span className={`own-answer own-answer--${value}`}>
          {value === 'yes' ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
          {ownValueWords(own, value)}
        </span>
      );
    case 'number':
      return (
        <span className="claim-cell__word own-number numeric">{ownValueWords(own, value)}</span>
      );
    case 'date':
      return <span className="claim-cell__word numeric">{ownValueWords(own, value)}</span>;
    case 'text':
      return <span className="claim-cell__text">{String(value)}</span>;
    default:
      return own.kind satisfies never;
  }
}
