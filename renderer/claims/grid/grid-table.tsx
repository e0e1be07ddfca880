/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed by script, which a table's own layout would undo */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import type { ClipboardEvent } from 'react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useSession } from '#renderer/session.ts';
import { ContextMenu } from '#renderer/ui/context-menu.tsx';
import { readClaimRow, showClaimRows } from '../claim-rows.ts';
import { pasteCells } from '../cell-block.ts';
import { useClaimList } from '../claim-list.ts';
import { giveLevel } from '../grid-actions.ts';
import { useGridLayout } from '../grid-layout.ts';
import { useGridState } from '../grid-state.ts';
import { densityRows, pinnedPlaces, visibleColumns } from '../layout.ts';
import { useOwnColumns } from '../own-column-store.ts';
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

/** The height of a row before it is seen, in CSS pixels, where rows are as high as their text. */
function estimateRow(line: number | undefined): number {
  const row = line === undefined || line < 0 ? undefined : readClaimRow(line);
  const letters = Math.max(row?.quote.length ?? 90, row?.note.length ?? 0);
  return 11 + 19 * Math.max(1, Math.ceil(letters / 60));
}

/** Milliseconds in which rows around one that was scrolled to may still get their words. */
const settling = 2000;

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
  const grows = textLines === null;

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
  // A measured height is that of the claim, wherever it stands.
  const getItemKey = useCallback((index: number) => lines[index] ?? index, [lines]);
  // oxlint-disable-next-line react/incompatible-library -- its values go to nothing that is memoised
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => root.current,
    getItemKey,
    estimateSize: (index) => (grows ? estimateRow(lines[index]) : rowHeight),
    // The header covers the top of what is scrolled.
    scrollPaddingEnd: headerHeight,
    initialOffset: () => useGridState.getState().scrollTop,
    overscan,
    rangeExtractor,
  });
  useLayoutEffect(() => {
    // Rows that grow are measured one by one as they are mounted, which was just before this.
    if (!grows) virtualizer.measure();
  }, [virtualizer, rowHeight, grows]);
  useLayoutEffect(
    () => () => useGridState.setState({ scrollTop: virtualizer.scrollOffset ?? 0 }),
    [virtualizer],
  );

  const items = virtualizer.getVirtualItems();
  const data = useMemo(
    () => items.map(({ index, start }) => ({ claim: lines[index] ?? 0, index, start })),
    [items, lines],
  );
  const { table, widths } = useGridTable(data, width);
  const layout = useGridLayout((stored) => stored.layout);
  const { order, hidden } = layout;
  const own = useOwnColumns((store) => store.columns);
  // An own column that is gone is shown no more.
  // oxlint-disable-next-line react/exhaustive-deps
  const columns = useMemo(() => visibleColumns({ order, hidden }), [order, hidden, own]);

  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => {
    const { start, end } = chunkRange(startIndex, endIndex, lines.length);
    showClaimRows(lines.slice(start, end).filter((line) => line > 0));
  }, [lines, startIndex, endIndex]);

  const viewHeight = useCallback(() => (root.current?.clientHeight ?? 0) - headerHeight, []);
  const showing = useRef({ index: 0, until: 0 });
  const showIndex = useCallback(
    (index: number) => {
      showing.current = { index, until: performance.now() + settling };
      virtualizer.scrollToIndex(index, { align: 'auto' });
    },
    [virtualizer],
  );
  const totalSize = virtualizer.getTotalSize();
  useEffect(() => {
    // Rows that grow with their words when these come would push the one in focus out of sight.
    const { index, until } = showing.current;
    if (grows && performance.now() < until) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [grows, totalSize, virtualizer]);
  useEffect(() => {
    const element = root.current;
    const leave = (): void => {
      showing.current.until = 0;
    };
    element?.addEventListener('wheel', leave, { passive: true });
    return () => element?.removeEventListener('wheel', leave);
  }, []);
  useGridFocus({
    root,
    lines,
    groups,
    rowHeight: grows ? null : rowHeight,
    viewHeight,
    showIndex,
  });
  const clearLevel = useCallback(() => {
    if (scheme !== null) giveLevel(scheme, null);
  }, [scheme]);
  // A page of rows that grow is so many as there are on the whole.
  const meanHeight = useCallback(
    () => (grows ? virtualizer.getTotalSize() / Math.max(1, lines.length) : rowHeight),
    [grows, virtualizer, lines, rowHeight],
  );
  const onKeyDown = useGridKeys({ columns, rowHeight: meanHeight, viewHeight, root, clearLevel });
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
    '--lines': textLines === null ? 'none' : String(textLines),
    '--head': `${headerHeight}px`,
  };
  let total = 0;
  for (const column of columns) {
    const columnWidth = widths[column] ?? 0;
    style[`--col-${column}`] = `${columnWidth}px`;
    total += columnWidth;
  }
  style['--total'] = `${total}px`;
  style['--view'] = `${width}px`;
  const pinned = useMemo(
    () => pinnedPlaces(columns, widths, layout, width),
    [columns, widths, layout, width],
  );
  style['--pinned'] = `${pinned.total}px`;
  for (const [column, left] of pinned.places) style[`--pin-${column}`] = `${left}px`;
  const measure = grows ? virtualizer.measureElement : undefined;

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
        <HeaderRow headers={table.getHeaderGroups()[0]?.headers ?? []} pinned={pinned.places} />
        <div
          role="rowgroup"
          className="claims-grid__rows"
          style={{ height: Math.min(maxScrollHeight, virtualizer.getTotalSize()) }}
        >
          {rows.map(({ id, original: { claim, index, start } }) => {
            const group = groupOfLine(claim, groups);
            const isTabStop = !inHeader && index === tabStopIndex;
            return group === null ? (
              <ClaimLine
                key={id}
                claim={claim}
                index={index}
                top={grows ? start : index * rowHeight}
                columns={columns}
                pinned={pinned.places.size}
                measure={measure}
                tabStop={isTabStop ? tabStopColumn : null}
                grouped={groups.length > 0}
              />
            ) : (
              <GroupLine
                key={id}
                group={group}
                index={index}
                top={grows ? start : index * rowHeight}
                measure={measure}
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
