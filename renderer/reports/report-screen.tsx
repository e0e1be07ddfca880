import { Download } from 'lucide-react';
import type { ReportFormat } from '#core/reports/snapshot.ts';
import { reportFormats } from '#core/reports/snapshot.ts';
import { downloadReport } from '../api.ts';
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
  useCommand({
    id: 'report.download-markdown',
    title: reportTexts.download('md'),
    group: reportTexts.commandGroup,
    run: () => downloadReport({ ...options, format: 'md' }),
    enabled,
  });
  useCommand({
    id: 'report.download-csv',
    title: reportTexts.download('csv'),
    group: reportTexts.commandGroup,
    run: () => downloadReport({ ...options, format: 'csv' }),
    enabled,
  });
  if (review === null) return null;
  // The chosen format stands last, where the eye ends.
  const order: readonly ReportFormat[] = [
    ...reportFormats.filter((format) => format !== options.format),
    options.format,
  ];
  return (
    <div className="screen">
      <header className="screen__header">
        <h2 className="screen__title">{reportTexts.title}</h2>
        <div className="report-screen__actions">
          {order.map((format) => (
            <Button
              key={format}
              variant={format === options.format ? 'primary' : 'secondary'}
              icon={<Download />}
              disabled={!enabled}
              onClick={() => downloadReport({ ...options, format })}
            >
              {reportTexts.download(format)}
            </Button>
          ))}
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
