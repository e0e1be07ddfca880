import { useMutation, useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import type { ColumnRole, FilePreview, ImportFile } from '#electron/api/imports.ts';
import { formatNames } from '#core/documents/formats.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { UnlockForm } from '../ui/unlock-form.tsx';
import { baseName } from './import-summary.ts';
import { PreviewColumns } from './preview-columns.tsx';
import { PreviewRecords } from './preview-records.tsx';
import { importTexts } from './texts.ts';
import type { Problem } from '#core/problem.ts';
import { problemWords } from '../said.ts';

interface PreviewDetailsProps {
  readonly job: string;
  readonly index: number;
  readonly file: ImportFile;
  /** Articles of the file that are not to be taken. */
  readonly left: ReadonlySet<number>;
  readonly onTick: (part: number, on: boolean) => void;
}

/** What one file holds: its sources with a tick each, its references, its columns, what was left out. */
export function PreviewDetails({ job, index, file, left, onTick }: PreviewDetailsProps) {
  const key = ['import preview', job, index];
  const preview = useQuery({
    queryKey: key,
    queryFn: () => api.imports.preview.query({ job, index }),
    enabled: file.state === 'read',
  });
  const reread = useMutation({
    mutationFn: (help: { password?: string; columns?: readonly ColumnRole[] }) =>
      api.imports.reread.mutate({ job, index, ...help }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: key }),
  });
  const problem = reread.error === null ? saidError(file.error) : problemOf(reread.error);
  return (
    <div className="preview-details">
      <header>
        <h3 className="preview-details__name">{baseName(file.file)}</h3>
        {file.format !== null && (
          <p className="preview-details__format">{formatNames[file.format]}</p>
        )}
      </header>
      {problem !== null && (
        <p className="preview-details__problem">
          {problem.message}
          {problem.hint !== undefined && <span className="import-file__hint">{problem.hint}</span>}
        </p>
      )}
      {file.error !== null && file.error.code.startsWith('password-') && (
        <UnlockForm
          pending={reread.isPending}
          onUnlock={(password) => reread.mutate({ password })}
        />
      )}
      {file.error?.code === 'table-no-title' && (
        <Button disabled={reread.isPending} onClick={() => reread.mutate({ columns: ['title'] })}>
          {importTexts.nameColumns}
        </Button>
      )}
      {file.warnings.map((warning) => (
        <p key={warning} className="import-file__warning">
          <TriangleAlert aria-hidden="true" />
          {warning}
        </p>
      ))}
      {file.state === 'read' && preview.isPending && (
        <p className="import-preview__hint">{importTexts.loading}</p>
      )}
      {file.state === 'read' &&
        preview.data?.table !== undefined &&
        preview.data.table !== null && (
          <PreviewColumns
            // The choice starts anew from what the last reading understood.
            key={JSON.stringify(preview.data.table.columns.map(({ role }) => role))}
            table={preview.data.table}
            pending={reread.isPending}
            onChange={(columns) => reread.mutate({ columns })}
          />
        )}
      {file.state === 'read' && preview.data !== undefined && preview.data !== null && (
        <>
          <Articles file={file} preview={preview.data} left={left} onTick={onTick} />
          <PreviewRecords file={file} preview={preview.data} />
        </>
      )}
    </div>
  );
}

function Articles({
  file,
  preview,
  left,
  onTick,
}: {
  readonly file: ImportFile;
  readonly preview: FilePreview;
  readonly left: ReadonlySet<number>;
  readonly onTick: (part: number, on: boolean) => void;
}) {
  if (preview.articles.length === 0) return null;
  const several = preview.articles.length > 1;
  return (
    <section>
      <h4 className="preview-details__heading">
        {importTexts.articles}
        <span className="preview-details__of">
          {importTexts.firstOf(preview.articles.length, file.sources)}
        </span>
      </h4>
      <ul className="preview-details__list">
        {preview.articles.map((article) => {
          const copy = article.duplicateOf;
          const facts = [
            importTexts.claims(article.claims),
            ...(copy === null ? [] : [importTexts.copyOf(copy)]),
          ].join(', ');
          return (
            <li key={article.part} className="preview-details__item">
              {several ? (
                <Checkbox
                  label={article.title}
                  hint={facts}
                  checked={!left.has(article.part)}
                  onChange={(on) => onTick(article.part, on)}
                />
              ) : (
                <>
                  <span>{article.title}</span>
                  <span className="preview-details__facts">{facts}</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function saidError(problem: Problem | null): Problem | null {
  return problem === null ? null : problemWords(problem);
}
