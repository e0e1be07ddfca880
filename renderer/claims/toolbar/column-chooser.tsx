import { Popover } from '@base-ui/react/popover';
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { findColumn } from '../columns.ts';
import type { ColumnId } from '../columns.ts';
import { updateGridLayout, useGridLayout } from '../grid-layout.ts';
import { useGridState } from '../grid-state.ts';
import { defaultLayout, densities, moveColumn, showColumn } from '../layout.ts';
import type { Density } from '../layout.ts';
import { claimTexts } from '../texts.ts';

/** The columns button: show, hide and reorder columns, lines of text a row. */
export function ColumnChooser() {
  const open = useGridState((grid) => grid.columnMenu);
  const { order, hidden, density } = useGridLayout((stored) => stored.layout);
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
            <DensityChoice density={density} />
            <Button
              size="small"
              variant="ghost"
              onClick={() =>
                updateGridLayout(({ sort, group }) => ({ ...defaultLayout, sort, group }))
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
  const name = claimTexts.columnTitles[column];
  const pinned = findColumn(column).pinned === true;
  const stuck = above === undefined || findColumn(above).pinned === true;
  return (
    <li className="column-chooser__row">
      <Checkbox
        label={name}
        checked={shown}
        disabled={pinned}
        onChange={(on) => updateGridLayout((layout) => showColumn(layout, column, on))}
      />
      {!pinned && (
        <>
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
            aria-disabled={below === undefined}
            onClick={() => {
              if (below === undefined) return;
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
