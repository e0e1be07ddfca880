import { Popover } from '@base-ui/react/popover';
import { ArrowDown, ArrowUp, Columns3, Pencil, Pin, PinOff, Plus } from 'lucide-react';
import { ownColumnKey } from '#core/claims/own-column.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useColumnTitle } from '../column-names.ts';
import { findColumn } from '../columns.ts';
import type { ColumnId } from '../columns.ts';
import { updateGridLayout, useGridLayout } from '../grid-layout.ts';
import { useGridState } from '../grid-state.ts';
import { defaultLayout, densities, isPinned, moveColumn, pinColumn } from '../layout.ts';
import { showColumn, visibleColumns, withColumns } from '../layout.ts';
import type { Density } from '../layout.ts';
import { useOwnColumn, useOwnColumns } from '../own-column-store.ts';
import { claimTexts } from '../texts.ts';

/** The columns button: show, hide and reorder columns, lines of text a row. */
export function ColumnChooser() {
  const open = useGridState((grid) => grid.columnMenu);
  const { order: all, hidden, density } = useGridLayout((stored) => stored.layout);
  const own = useOwnColumns(({ columns }) => columns);
  const order = visibleColumns({ order: all, hidden: [] });
  return (
    <Popover.Root open={open} onOpenChange={(next) => useGridState.setState({ columnMenu: next })}>
      <Popover.Trigger
        render={
          <Button size="small" variant="ghost" icon={<Columns3 />}>
            {claimTexts.columnsButton}
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner className="ui-popup__positioner" align="end" sideOffset={4}>
          <Popover.Popup
            className="grid-popover column-chooser"
            aria-label={claimTexts.columnsButton}
          >
            <ul>
              {order.map((column, place) => (
                <ColumnRow
                  key={column}
                  column={column}
                  shown={!hidden.includes(column)}
                  above={order[place - 1]}
                  below={order[place + 1]}
                />
              ))}
            </ul>
            <Button
              size="small"
              variant="ghost"
              icon={<Plus />}
              onClick={() => useGridState.setState({ columnMenu: false, columnDialog: '' })}
            >
              {claimTexts.columnAddMenu}
            </Button>
            <DensityChoice density={density} />
            <Button
              size="small"
              variant="ghost"
              onClick={() =>
                updateGridLayout(({ sort, group }) =>
                  withColumns(
                    { ...defaultLayout, sort, group },
                    own.map(({ id }) => ownColumnKey(id)),
                  ),
                )
              }
            >
              {claimTexts.resetLayout}
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface ColumnRowProps {
  readonly column: ColumnId;
  readonly shown: boolean;
  readonly above: ColumnId | undefined;
  readonly below: ColumnId | undefined;
}

function ColumnRow({ column, shown, above, below }: ColumnRowProps) {
  const name = useColumnTitle(column);
  const own = useOwnColumn(column);
  const grid = useGridLayout((stored) => stored.layout);
  const fixed = findColumn(column).fixed === true;
  const pinned = isPinned(grid, column);
  // Pinned columns stand among themselves.
  const stuck =
    above === undefined || findColumn(above).fixed === true || isPinned(grid, above) !== pinned;
  const last = below === undefined || isPinned(grid, below) !== pinned;
  return (
    <li className="column-chooser__row">
      <Checkbox
        label={name}
        checked={shown}
        disabled={fixed}
        onChange={(on) => updateGridLayout((layout) => showColumn(layout, column, on))}
      />
      {!fixed && (
        <>
          {own !== undefined && (
            <IconButton
              size="small"
              label={claimTexts.columnEdit(name)}
              icon={<Pencil />}
              onClick={() => useGridState.setState({ columnMenu: false, columnDialog: own.id })}
            />
          )}
          <IconButton
            size="small"
            label={pinned ? claimTexts.unpinColumn(name) : claimTexts.pinColumn(name)}
            icon={pinned ? <PinOff /> : <Pin />}
            aria-pressed={pinned}
            onClick={() => updateGridLayout((now) => pinColumn(now, column, !pinned))}
          />
          <IconButton
            size="small"
            label={claimTexts.moveUp(name)}
            icon={<ArrowUp />}
            aria-disabled={stuck}
            onClick={() => {
              if (stuck) return;
              updateGridLayout((layout) => moveColumn(layout, column, above, 'before'));
            }}
          />
          <IconButton
            size="small"
            label={claimTexts.moveDown(name)}
            icon={<ArrowDown />}
            aria-disabled={last}
            onClick={() => {
              if (last) return;
              updateGridLayout((layout) => moveColumn(layout, column, below, 'after'));
            }}
          />
        </>
      )}
    </li>
  );
}

function DensityChoice({ density }: { readonly density: Density }) {
  return (
    <fieldset className="column-chooser__density">
      <legend>{claimTexts.density}</legend>
      <div className="column-chooser__segments">
        {densities.map((value) => (
          <label key={value} className="column-chooser__segment">
            <input
              type="radio"
              name="grid-density"
              checked={density === value}
              onChange={() => updateGridLayout((layout) => ({ ...layout, density: value }))}
            />
            {claimTexts.densities[value]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
