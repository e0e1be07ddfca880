import { useClaimList } from '../claims/claim-list.ts';
import { goToRow } from '../claims/grid-actions.ts';
import { updateGridLayout } from '../claims/grid-layout.ts';
import { callFocus } from '../claims/grid-state.ts';
import { showColumn } from '../claims/layout.ts';
import { useSession } from '../session.ts';

/**
 * Sorts the grid by the chance of being accepted, shows that column and goes to
 * the likeliest claim; or does not sort by it any more.
 */
export function readLikelyFirst(on: boolean): void {
  const { view, setView, setScreen } = useSession.getState();
  const rest = view.sort.filter(({ column }) => column !== 'chance');
  setView({ sort: on ? [{ column: 'chance', direction: 'desc' }, ...rest] : rest });
  setScreen('claims');
  updateGridLayout((layout) => showColumn(layout, 'chance', on));
  if (on) goToFirst();
}

/** Goes to the first claim once the list of the view that was just chosen is there. */
function goToFirst(): void {
  const { view: wanted } = useSession.getState();
  const stop = useClaimList.subscribe(({ view, loading }) => {
    if (useSession.getState().view !== wanted) stop();
    else if (view === wanted && !loading) {
      stop();
      goToRow(0, 'select');
      callFocus();
    }
  });
}
