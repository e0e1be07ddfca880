import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '#core/problem.ts';
import type { BackupEntry, RecoveryReport } from '#electron/api/backups.ts';
import { api, problemOf } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatSize } from '../ui/format-size.ts';
import { formatDay, formatTime } from '../ui/format-time.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { changeWorkspace } from '../welcome/use-review-files.ts';
import './backups-dialog.css';
import { useDamage } from './damage-store.ts';
import { restoreBackup } from './restore.ts';
import { backupTexts } from './texts.ts';

/** What can be done for a review that cannot be read: its newest good backup, or what can be saved. */
export function DamagedDialog() {
  const path = useDamage((damage) => damage.path);
  return path === null ? null : <DamagedReview key={path} path={path} />;
}

function DamagedReview({ path }: { readonly path: string }) {
  const hide = useDamage((damage) => damage.hide);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const backup = useQuery({
    queryKey: ['backups', 'newest', path],
    queryFn: () => api.backups.newestSound.query({ path }),
    staleTime: 0,
  });
  const recover = useMutation({
    mutationFn: () => api.backups.recover.mutate({ path }),
    onError: (error) => setProblem(problemOf(error)),
  });
  const run = async (work: () => Promise<Problem | null>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const refusal = await work();
    setBusy(false);
    setProblem(refusal);
    if (refusal === null) hide();
  };
  const found = backup.data ?? null;
  const waits = busy || recover.isPending;
  return (
    <Dialog
      open
      onOpenChange={() => {
        if (!waits) hide();
      }}
      title={backupTexts.damaged(nameOf(path))}
      description={backupTexts.damagedDescription}
      footer={
        <Button disabled={waits} onClick={hide}>
          {backupTexts.later}
        </Button>
      }
    >
      <section className="damaged__way">
        <h3 className="damaged__title">{backupTexts.newest}</h3>
        {backup.isPending ? (
          <p className="damaged__hint">
            <Spinner label={backupTexts.looking} />
          </p>
        ) : found === null ? (
          <p className="damaged__hint">{backupTexts.noBackup}</p>
        ) : (
          <>
            <p className="damaged__hint">
              {newestWords(found)} {backupTexts.newestHint}
            </p>
            <Button
              variant="primary"
              disabled={waits}
              {...(busy ? { icon: <Spinner label={backupTexts.restoring} /> } : {})}
              onClick={() => void run(() => restoreBackup(path, found))}
            >
              {backupTexts.doRestore}
            </Button>
          </>
        )}
      </section>
      <section className="damaged__way">
        <h3 className="damaged__title">{backupTexts.save}</h3>
        {recover.data === undefined ? (
          <>
            <p className="damaged__hint">{backupTexts.saveHint}</p>
            <Button
              disabled={waits}
              {...(recover.isPending ? { icon: <Spinner label={backupTexts.saving} /> } : {})}
              onClick={() => recover.mutate()}
            >
              {backupTexts.saveButton}
            </Button>
          </>
        ) : (
          <Recovered
            report={recover.data}
            busy={waits}
            onOpen={(saved) =>
              void run(() => changeWorkspace(api.workspace.open.mutate({ path: saved })))
            }
          />
        )}
      </section>
      {problem !== null && <ProblemNote problem={problem} />}
    </Dialog>
  );
}

interface RecoveredProps {
  readonly report: RecoveryReport;
  readonly busy: boolean;
  readonly onOpen: (path: string) => void;
}

function Recovered({ report, busy, onOpen }: RecoveredProps) {
  const lines = reportLines(report);
  return (
    <>
      <p className="damaged__hint">
        {backupTexts.savedTo} <span className="backups__path">{report.path}</span>
      </p>
      <output className="damaged__report">
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </output>
      <Button variant="primary" disabled={busy} onClick={() => onOpen(report.path)}>
        {backupTexts.openNew}
      </Button>
    </>
  );
}

function reportLines(report: RecoveryReport): string[] {
  const { rows, pages, badPages, patched, lost, standIns, problems } = report;
  const losses = [
    ...(badPages > 0 ? [backupTexts.unread(badPages, pages)] : []),
    ...lost.map(({ what, count }) => backupTexts.lost[what](count)),
    ...(patched > 0 ? [backupTexts.gaps(patched)] : []),
    ...(standIns.length > 0 ? [backupTexts.standIns(standIns.length)] : []),
    ...(problems.length > 0 ? [backupTexts.problems(problems.length)] : []),
  ];
  return [
    backupTexts.savedRows(rows),
    ...(losses.length === 0 ? [backupTexts.nothingLost] : losses),
  ];
}

function newestWords({ at, facts, bytes }: BackupEntry): string {
  const { claims = 0, assessed = 0 } = facts ?? {};
  const held = backupTexts.facts(claims, assessed);
  return backupTexts.newestOf(formatDay(at), formatTime(at), held, formatSize(bytes));
}

/** The name of a review file, without folders and ending, on any system. */
function nameOf(path: string): string {
  return (path.split(/[/\\]/u).at(-1) ?? path).replace(/\.claimgrid$/u, '');
}
