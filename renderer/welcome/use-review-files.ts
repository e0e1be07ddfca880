import { create } from 'zustand';
import type { Problem } from '#core/problem.ts';
import { tookDamage } from '../backups/damage-store.ts';
import { api, desktop, problemOf, queryClient } from '../api.ts';
import { refreshClaims } from '../claims/claim-rows.ts';
import { useImports } from '../imports/import-store.ts';
import { putWorkspace } from '../review/use-review.ts';
import type { WorkspaceState } from '../review/use-review.ts';
import { useSession } from '../session.ts';
import { toast } from '../ui/toast.ts';
import { useDialogs } from '../workbench/dialogs.ts';

/** What is being opened: a path, or "sample"; null when nothing is. */
export const useOpening = create<{ readonly opening: string | null }>()(() => ({ opening: null }));

export interface ReviewFiles {
  /** Opens a review file by its path. */
  readonly open: (path: string) => void;
  readonly openSample: () => void;
  /** Asks which review to open: the system's dialog on the desktop, ours in a browser. */
  readonly chooseAndOpen: () => void;
  readonly close: () => void;
}

const files: ReviewFiles = {
  open: (path) => void openPath(path),
  openSample: () => void change('sample', () => api.workspace.openSample.mutate()),
  chooseAndOpen: () => {
    if (desktop === null) {
      useDialogs.getState().show('open-review');
      return;
    }
    void desktop.pickReview().then((path) => (path === null ? undefined : openPath(path)));
  },
  close: () => void change(null, () => api.workspace.close.mutate()),
};

/** Opening and closing review files; what goes wrong is shown as a toast. */
export function useReviewFiles(): ReviewFiles {
  return files;
}

function openPath(path: string): Promise<void> {
  return change(path, () => api.workspace.open.mutate({ path }));
}

/** Changes the workspace, one call at a time; what goes wrong is shown as a toast. */
async function change(opening: string | null, call: () => Promise<WorkspaceState>): Promise<void> {
  if (useOpening.getState().opening !== null) return;
  useOpening.setState({ opening });
  const problem = await changeWorkspace(call());
  useOpening.setState({ opening: null });
  if (problem === null || tookDamage(problem, opening)) return;
  toast({ kind: 'error', title: problem.message, detail: problem.hint });
}

/**
 * Shows the workspace that a call answers. The window forgets what it knew of
 * the review before. Gives back why it could not, or null.
 */
export async function changeWorkspace(call: Promise<WorkspaceState>): Promise<Problem | null> {
  try {
    const state = await call;
    useSession.getState().reset();
    useImports.setState({ job: null, sending: null, panel: false });
    queryClient.removeQueries({ predicate: ({ queryKey }) => isOfReview(queryKey[0]) });
    refreshClaims();
    putWorkspace(state);
    void queryClient.invalidateQueries({ queryKey: ['workspace', 'recent'] });
    return null;
  } catch (error) {
    void queryClient.invalidateQueries({ queryKey: ['workspace'] });
    return problemOf(error);
  }
}

function isOfReview(key: unknown): boolean {
  return key !== 'workspace' && key !== 'schemes';
}
