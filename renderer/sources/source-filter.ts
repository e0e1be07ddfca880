import { useSession } from '../session.ts';
import { nextSourceFilter } from './filter-sources.ts';

const none: readonly string[] = [];

/** Ids of the sources whose claims the grid shows; empty for all. */
export function useFilteredSources(): readonly string[] {
  return useSession((session) => session.view.filter.source) ?? none;
}

/** Shows the claims of one source only, or of all again; with `add`, of several. */
export function toggleSourceFilter(source: string, add: boolean): void {
  const filtered = useSession.getState().view.filter.source ?? none;
  setSources(nextSourceFilter(filtered, source, add));
}

/** Shows the claims of all sources. */
export function clearSourceFilter(): void {
  setSources(null);
}

function setSources(sources: readonly string[] | null): void {
  const { view, setView } = useSession.getState();
  const { source: _, ...rest } = view.filter;
  setView({ filter: sources === null ? rest : { ...rest, source: sources } });
}
