import { create } from 'zustand';
import type { EditConflict } from '#core/claims/claim.ts';
import type { ClaimEdit } from '#core/claims/claim-edit.ts';

/** A change that was not stored, since somebody else had changed the same. */
export interface OpenConflict {
  readonly conflicts: readonly EditConflict[];
  /** What the person wants of a claim. */
  readonly wanted: (claim: number) => Omit<ClaimEdit, 'number'>;
  /** Stores it over what somebody else made meanwhile: the person saw both. */
  readonly storeAnyway: () => void;
}

interface ConflictStore {
  /** Oldest first: they are shown one after the other. */
  readonly waiting: readonly OpenConflict[];
}

export const useConflicts = create<ConflictStore>()(() => ({ waiting: [] }));

/** Shows both sides of a change for a choice. */
export function showConflict(conflict: OpenConflict): void {
  useConflicts.setState(({ waiting }) => ({ waiting: [...waiting, conflict] }));
}

/** The first conflict has been decided. */
export function endConflict(): void {
  useConflicts.setState(({ waiting }) => ({ waiting: waiting.slice(1) }));
}
