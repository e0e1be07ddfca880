/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed by script, which a table's own layout would undo */
import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import { memo, useState } from 'react';
import type { DragEvent } from 'react';
import { useSession } from '#renderer/session.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { useColumnName, useColumnTitle } from '../column-names.ts';
import { findColumn, isColumnId } from '../columns.ts';
import type { ColumnId } from '../columns.ts';
import { fieldOfColumn, hasField } from '../filters.ts';
import { updateGridLayout } from '../grid-layout.ts';
import { moveColumn, sizeColumn } from '../layout.ts';
import { cycleSort } from '../sort.ts';
import { HeaderMenu } from './header-menu.tsx';
import { setSort } from './use-grid-table.ts';
import type { GridHeader } from './use-grid-table.ts';

export interface HeaderCellProps {
  readonly header: GridHeader;
  readonly column: ColumnId;
  readonly place: number;
  /** Stays at the left edge, so far from it in CSS pixels; null where it scrolls. */
  readonly pinnedAt: number | null;
  readonly tabStop: boolean;
  readonly menuOpen: boolean;
  readonly onMenuChange: (column: ColumnId, open: boolean) => void;
}

const dragType = 'application/x-claimgrid-column';

/** A column's header: click sorts, Shift-click sorts by it too, drag moves, the edge resizes. */
export const HeaderCell = memo(function HeaderCell({
  header,
  column,
  place,
  pinnedAt,
  tabStop,
  menuOpen,
  onMenuChange,
}: HeaderCellProps) {
  const { fixed, sort: key } = findColumn(column);
  const name = useColumnName(column);
  const title = useColumnTitle(column);
  const sort = useSession((session) => session.view.sort);
  const field = fieldOfColumn(column);
  const filtered = useSession((session) => field !== null && hasField(session.view.filter, field));
  const [dropSide, setDropSide] = useState<'before' | 'after' | null>(null);
  const at = sort.findIndex((item) => item.column === key);
  const direction = sort[at]?.direction;
  const resize = header.getResizeHandler();
  return (
    // The grid takes the keys of its headers (use-grid-keys.ts).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="columnheader"
      tabIndex={tabStop ? 0 : -1}
      className={classNames(
        'claim-header',
        pinnedAt !== null && 'claim-cell--pinned',
        dropSide !== null && `claim-header--drop-${dropSide}`,
      )}
      style={{
        width: `var(--col-${column})`,
        ...(pinnedAt === null ? {} : { left: pinnedAt }),
      }}
      aria-colindex={place + 1}
      aria-sort={direction === undefined ? 'none' : ariaSort[direction]}
      data-column={column}
      title={title}
      draggable={fixed !== true}
      onClick={(event) => setSort(cycleSort(sort, key, event.shiftKey))}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, column);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setDropSide(fixed === true ? 'after' : sideOf(event));
      }}
      onDragLeave={() => setDropSide(null)}
      onDrop={(event) => {
        event.preventDefault();
        setDropSide(null);
        const dragged = event.dataTransfer.getData(dragType);
        if (!isColumnId(dragged)) return;
        updateGridLayout((layout) => moveColumn(layout, dragged, column, sideOf(event)));
      }}
    >
      <span className="claim-header__title">{name}</span>
      {direction !== undefined && (
        <span className="claim-header__sort" aria-hidden="true">
          {direction === 'asc' ? <ArrowUp /> : <ArrowDown />}
          {sort.length > 1 && <span className="claim-header__rank">{at + 1}</span>}
        </span>
      )}
      {filtered && <ListFilter className="claim-header__filtered" aria-hidden="true" />}
      {/* Clicks in the menu are no clicks on the header, though React passes them up. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span onClick={(event) => event.stopPropagation()}>
        <HeaderMenu
          column={column}
          open={menuOpen}
          onOpenChange={(open) => onMenuChange(column, open)}
        />
        {/* By keyboard: Shift and an arrow on the header, or its menu. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <span
          className={classNames(
            'claim-header__resize',
            header.column.getIsResizing() && 'claim-header__resize--active',
          )}
          aria-hidden="true"
          onMouseDown={(event) => {
            // Or else the header under it would be dragged away.
            event.preventDefault();
            resize(event);
          }}
          onTouchStart={resize}
          onDoubleClick={() => updateGridLayout((layout) => sizeColumn(layout, column, null))}
        />
      </span>
    </div>
  );
});

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

function sideOf(event: DragEvent<HTMLElement>): 'before' | 'after' {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return event.clientX < left + width / 2 ? 'before' : 'after';
}
