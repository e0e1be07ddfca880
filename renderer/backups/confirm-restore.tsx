import { useRef, useState } from 'react';
import type { Problem } from '#core/problem.ts';
import type { BackupEntry } from '#electron/api/backups.ts';
import { useReviewPart } from '../review/use-review.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatDay, formatTime } from '../ui/format-time.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { restoreBackup } from './restore.ts';
import { backupTexts } from './texts.ts';

export interface ConfirmRestoreProps {
  /** Path of the review. */
  readonly review: string;
  readonly backup: BackupEntry;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

/** Says what a restore would take and leave, and asks for it. */
export function ConfirmRestore({ review, backup, onBack, onLeave }: ConfirmRestoreProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  const now = useReviewPart(({ counts }) => counts);
  const { at, facts, since } = backup;
  const restore = async (): Promise<void> => {
    setBusy(true);
    const refusal = await restoreBackup(review, backup);
    setBusy(false);
    setProblem(refusal);
    if (refusal === null) onLeave();
  };
  return (
    <Dialog
      open
      // What runs is not left behind: its end would come as a surprise.
      onOpenChange={() => {
        if (!busy) onLeave();
      }}
      title={backupTexts.confirm(formatDay(at), formatTime(at))}
      initialFocus={back}
      footer={
        <>
          <Button ref={back} disabled={busy} onClick={onBack}>
            {backupTexts.back}
          </Button>
          <Button
            variant="primary"
            disabled={busy}
            {...(busy ? { icon: <Spinner label={backupTexts.restoring} /> } : {})}
            onClick={() => void restore()}
          >
            {backupTexts.doRestore}
          </Button>
        </>
      }
    >
      <dl className="backups__compare">
        {now !== null && (
          <>
            <dt>{backupTexts.now}</dt>
            <dd>{backupTexts.facts(now.claims, now.accepted + now.excluded)}</dd>
          </>
        )}
        {facts !== null && (
          <>
            <dt>{backupTexts.after}</dt>
            <dd>{backupTexts.facts(facts.claims, facts.assessed)}</dd>
          </>
        )}
      </dl>
      <p>
        {since === null
          ? backupTexts.goesApart
          : since.steps === 0
            ? backupTexts.goesNothing
            : backupTexts.goes(since.steps, since.assessed)}
      </p>
      <p>{backupTexts.kept}</p>
      {problem !== null && <ProblemNote problem={problem} />}
    </Dialog>
  );
}
