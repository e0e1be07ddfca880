import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/api.ts';

const none: ReadonlyMap<string, string> = new Map();

/** Titles of the review's sources by id, in list order; empty until they have come. */
export function useSourceTitles(enabled: boolean): ReadonlyMap<string, string> {
  const sources = useQuery({
    queryKey: ['sources'],
    queryFn: () => api.sources.list.query(),
    enabled,
  });
  return useMemo(
    () =>
      sources.data === undefined
        ? none
        : new Map(sources.data.map((source) => [source.id, source.title])),
    [sources.data],
  );
}
