/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed by script, which a table's own layout would undo */
import { memo } from 'react';
import type { CSSProperties } from 'react';
import type { ClaimRow } from '#core/claims/claim.ts';
import { claimLabel } from '#core/claims/claim.ts';
import { useSession } from '#renderer/session.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { CellContent } from '../cells/cell-content.tsx';
import { useClaimRow } from '../claim-rows.ts';
import type { ColumnId } from '../columns.ts';
import { isSelected } from '../selection.ts';
import { claimTexts } from '../texts.ts';

export interface ClaimLineProps {
  readonly claim: number;
  /** Place in the list, from 0. */
  readonly index: number;
  /** Pixels from the top of the rows. */
  readonly top: number;
  readonly columns: readonly ColumnId[];
  /** How many of the first columns stay at the left edge. */
  readonly pinned: number;
  /** The column whose cell is the grid's tab stop; null in every other row. */
  readonly tabStop: ColumnId | null;
  /** It stands under the head of a group. */
  readonly grouped: boolean;
  /** Hears of the element where rows are as high as their text. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

/** One claim as a row. Listens to its own claim only: an edit repaints this row and no other. */
export const ClaimLine = memo(function ClaimLine({
  claim,
  index,
  top,
  columns,
  pinned,
  tabStop,
  grouped,
  measure,
}: ClaimLineProps) {
  const row = useClaimRow(claim);
  const selected = useSession((session) => isSelected(session.selectedClaims, claim));
  const style: CSSProperties = { transform: `translateY(${top}px)` };
  return (
    <div
      ref={measure}
      role="row"
      className={classNames(
        'claim-line',
        selected && 'claim-line--selected',
        row?.status === 'excluded' && 'claim-line--excluded',
      )}
      style={style}
      // The header is the grid's first row.
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-level={grouped ? 2 : undefined}
      aria-busy={row === undefined || undefined}
      data-claim={claim}
      data-index={index}
    >
      {columns.map((column, place) => (
        <GridCell
          key={column}
          column={column}
          place={place}
          pinned={place < pinned}
          pinEnd={pinned > 1 && place === pinned - 1}
          claim={claim}
          row={row}
          tabStop={tabStop === column}
        />
      ))}
    </div>
  );
});

interface GridCellProps {
  readonly column: ColumnId;
  readonly place: number;
  readonly pinned: boolean;
  /** The last of several pinned columns: a line parts it from those that scroll. */
  readonly pinEnd: boolean;
  readonly claim: number;
  readonly row: ClaimRow | undefined;
  readonly tabStop: boolean;
}

const GridCell = memo(function GridCell({
  column,
  place,
  pinned,
  pinEnd,
  claim,
  row,
  tabStop,
}: GridCellProps) {
  return (
    <div
      role="gridcell"
      className={classNames(
        'claim-cell',
        `claim-cell--${column}`,
        pinned && 'claim-cell--pinned',
        pinEnd && 'claim-cell--pin-end',
      )}
      style={{
        width: `var(--col-${column})`,
        ...(pinned ? { left: `var(--pin-${column})` } : {}),
      }}
      tabIndex={tabStop ? 0 : -1}
      aria-colindex={place + 1}
      data-column={column}
    >
      {row === undefined ? (
        <Loading column={column} claim={claim} />
      ) : (
        <CellContent column={column} row={row} />
      )}
    </div>
  );
});

function Loading({ column, claim }: { readonly column: ColumnId; readonly claim: number }) {
  if (column === 'number') {
    return (
      <span className="claim-cell__number">
        {claimLabel(claim)}
        <span className="visually-hidden">{claimTexts.loadingRow('')}</span>
      </span>
    );
  }
  return <span className="claim-cell__skeleton" />;
}
