import type { ClaimView } from './claim-view.ts';

/** A view of the claims under a name: what it shows and how the grid lays it out. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly view: ClaimView;
  /** The grid's columns as the window keeps them (renderer/claims/layout.ts), JSON. */
  readonly layout?: unknown;
}

/** Longest name of a saved view, in UTF-16 units. */
export const viewNameLength = 80;
