import { api, onServerEvent, problemOf } from '../api.ts';
import { enqueueChange } from '../change-queue.ts';
import { refreshClaims } from '../claims/claim-rows.ts';
import { claimTexts } from '../claims/texts.ts';
import { runCommand } from '../commands/registry.ts';
import { putHistory } from '../review/use-review.ts';
import { toast } from '../ui/toast.ts';
import { closeReturned, compareAgain } from './apply-store.ts';
import { asDecision } from './decisions.ts';
import type { Decisions } from './decisions.ts';
import { applyTexts } from './texts.ts';

let running: string | null = null;

/**
 * Stores what was taken of a table as one step and closes the dialog. Where the
 * review changed since it was compared, nothing is stored and it is compared again.
 */
export async function storeReturned(
  id: string,
  changes: Decisions,
  conflicts: Decisions,
): Promise<void> {
  const stopListening = onServerEvent((event) => {
    if (event.type === 'edit') running = event.edit.running ? event.edit.id : null;
  });
  try {
    const answer = await enqueueChange(() =>
      api.returns.store.mutate({
        id,
        changes: asDecision(changes),
        conflicts: asDecision(conflicts),
      }),
    );
    putHistory(answer.history);
    if (answer.conflicts.length > 0) {
      toast({
        kind: 'warn',
        title: applyTexts.changedMeanwhile,
        detail: applyTexts.changedMeanwhileHint,
      });
      await compareAgain();
      return;
    }
    closeReturned();
    refreshClaims();
    toast({
      kind: 'ok',
      title: applyTexts.done(answer.cells),
      action: { label: applyTexts.undo, run: () => runCommand('edit.undo') },
    });
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code === 'edit-cancelled') {
      toast({ kind: 'info', title: claimTexts.editCancelled });
    } else toast({ kind: 'error', title: problem.message, detail: problem.hint });
  } finally {
    stopListening();
    running = null;
  }
}

/** Stops storing; nothing of it stays. A small change is over before. */
export function cancelStoring(): void {
  // What went wrong is told by the change itself.
  if (running !== null) void api.claims.cancelEdit.mutate({ id: running }).catch(() => {});
}
