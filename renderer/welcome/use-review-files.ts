import type { Problem } from '#core/problem.ts';
import { api, desktop, problemOf, queryClient } from '../api.ts';
import { refreshClaims } from '../claims/claim-rows.ts';
import { putWorkspace } from '../review/use-review.ts';
import type { WorkspaceState } from '../review/use-review.ts';
import { useSession } from '../session.ts';
import { toast } from '../ui/toast.ts';
import { useDialogs } from '../workbench/dialogs.ts';

export interface ReviewFiles {
  /** Opens a review file by its path. */
  readonly open: (path: string) => void;
  readonly openSample: () => void;
  /** Asks which review to open: the system's dialog on the desktop, ours in a browser. */
  readonly chooseAndOpen: () => void;
  readonly close: () => void;
}

const files: ReviewFiles = {
  open: (path) => void change(api.workspace.open.mutate({ path })),
  openSample: () => void change(api.workspace.openSample.mutate()),
  chooseAndOpen: () => {
    if (desktop === null) {
      useDialogs.getState().show('open-review');
      return;
    }
    void desktop
      .pickReview()
      .then((path) => (path === null ? undefined : change(api.workspace.open.mutate({ path }))));
  },
  close: () => void change(api.workspace.close.mutate()),
};

/** Opening and closing review files; what goes wrong is shown as a toast. */
export function useReviewFiles(): ReviewFiles {
  return files;
}

/** Changes the workspace; what goes wrong is shown as a toast. */
async function change(call: Promise<WorkspaceState>): Promise<void> {
  const problem = await changeWorkspace(call);
  if (problem !== null) toast({ kind: 'error', title: problem.message, detail: problem.hint });
}

/**
 * Shows the workspace that a call answers. The window forgets what it knew of
 * the review before. Gives back why it could not, or null.
 */
export async function changeWorkspace(call: Promise<WorkspaceState>): Promise<Problem | null> {
  try {
    const state = await call;
    useSession.getState().reset();
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
