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
      .then((path) => (path === null ? false : change(api.workspace.open.mutate({ path }))));
  },
  close: () => void change(api.workspace.close.mutate()),
};

/** Opening and closing review files; what goes wrong is shown as a toast. */
export function useReviewFiles(): ReviewFiles {
  return files;
}

/**
 * Shows the workspace that a call answers. The window forgets what it knew of
 * the review before. False when the call failed; the reason was shown then.
 */
export async function change(call: Promise<WorkspaceState>): Promise<boolean> {
  try {
    const state = await call;
    useSession.getState().reset();
    queryClient.removeQueries({ predicate: ({ queryKey }) => isOfReview(queryKey[0]) });
    refreshClaims();
    putWorkspace(state);
    void queryClient.invalidateQueries({ queryKey: ['workspace', 'recent'] });
    return true;
  } catch (error) {
    const problem = problemOf(error);
    toast({ kind: 'error', title: problem.message, detail: problem.hint });
    void queryClient.invalidateQueries({ queryKey: ['workspace'] });
    return false;
  }
}

function isOfReview(key: unknown): boolean {
  return key !== 'workspace' && key !== 'schemes';
}
