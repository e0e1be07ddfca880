import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CountedTag } from '#core/claims/tag.ts';
import { api } from '#renderer/api.ts';

const none: readonly CountedTag[] = [];

/** The tags of the review by name; empty until they have come. */
export function useTags(enabled: boolean): readonly CountedTag[] {
  const tags = useQuery({ queryKey: ['tags'], queryFn: () => api.tags.list.query(), enabled });
  return tags.data ?? none;
}

/** Names of the tags by id. */
export function useTagNames(enabled: boolean): ReadonlyMap<string, string> {
  const tags = useTags(enabled);
  return useMemo(() => new Map(tags.map(({ id, name }) => [id, name])), [tags]);
}
