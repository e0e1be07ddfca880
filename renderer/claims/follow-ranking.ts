import { useSession } from '../session.ts';
import { loadClaimList, useClaimList } from './claim-list.ts';

/**
 * The review changed in a way that may change the list of claims: asks for it
 * again. Where it is sorted by chance, which every verdict changes, nothing at or
 * above the focus moves, so that no row slips away under a person's hands.
 */
export function refreshClaimList(): Promise<void> {
  const { view, selectedClaim } = useSession.getState();
  return loadClaimList(view, { keepTo: isByChance() ? selectedClaim : null });
}

/** The unread claims have a new order: shows it where the grid is sorted by it. */
export function followRanking(): void {
  const { view: shown, loading } = useClaimList.getState();
  // Another view is on its way: it comes in the new order anyway.
  if (!isByChance() || useSession.getState().view !== shown || loading) return;
  void refreshClaimList();
}

function isByChance(): boolean {
  return useSession.getState().view.sort[0]?.column === 'chance';
}
