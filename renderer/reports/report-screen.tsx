import { Download, FileInput } from 'lucide-react';
import { reportFormats } from '#core/reports/formats.ts';
import type { ReportFormat } from '#core/reports/formats.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { downloadReport } from '../api.ts';
import { applyTexts } from '../apply/texts.ts';
import { runCommand } from '../commands/registry.ts';
import { useCommand } from '../commands/use-command.ts';
import { useReviewPart } from '../review/use-review.ts';
import { Button } from '../ui/button.tsx';
import { ReportOptionsPanel } from './report-options-panel.tsx';
import { useReportOptions } from './report-options.ts';
import { ReportPreview } from './report-preview.tsx';
import './report-screen.css';
import { reportTexts } from './texts.ts';

/** The report: what goes in on the left, how it will look on the right, and the way to get it. */
export function ReportScreen() {
  const review = useReviewPart(({ info, counts, revision }) => ({ info, counts, revision }));
  const options = useReportOptions((state) => state.options);
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
        <ReportOptionsPanel review={review} />
        <div className="report-screen__preview">
          <ReportPreview options={options} revision={review.revision} />
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
