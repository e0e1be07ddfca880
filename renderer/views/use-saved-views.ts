import { useQuery } from '@tanstack/react-query';
import type { SavedView } from '#core/claims/saved-view.ts';
import type { Problem } from '#core/problem.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { enqueueChange } from '../change-queue.ts';
import { writableView } from '../claims/claim-list.ts';
import { storedLayout, updateGridLayout, useGridLayout } from '../claims/grid-layout.ts';
import { parseLayout } from '../claims/layout.ts';
import { useSession } from '../session.ts';

const none: readonly SavedView[] = [];

/** The named views of the review, by name. */
export function useSavedViews(): readonly SavedView[] {
  const views = useQuery({ queryKey: ['views'], queryFn: () => api.views.saved.query() });
  return views.data ?? none;
}

/** Shows the claims as a view has them. */
export function showSavedView({ view, layout }: SavedView): void {
  const session = useSession.getState();
  session.setScreen('claims');
  session.setView({ ...view, group: view.group });
  updateGridLayout(() => ({
    ...parseLayout(layout),
    sort: view.sort,
    group: view.group ?? null,
  }));
}

/** Whether the claims are shown as a view has them. */
export function useIsShown({ view }: SavedView): boolean {
  return useSession((session) => JSON.stringify(session.view) === JSON.stringify(view));
}

/** Keeps what is shown now under a name, or in a view that is there; null when it was stored. */
export function saveShown(name: string, id?: string): Promise<Problem | null> {
  const { view } = useSession.getState();
  return change(() =>
    api.views.save.mutate({
      name,
      ...(id === undefined ? {} : { id }),
      view: writableView(view),
      layout: storedLayout(useGridLayout.getState().layout),
    }),
  );
}

/** Gives a view another name; null when it was stored. */
export function renameView(id: string, name: string): Promise<Problem | null> {
  return change(() => api.views.save.mutate({ id, name }));
}

/** Removes a view; null when it was stored. */
export function removeView(id: string): Promise<Problem | null> {
  return change(() => api.views.remove.mutate({ id }));
}

function change(send: () => Promise<unknown>): Promise<Problem | null> {
  return enqueueChange(async () => {
    try {
      await send();
      await queryClient.invalidateQueries({ queryKey: ['views'] });
      return null;
    } catch (error) {
      return problemOf(error);
    }
  });
}
