import type { ReviewInfo } from '#core/reports/snapshot.ts';
import { api, problemOf, queryClient } from '../api.ts';
import type { WorkspaceState } from '../review/use-review.ts';
import { toast } from '../ui/toast.ts';

/** Changes what the review says of itself; shows a toast when it cannot. */
export async function updateReviewInfo(patch: Partial<ReviewInfo>): Promise<void> {
  try {
    const info = await api.review.update.mutate(patch);
    queryClient.setQueryData<WorkspaceState>(['workspace', 'state'], (now) =>
      now?.review ? { ...now, review: { ...now.review, info } } : now,
    );
  } catch (error) {
    const problem = problemOf(error);
    toast({ kind: 'error', title: problem.message, detail: problem.hint });
  }
}
