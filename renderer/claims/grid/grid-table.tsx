/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed by script, which a table's own layout would undo */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import type { ClipboardEvent } from 'react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useSession } from '#renderer/session.ts';
import { ContextMenu } from '#renderer/ui/context-menu.tsx';
import { showClaimRows } from '../claim-rows.ts';
import { pasteCells } from '../cell-block.ts';
import { useClaimList } from '../claim-list.ts';
import { giveLevel } from '../grid-actions.ts';
import { useGridLayout } from '../grid-layout.ts';
import { useGridState } from '../grid-state.ts';
import { densityRows, visibleColumns } from '../layout.ts';
import { groupOfLine, lineOfFocus } from '../group-lines.ts';
import { chunkRange, maxScrollHeight } from '../row-range.ts';
import { claimTexts } from '../texts.ts';
import { ClaimLine } from './claim-line.tsx';
import { GroupLine } from './group-line.tsx';
import { HeaderRow } from './header-row.tsx';
import { RowMenu } from './row-menu.tsx';
import { useElementWidth } from './use-element-width.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { useGridTable } from './use-grid-table.ts';

/** Pixels: the header row's height, which covers the top of what is scrolled. */
export const headerHeight = 32;
const overscan = 8;

/** The grid itself: header, the mounted window of rows, keyboard and mouse. */
export function GridTable() {
  const lines = useClaimList((list) => list.lines);
  const groups = useClaimList((list) => list.groups);
  const folded = useClaimList((list) => list.folded);
  const root = useRef<HTMLDivElement>(null);
  const width = useElementWidth(root);
  const scheme = useGridState((grid) => grid.scheme);
  const density = useGridLayout((stored) => stored.layout.density);
  const { height: rowHeight, lines: textLines } = densityRows[density];

  const focusedClaim = useSession((session) => session.selectedClaim);
  const focusedColumn = useGridState((grid) => grid.column);
  const inHeader = useGridState((grid) => grid.inHeader);
  const focusedGroup = useGridState((grid) => grid.group);
  const focusedIndex = lineOfFocus({ group: focusedGroup, claim: focusedClaim }, lines, groups);

  // The focused row stays mounted wherever one scrolls: keyboard focus and open editors stand on it.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (focusedIndex === -1 || focusedIndex >= range.count) return indexes;
      if (focusedIndex < (indexes[0] ?? 0)) return [focusedIndex, ...indexes];
      if (focusedIndex > (indexes.at(-1) ?? -1)) return [...indexes, focusedIndex];
      return indexes;
    },
    [focusedIndex],
  );
  // oxlint-disable-next-line react/incompatible-library -- its values go to nothing that is memoised
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => root.current,
    estimateSize: () => rowHeight,
    initialOffset: () => useGridState.getState().scrollTop,
    overscan,
    rangeExtractor,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useLayoutEffect(
    () => () => useGridState.setState({ scrollTop: virtualizer.scrollOffset ?? 0 }),
    [virtualizer],
  );

  const items = virtualizer.getVirtualItems();
  const data = useMemo(
    () => items.map(({ index }) => ({ claim: lines[index] ?? 0, index })),
    [items, lines],
  );
  const { table, widths } = useGridTable(data, width);
  const { order, hidden } = useGridLayout((stored) => stored.layout);
  const columns = useMemo(() => visibleColumns({ order, hidden }), [order, hidden]);

  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => {
    const { start, end } = chunkRange(startIndex, endIndex, lines.length);
    showClaimRows(lines.slice(start, end).filter((line) => line > 0));
  }, [lines, startIndex, endIndex]);

  const viewHeight = useCallback(() => (root.current?.clientHeight ?? 0) - headerHeight, []);
  useGridFocus({ root, lines, groups, rowHeight, viewHeight });
  const clearLevel = useCallback(() => {
    if (scheme !== null) giveLevel(scheme, null);
  }, [scheme]);
  const onKeyDown = useGridKeys({ columns, rowHeight, viewHeight, root, clearLevel });
  const pointer = useGridPointer();
  const onPaste = useCallback((event: ClipboardEvent<HTMLElement>) => {
    // What is pasted into an editor that floats over the grid is its own.
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
      return;
    event.preventDefault();
    pasteCells(event.clipboardData.getData('text/plain'));
  }, []);

  const rows = table.getRowModel().rows;
  const tabStopIndex = focusedIndex === -1 ? (rows[0]?.original.index ?? 0) : focusedIndex;
  const tabStopColumn = columns.includes(focusedColumn) ? focusedColumn : (columns[0] ?? null);
  const style: Record<`--${string}`, string> = {
    '--row': `${rowHeight}px`,
    '--lines': String(textLines),
    '--head': `${headerHeight}px`,
    '--pinned': `${widths.number ?? 0}px`,
  };
  let total = 0;
  for (const column of columns) {
    const columnWidth = widths[column] ?? 0;
    style[`--col-${column}`] = `${columnWidth}px`;
    total += columnWidth;
  }
  style['--total'] = `${total}px`;
  style['--view'] = `${width}px`;

  return (
    <ContextMenu items={<RowMenu />}>
      {/* The keys of the grid are handled here for every cell, which hold the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/no-static-element-interactions */}
      <div
        ref={root}
        role={groups.length === 0 ? 'grid' : 'treegrid'}
        className={`claims-grid__scroller claims-grid__scroller--${density}`}
        style={style}
        aria-label={claimTexts.grid}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        {...pointer}
      >
        <HeaderRow headers={table.getHeaderGroups()[0]?.headers ?? []} />
        <div
          role="rowgroup"
          className="claims-grid__rows"
          style={{ height: Math.min(maxScrollHeight, virtualizer.getTotalSize()) }}
        >
          {rows.map(({ id, original: { claim, index } }) => {
            const group = groupOfLine(claim, groups);
            const isTabStop = !inHeader && index === tabStopIndex;
            return group === null ? (
              <ClaimLine
                key={id}
                claim={claim}
                index={index}
                top={index * rowHeight}
                columns={columns}
                tabStop={isTabStop ? tabStopColumn : null}
                grouped={groups.length > 0}
              />
            ) : (
              <GroupLine
                key={id}
                group={group}
                index={index}
                top={index * rowHeight}
                columns={columns.length}
                folded={folded.has(group.key)}
                tabStop={isTabStop}
              />
            );
          })}
        </div>
      </div>
    </ContextMenu>
  );
}
