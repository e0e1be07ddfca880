import { useSession } from '../session.ts';
import { nextSourceFilter } from './filter-sources.ts';

export interface SourceFilter {
  /** Ids of the sources whose claims the grid shows; empty for all. */
  readonly filtered: readonly string[];
  readonly toggle: (source: string, add: boolean) => void;
  readonly clear: () => void;
}

const none: readonly string[] = [];

/** The grid's filter by source. */
export function useSourceFilter(): SourceFilter {
  const filtered = useSession((session) => session.view.filter.source) ?? none;
  return {
    filtered,
    toggle: (source, add) => setSources(nextSourceFilter(filtered, source, add)),
    clear: () => setSources(null),
  };
}

function setSources(sources: readonly string[] | null): void {
  const { view, setView } = useSession.getState();
  const { source: _, ...rest } = view.filter;
  setView({ filter: sources === null ? rest : { ...rest, source: sources } });
}
