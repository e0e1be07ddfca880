import { useMutation, useQuery } from '@tanstack/react-query';
import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { ImportFileReport, ImportReport } from '#electron/api/imports.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { refreshClaims } from '../claims/claim-rows.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatTime } from '../ui/format-time.ts';
import { toast } from '../ui/toast.ts';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import './imports-screen.css';
import { importTexts } from './texts.ts';
import { problemWords } from '../said.ts';

/** Every import of the review: what it brought in, what was refused and why, and taking it out again. */
export function ImportsScreen() {
  const reports = useQuery({
    queryKey: ['imports'],
    queryFn: () => api.imports.reports.query(),
  });
  return (
    <div className="screen">
      <header className="screen__header">
        <h2 className="screen__title">{importTexts.screen}</h2>
      </header>
      {reports.isPending ? (
        <SkeletonLines widths={[60, 72, 48]} />
      ) : reports.isError ? (
        <EmptyState
          title={problemOf(reports.error).message}
          actions={<Button onClick={() => void reports.refetch()}>{importTexts.retry}</Button>}
        >
          {problemOf(reports.error).hint}
        </EmptyState>
      ) : reports.data.length === 0 ? (
        <EmptyState icon={<FileInput />} title={importTexts.noImports}>
          {importTexts.noImportsHint}
        </EmptyState>
      ) : (
        <ol className="screen__body imports">
          {reports.data.map((report) => (
            <ImportEntry key={report.id} report={report} />
          ))}
        </ol>
      )}
    </div>
  );
}

function ImportEntry({ report }: { readonly report: ImportReport }) {
  const [open, setOpen] = useState(false);
  const files = useQuery({
    queryKey: ['imports', report.id],
    queryFn: () => api.imports.report.query({ id: report.id }),
    enabled: open,
  });
  const remove = useMutation({
    mutationFn: () => api.imports.remove.mutate({ id: report.id }),
    onSuccess: () => {
      refreshClaims();
      return queryClient.invalidateQueries();
    },
    onError: (error) => {
      const problem = problemOf(error);
      toast({ kind: 'error', title: problem.message, detail: problem.hint });
    },
  });
  const facts = [
    importTexts.filesIn(report.stored, report.files),
    ...(report.records > 0 ? [importTexts.references(report.records)] : []),
    importTexts.sources(report.sources),
    importTexts.claims(report.claims),
    ...(report.refused > 0 ? [importTexts.refused(report.refused)] : []),
  ].join(', ');
  const state =
    report.endedAt === null
      ? importTexts.interrupted
      : report.cancelled
        ? importTexts.cancelled
        : report.removed
          ? importTexts.removed
          : '';
  return (
    <li className="imports__entry">
      <div className="imports__line">
        <button
          type="button"
          className="imports__open"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <time className="numeric" dateTime={report.startedAt}>
            {formatDay(report.startedAt)}, {formatTime(report.startedAt)}
          </time>
          <span className="imports__facts">{facts}</span>
          {state !== '' && <span className="imports__state">{state}</span>}
        </button>
        {!report.removed && (
          <Button size="small" onClick={() => remove.mutate()}>
            {importTexts.takeOut}
          </Button>
        )}
      </div>
      {open && files.data !== undefined && (
        <ul className="imports__files">
          {files.data.map((file, position) => (
            // Two files may have one name; their order never changes.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={position}>
              <FileReport id={report.id} position={position} file={file} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function FileReport({
  id,
  position,
  file,
}: {
  readonly id: string;
  readonly position: number;
  readonly file: ImportFileReport;
}) {
  const rejected = useQuery({
    queryKey: ['imports', id, position],
    queryFn: () => api.imports.rejected.query({ id, position }),
    enabled: file.rejected > 0,
  });
  const facts = [
    ...(file.records > 0 ? [importTexts.references(file.records)] : []),
    importTexts.sources(file.sources),
    importTexts.claims(file.claims),
    ...(file.merged > 0 ? [importTexts.merged(file.merged)] : []),
    ...(file.unsure > 0 ? [importTexts.unsure(file.unsure)] : []),
    ...(file.rejected > 0 ? [importTexts.rejected(file.rejected)] : []),
  ].join(', ');
  return (
    <div className="imports__file">
      <p className="imports__name">
        <span>{file.name}</span>
        <span className="imports__facts numeric">
          {file.state === 'stored' ? facts : importTexts.state[file.state]}
        </span>
      </p>
      {file.error !== null && (
        <p className="import-file__error">
          {problemWords(file.error).message}{' '}
          <span className="import-file__hint">{problemWords(file.error).hint}</span>
        </p>
      )}
      {file.warnings.length > 0 && (
        <details>
          <summary>{importTexts.notes(file.warnings.length)}</summary>
          <ul className="imports__notes">
            {file.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      {rejected.data !== undefined && rejected.data.length > 0 && (
        <details>
          <summary>{importTexts.rejected(file.rejected)}</summary>
          <ul className="imports__notes">
            {rejected.data.map((record) => (
              <li key={record.place}>
                {record.place}: {record.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
