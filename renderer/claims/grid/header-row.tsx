/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed by script, which a table's own layout would undo */
import { memo, useCallback } from 'react';
import { isColumnId } from '../columns.ts';
import type { ColumnId } from '../columns.ts';
import { useGridState } from '../grid-state.ts';
import { HeaderCell } from './header-cell.tsx';
import type { GridHeader } from './use-grid-table.ts';

/** The grid's first row; sticks to the top while the others scroll. */
export const HeaderRow = memo(function HeaderRow({
  headers,
  pinned,
}: {
  readonly headers: readonly GridHeader[];
  /** How far from the left edge pinned columns stand, in CSS pixels. */
  readonly pinned: ReadonlyMap<ColumnId, number>;
}) {
  const tabStop = useGridState((grid) => (grid.inHeader ? grid.column : null));
  const menu = useGridState((grid) => grid.headerMenu);
  const onMenuChange = useCallback((column: ColumnId, open: boolean) => {
    useGridState.setState(({ headerMenu }) => ({
      headerMenu: open ? column : headerMenu === column ? null : headerMenu,
    }));
  }, []);
  return (
    <div role="rowgroup" className="claims-grid__head">
      <div role="row" className="claim-header-row" aria-rowindex={1}>
        {headers.map((header, place) => {
          const column = header.column.id;
          return isColumnId(column) ? (
            <HeaderCell
              key={column}
              header={header}
              column={column}
              place={place}
              pinnedAt={pinned.get(column) ?? null}
              tabStop={tabStop === column}
              menuOpen={menu === column}
              onMenuChange={onMenuChange}
            />
          ) : null;
        })}
      </div>
    </div>
  );
});
