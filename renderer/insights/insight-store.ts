import { useEffect } from 'react';
import { create } from 'zustand';
import type { InsightNews, InsightState } from '#electron/api/insights.ts';
import { api, onServerEvent, queryClient } from '../api.ts';
import { refreshInsightRows } from '../claims/claim-rows.ts';
import { followRanking } from '../claims/follow-ranking.ts';
import { useGridLayout } from '../claims/grid-layout.ts';
import { visibleColumns } from '../claims/layout.ts';

interface Insights {
  /** null until the process side has answered for the open review. */
  readonly state: InsightState | null;
}

/** What is worked out of the open review's claims, as far as it is known here. */
export const useInsights = create<Insights>()(() => ({ state: null }));

/** Has the claims of a review ranked and compared, and keeps what is shown of it in step; once a window. */
export function useInsightsOf(path: string | null): void {
  useEffect(() => {
    if (path === null) return undefined;
    let gone = false;
    const ask = async (): Promise<void> => {
      try {
        const state = await api.insights.state.query();
        if (!gone) useInsights.setState({ state });
      } catch {
        // A lost connection is told by its banner; the next event brings the state.
      }
    };
    void ask();
    const stop = onServerEvent((event) => {
      if (event.type === 'insights') takeNews(event.news);
      if (event.type === 'connection' && event.connected) void ask();
    });
    return () => {
      gone = true;
      stop();
      useInsights.setState({ state: null });
    };
  }, [path]);
}

function takeNews({ changed, state }: InsightNews): void {
  useInsights.setState({ state });
  if (changed === 'progress') return;
  // A ranking comes with every verdict: rows that do not show it stay as they are.
  const showsChance = visibleColumns(useGridLayout.getState().layout).includes('chance');
  if (changed === 'comparison' || showsChance) refreshInsightRows();
  if (changed === 'ranking') followRanking();
  void queryClient.invalidateQueries({ queryKey: ['insights'] });
}
