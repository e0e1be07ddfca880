import { create } from 'zustand';
import type { AssessmentPatch, EditConflict } from '#core/claims/claim.ts';

/** A change that was not stored, since somebody else had changed the same. */
export interface OpenConflict {
  readonly claims: readonly number[];
  readonly patch: AssessmentPatch;
  readonly conflicts: readonly EditConflict[];
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
