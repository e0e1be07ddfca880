import type { RestoreOutcome } from '#electron/api/backups.ts';
import { api } from '../api.ts';
import { formatDay, formatTime } from '../ui/format-time.ts';
import { toast } from '../ui/toast.ts';
import { changeWorkspace } from '../welcome/use-review-files.ts';
import type { Problem } from '#core/problem.ts';
import { backupTexts } from './texts.ts';

/** What is needed of a backup to restore it. */
export interface ToRestore {
  readonly path: string;
  readonly at: string;
}

/**
 * Restores a backup of a review, shows the review as it is then, and offers to
 * take the restore back. Gives back why it could not, or null.
 */
export async function restoreBackup(review: string, backup: ToRestore): Promise<Problem | null> {
  let outcome: RestoreOutcome | null = null;
  const restore = async () => {
    const answer = await api.backups.restore.mutate({ path: review, from: backup.path });
    outcome = answer.outcome;
    return answer.state;
  };
  const problem = await changeWorkspace(restore());
  if (problem !== null) return problem;
  tell(review, backup, outcome);
  return null;
}

function tell(review: string, { at }: ToRestore, outcome: RestoreOutcome | null): void {
  const before = outcome?.before ?? null;
  const movedTo = outcome?.movedTo ?? null;
  toast({
    kind: 'ok',
    title: backupTexts.restored(formatDay(at), formatTime(at)),
    detail: movedTo === null ? backupTexts.restoredHint : backupTexts.movedTo(movedTo),
    ...(before === null
      ? {}
      : {
          action: {
            label: backupTexts.undo,
            run: () => void undoRestore(review, before),
          },
        }),
  });
}

async function undoRestore(review: string, before: string): Promise<void> {
  const problem = await restoreBackup(review, { path: before, at: new Date().toISOString() });
  if (problem !== null) toast({ kind: 'error', title: problem.message, detail: problem.hint });
}
