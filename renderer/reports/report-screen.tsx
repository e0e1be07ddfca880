import { useQuery } from '@tanstack/react-query';
import { Download, FileInput } from 'lucide-react';
import { useMemo } from 'react';
import type { OwnColumn } from '#core/claims/own-column.ts';
import { reportFormats } from '#core/reports/formats.ts';
import type { ReportFormat } from '#core/reports/formats.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { api } from '../api.ts';
import { applyTexts } from '../apply/texts.ts';
import { runCommand } from '../commands/registry.ts';
import { useCommand } from '../commands/use-command.ts';
import { useStyles } from '../references/style-select.tsx';
import { useReviewPart } from '../review/use-review.ts';
import { Button } from '../ui/button.tsx';
import { downloadReport } from './download-report.ts';
import { ReportOptionsPanel } from './report-options-panel.tsx';
import { useReportSetup } from './report-options.ts';
import { ReportPreview } from './report-preview.tsx';
import { fitContent, optionsOf } from './report-setup.ts';
import './report-screen.css';
import { reportTexts } from './texts.ts';

const noColumns: readonly OwnColumn[] = [];

/** The report: what goes in on the left, how it will look on the right, and the way to get it. */
export function ReportScreen() {
  const review = useReviewPart(({ info, counts, revision }) => ({ info, counts, revision }));
  const { setup: chosen, change } = useReportSetup();
  const columns = useQuery({ queryKey: ['columns'], queryFn: () => api.columns.list.query() }).data;
  const styles = useStyles();
  const { setup, missing } = useMemo(() => {
    const ids = styles?.map(({ id }) => id);
    const fitted = fitContent(chosen.content, columns, ids);
    return { setup: { ...chosen, content: fitted.content }, missing: fitted.missing };
  }, [chosen, columns, styles]);
  const options = useMemo(() => optionsOf(setup), [setup]);
  const enabled = review !== null && options.statuses.length > 0;
  if (review === null) return null;
  return (
    <div className="screen">
      <header className="screen__header">
        <h2 className="screen__title">{reportTexts.title}</h2>
        <div className="report-screen__actions">
          {reportFormats.map((format) => (
            <DownloadCommand key={format} options={options} format={format} enabled={enabled} />
          ))}
          <Button icon={<FileInput />} onClick={() => runCommand('claims.bring-back')}>
            {applyTexts.command}
          </Button>
          <Button
            variant="primary"
            icon={<Download />}
            disabled={!enabled}
            onClick={() => downloadReport(options)}
          >
            {reportTexts.download(options.format)}
          </Button>
        </div>
      </header>
      <div className="report-screen__body">
        <ReportOptionsPanel
          review={review}
          setup={setup}
          missing={missing}
          columns={columns ?? noColumns}
          change={change}
        />
        <div className="report-screen__preview">
          <ReportPreview
            options={options}
            setup={setup}
            change={change}
            revision={review.revision}
          />
        </div>
      </div>
    </div>
  );
}

interface DownloadCommandProps {
  readonly options: ReportOptions;
  readonly format: ReportFormat;
  readonly enabled: boolean;
}

/** The way to a format without choosing it first. */
function DownloadCommand({ options, format, enabled }: DownloadCommandProps) {
  useCommand({
    id: `report.download-${format}`,
    title: reportTexts.download(format),
    group: reportTexts.commandGroup,
    run: () => downloadReport({ ...options, format }),
    enabled,
  });
  return null;
}
