import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';

/** The rows of the sources list. */
export function useSources() {
  return useQuery({ queryKey: ['sources'], queryFn: () => api.sources.list.query() });
}
