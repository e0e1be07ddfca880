import { useMutation, useQuery } from '@tanstack/react-query';
import { Archive, DatabaseBackup } from 'lucide-react';
import { useState } from 'react';
import type { BackupEntry, BackupList } from '#electron/api/backups.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { useReviewPart } from '../review/use-review.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatSize } from '../ui/format-size.ts';
import { formatDay, formatTime } from '../ui/format-time.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { toast } from '../ui/toast.ts';
import { useDialogs } from '../workbench/dialogs.ts';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import './backups-dialog.css';
import { ConfirmRestore } from './confirm-restore.tsx';
import { backupTexts } from './texts.ts';

/** The backups of the open review: what there is, making one now, bringing one back. */
export function BackupsDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'backups');
  const hide = useDialogs((dialogs) => dialogs.hide);
  const path = useReviewPart((review) => review.path);
  const [chosen, setChosen] = useState<BackupEntry | null>(null);
  if (path === null) return null;
  const leave = (): void => {
    setChosen(null);
    hide();
  };
  return chosen === null ? (
    <ListDialog open={open} onLeave={leave} onChoose={setChosen} />
  ) : (
    <ConfirmRestore review={path} backup={chosen} onBack={() => setChosen(null)} onLeave={leave} />
  );
}

interface ListDialogProps {
  readonly open: boolean;
  readonly onLeave: () => void;
  readonly onChoose: (backup: BackupEntry) => void;
}

function ListDialog({ open, onLeave, onChoose }: ListDialogProps) {
  const backups = useQuery({
    queryKey: ['backups', 'list'],
    queryFn: () => api.backups.list.query({}),
    enabled: open,
    staleTime: 0,
  });
  const make = useBackUp();
  const list = backups.data;
  return (
    <Dialog
      open={open}
      onOpenChange={onLeave}
      size="large"
      title={backupTexts.title}
      description={backupTexts.description}
      footer={
        <>
          <Button
            icon={make.isPending ? <Spinner label={backupTexts.backingUp} /> : <DatabaseBackup />}
            disabled={make.isPending}
            onClick={() => make.mutate()}
          >
            {backupTexts.backUpNow}
          </Button>
          {list !== undefined && <span className="backups__state">{stateWords(list)}</span>}
          <Button variant="primary" onClick={onLeave}>
            {backupTexts.close}
          </Button>
        </>
      }
    >
      {backups.isPending ? (
        <SkeletonLines widths={[60, 72, 48]} />
      ) : backups.isError ? (
        <ProblemNote problem={problemOf(backups.error)} />
      ) : backups.data.backups.length === 0 ? (
        <EmptyState icon={<Archive />} title={backupTexts.none}>
          {backupTexts.noneHint}
        </EmptyState>
      ) : (
        <ul className="backups" aria-label={backupTexts.list}>
          {backups.data.backups.map((backup, index) => (
            <BackupRow
              key={backup.path}
              backup={backup}
              undoes={index === 0 && backup.reason === 'before restore'}
              onChoose={() => onChoose(backup)}
            />
          ))}
        </ul>
      )}
      {list !== undefined && (
        <p className="backups__folder">
          {backupTexts.folder} <span className="backups__path">{list.folder}</span>
        </p>
      )}
    </Dialog>
  );
}

/** Makes a backup and says what came of it. */
export function useBackUp() {
  return useMutation({
    mutationFn: () => api.backups.make.mutate(),
    onSuccess: (made) => {
      void queryClient.invalidateQueries({ queryKey: ['backups'] });
      if (made === null) return;
      const detail = backupTexts.madeHint(formatSize(made.bytes));
      toast({ kind: 'ok', title: backupTexts.made, detail });
    },
    onError: (error) => {
      const problem = problemOf(error);
      toast({ kind: 'error', title: problem.message, detail: problem.hint });
    },
  });
}

interface BackupRowProps {
  readonly backup: BackupEntry;
  /** It is what was there before the latest restore. */
  readonly undoes: boolean;
  readonly onChoose: () => void;
}

function BackupRow({ backup, undoes, onChoose }: BackupRowProps) {
  const { at, reason, bytes, facts, since, ofCopy } = backup;
  return (
    <li className="backups__one">
      <span className="backups__time">
        <time dateTime={at} title={at}>
          <span className="backups__day">{formatDay(at)}</span>{' '}
          <span className="numeric">{formatTime(at)}</span>
        </time>
        <span className="backups__reason">{backupTexts.reason[reason]}</span>
      </span>
      <span className="backups__words">
        {facts !== null && <span>{backupTexts.facts(facts.claims, facts.assessed)}</span>}
        <span className="backups__since">
          {ofCopy
            ? backupTexts.ofCopy
            : since === null
              ? facts !== null && backupTexts.apart
              : backupTexts.since(since.steps, since.assessed)}
        </span>
      </span>
      <span className="backups__size numeric">{formatSize(bytes)}</span>
      <Button
        size="small"
        aria-label={`${undoes ? backupTexts.undoRestore : backupTexts.restore} ${formatDay(at)} ${formatTime(at)}`}
        onClick={onChoose}
      >
        {undoes ? backupTexts.undoRestore : backupTexts.restore}
      </Button>
    </li>
  );
}

function stateWords({ backups, unsaved }: BackupList): string {
  if (backups.length === 0) return backupTexts.neverMade;
  if (unsaved === null) return '';
  return unsaved.steps === 0 ? backupTexts.nothingUnsaved : backupTexts.unsaved(unsaved.steps);
}
