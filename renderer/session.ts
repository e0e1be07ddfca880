import { create } from 'zustand';
import { emptyClaimView } from '#core/claims/claim-view.ts';
import type { ClaimGrouping, ClaimView } from '#core/claims/claim-view.ts';

export type Screen = 'claims' | 'agreement' | 'references' | 'imports' | 'report' | 'history';

/** Parts of a view; a group of `undefined` makes it one list again. */
export type ViewPatch = Partial<Omit<ClaimView, 'group'>> & {
  readonly group?: ClaimGrouping | undefined;
};

/** What this window shows; nothing in here is stored in the review. */
export interface Session {
  readonly screen: Screen;
  /** Number of the claim that has the focus, in grid and reader alike. */
  readonly selectedClaim: number | null;
  /** Every selected claim, the focused one included. */
  readonly selectedClaims: readonly number[];
  /** Id of the source that the reader shows. */
  readonly selectedSource: string | null;
  readonly view: ClaimView;
  readonly singleKeys: boolean;
  readonly setScreen: (screen: Screen) => void;
  /** Selects one claim (and the source it stands in, when given). */
  readonly selectClaim: (claim: number | null, source?: string) => void;
  readonly selectClaims: (claims: readonly number[], focused: number | null) => void;
  readonly showSource: (source: string | null) => void;
  /** What the references are searched for. */
  readonly referenceSearch: string;
  /** Shows the references that hold some words. */
  readonly searchReferences: (words: string) => void;
  readonly setView: (patch: ViewPatch) => void;
  readonly setSingleKeys: (on: boolean) => void;
  /** Forgets everything about the review that was open. */
  readonly reset: () => void;
}

const noReview = {
  screen: 'claims' as Screen,
  selectedClaim: null,
  selectedClaims: [],
  selectedSource: null,
  view: emptyClaimView,
  referenceSearch: '',
};

export const useSession = create<Session>()((set) => ({
  ...noReview,
  singleKeys: readSingleKeys(),
  setScreen: (screen) => set({ screen }),
  selectClaim: (claim, source) =>
    set((now) => ({
      selectedClaim: claim,
      selectedClaims: claim === null ? [] : [claim],
      selectedSource: source ?? now.selectedSource,
    })),
  selectClaims: (claims, focused) => set({ selectedClaims: claims, selectedClaim: focused }),
  showSource: (source) => set({ selectedSource: source }),
  searchReferences: (words) => set({ referenceSearch: words, screen: 'references' }),
  setView: (patch) =>
    set(({ view }) => {
      const { group, ...rest } = { ...view, ...patch };
      return { view: group === undefined ? rest : { ...rest, group } };
    }),
  setSingleKeys: (on) => {
    localStorage.setItem('claimgrid.single-keys', on ? 'on' : 'off');
    set({ singleKeys: on });
  },
  reset: () => set(noReview),
}));

function readSingleKeys(): boolean {
  return localStorage.getItem('claimgrid.single-keys') !== 'off';
}
