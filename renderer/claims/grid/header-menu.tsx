import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronDown,
  EyeOff,
  FoldHorizontal,
  ListFilter,
  Pencil,
  Pin,
  PinOff,
  Plus,
  RotateCcw,
  UnfoldHorizontal,
  X,
} from 'lucide-react';
import { useSession } from '#renderer/session.ts';
import { MenuItem, MenuSeparator } from '#renderer/ui/menu-item.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { useColumnTitle } from '../column-names.ts';
import { findColumn } from '../columns.ts';
import type { ColumnId } from '../columns.ts';
import { fieldOfColumn } from '../filters.ts';
import { updateGridLayout, useGridLayout } from '../grid-layout.ts';
import { useGridState } from '../grid-state.ts';
import { fitColumns, isPinned, nudgeColumn, pinColumn } from '../layout.ts';
import { showColumn, sizeColumn } from '../layout.ts';
import { useOwnColumn } from '../own-column-store.ts';
import { withSort } from '../sort.ts';
import { claimTexts } from '../texts.ts';
import { setSort } from './use-grid-table.ts';

export interface HeaderMenuProps {
  readonly column: ColumnId;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const widthStep = 24;

/** What one can do to a column without a mouse: sort, filter, move, resize, hide. */
export function HeaderMenu({ column, open, onOpenChange }: HeaderMenuProps) {
  const sort = useSession((session) => session.view.sort);
  const { fixed, sort: key } = findColumn(column);
  const pinned = useGridLayout(({ layout }) => isPinned(layout, column));
  const title = useColumnTitle(column);
  const own = useOwnColumn(column);
  const sorted = sort.some((item) => item.column === key);
  const others = sort.some((item) => item.column !== key);
  const field = fieldOfColumn(column);
  const nudge = (step: -1 | 1) => updateGridLayout((layout) => nudgeColumn(layout, column, step));
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      align="end"
      trigger={
        <button
          type="button"
          tabIndex={-1}
          className="claim-header__menu"
          aria-label={claimTexts.headerMenu(title)}
        >
          <ChevronDown aria-hidden="true" />
        </button>
      }
    >
      <MenuItem icon={<ArrowUp />} onSelect={() => setSort([{ column: key, direction: 'asc' }])}>
        {claimTexts.sortAscending}
      </MenuItem>
      <MenuItem icon={<ArrowDown />} onSelect={() => setSort([{ column: key, direction: 'desc' }])}>
        {claimTexts.sortDescending}
      </MenuItem>
      {others && (
        <>
          <MenuItem
            icon={<ArrowUp />}
            onSelect={() => setSort(withSort(sort, { column: key, direction: 'asc' }))}
          >
            {claimTexts.addSortAscending}
          </MenuItem>
          <MenuItem
            icon={<ArrowDown />}
            onSelect={() => setSort(withSort(sort, { column: key, direction: 'desc' }))}
          >
            {claimTexts.addSortDescending}
          </MenuItem>
        </>
      )}
      {sorted && (
        <MenuItem icon={<X />} onSelect={() => setSort(sort.filter((item) => item.column !== key))}>
          {claimTexts.clearSort}
        </MenuItem>
      )}
      {field !== null && (
        <>
          <MenuSeparator />
          <MenuItem
            icon={<ListFilter />}
            onSelect={() => useGridState.setState({ filterMenu: field })}
          >
            {claimTexts.filterColumn}
          </MenuItem>
        </>
      )}
      <MenuSeparator />
      {fixed !== true && (
        <>
          <MenuItem icon={<ArrowLeft />} onSelect={() => nudge(-1)} keys="Control+Shift+ArrowLeft">
            {claimTexts.moveLeft}
          </MenuItem>
          <MenuItem icon={<ArrowRight />} onSelect={() => nudge(1)} keys="Control+Shift+ArrowRight">
            {claimTexts.moveRight}
          </MenuItem>
        </>
      )}
      <MenuItem
        icon={<UnfoldHorizontal />}
        onSelect={() => widen(column, widthStep)}
        keys="Shift+ArrowRight"
      >
        {claimTexts.wider}
      </MenuItem>
      <MenuItem
        icon={<FoldHorizontal />}
        onSelect={() => widen(column, -widthStep)}
        keys="Shift+ArrowLeft"
      >
        {claimTexts.narrower}
      </MenuItem>
      <MenuItem
        icon={<RotateCcw />}
        onSelect={() => updateGridLayout((layout) => sizeColumn(layout, column, null))}
      >
        {claimTexts.usualWidth}
      </MenuItem>
      {fixed !== true && (
        <MenuItem
          icon={pinned ? <PinOff /> : <Pin />}
          onSelect={() => updateGridLayout((layout) => pinColumn(layout, column, !pinned))}
        >
          {pinned ? claimTexts.unpin : claimTexts.pin}
        </MenuItem>
      )}
      {fixed !== true && (
        <MenuItem
          icon={<EyeOff />}
          onSelect={() => updateGridLayout((layout) => showColumn(layout, column, false))}
        >
          {claimTexts.hide}
        </MenuItem>
      )}
      <MenuSeparator />
      {own !== undefined && (
        <MenuItem
          icon={<Pencil />}
          onSelect={() => useGridState.setState({ columnDialog: own.id })}
        >
          {claimTexts.columnEditMenu}
        </MenuItem>
      )}
      <MenuItem icon={<Plus />} onSelect={() => useGridState.setState({ columnDialog: '' })}>
        {claimTexts.columnAddMenu}
      </MenuItem>
    </Menu>
  );
}

/** Changes a column's width by some CSS pixels, from what it is on the screen now. */
export function widen(column: ColumnId, by: number): void {
  const { width } = useGridState.getState();
  const { layout } = useGridLayout.getState();
  const now = fitColumns(layout, width)[column] ?? findColumn(column).width;
  updateGridLayout((before) => sizeColumn(before, column, now + by));
}
