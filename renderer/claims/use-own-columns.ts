import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ownColumnKey } from '#core/claims/own-column.ts';
import { api } from '../api.ts';
import { updateGridLayout, useGridLayout } from './grid-layout.ts';
import { withColumns } from './layout.ts';
import { useOwnColumns } from './own-column-store.ts';

/** Keeps the own columns in step with the open review, and gives new ones a place in the grid; once a grid. */
export function useOwnColumnsOfReview(): void {
  const ready = useGridLayout((stored) => stored.ready);
  const { data } = useQuery({ queryKey: ['columns'], queryFn: () => api.columns.list.query() });
  useEffect(() => {
    if (data !== undefined) useOwnColumns.setState({ columns: data });
  }, [data]);
  useEffect(() => {
    if (!ready || data === undefined) return undefined;
    const keys = data.map(({ id }) => ownColumnKey(id));
    const place = (): void => updateGridLayout((layout) => withColumns(layout, keys));
    place();
    // A saved view, or a reset, may lay the grid out without them.
    return useGridLayout.subscribe(place);
  }, [ready, data]);
}
