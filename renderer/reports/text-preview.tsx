import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download, FileText } from 'lucide-react';
import { reportFormatFacts } from '#core/reports/formats.ts';
import type { ReportFormat } from '#core/reports/formats.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { api } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { downloadReport } from './download-report.ts';
import { CsvView } from './csv-view.tsx';
import { cutPreview } from './cut-preview.ts';
import { PreviewPage } from './preview-page.tsx';
import {
  NoClaims,
  PreviewFrame,
  PreviewProblem,
  PreviewWaiting,
  ViewChoice,
} from './preview-frame.tsx';
import type { ReportPreviewProps } from './report-preview.tsx';
import { reportTexts } from './texts.ts';

/** How much of a report the preview asks for, in characters. */
const previewLength = 60_000;

/** The report's own text, a table of it, or what a file holds that only other programs show. */
export function TextPreview({ options, setup, change, revision }: ReportPreviewProps) {
  const { raw } = setup;
  const preview = useQuery({
    queryKey: ['reports', 'preview', options, revision],
    queryFn: async () => {
      const { text, ...rest } = await api.reports.preview.query({
        options,
        characters: previewLength,
      });
      const shown = rest.complete ? text : cutPreview(text, reportFormatFacts[options.format].view);
      // Kept beside the text: while the next one is made, this is what is still shown.
      return { ...rest, text: shown, format: options.format };
    },
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  if (preview.isError) {
    return (
      <PreviewProblem error={preview.error} retry={() => void preview.refetch()} change={change} />
    );
  }
  if (preview.data === undefined) return <PreviewWaiting />;
  const { text, format, complete, claims, quotes } = preview.data;
  if (claims === 0) return <NoClaims setup={setup} change={change} />;
  const { view } = reportFormatFacts[format];
  const busy = preview.isPlaceholderData;
  const name = `${format} ${raw}`;
  return (
    <PreviewFrame
      claims={claims}
      quotes={quotes}
      busy={busy}
      view={<ViewChoice format={format} raw={raw} change={change} />}
      note={complete ? null : reportTexts.part}
    >
      <PreviewPage
        // Another format or view starts at its own place.
        key={name}
        name={name}
        label={reportTexts.previewOf[format]}
        busy={busy}
      >
        {view === 'none' ? (
          <NotShown options={options} format={format} />
        ) : view === 'table' && !raw ? (
          <CsvView csv={text} label={reportTexts.previewOf[format]} />
        ) : (
          <Words text={text} />
        )}
      </PreviewPage>
    </PreviewFrame>
  );
}

/** The report as text; a file of references can be empty. */
function Words({ text }: { readonly text: string }) {
  if (text.trim() === '')
    return <EmptyState icon={<FileText />} title={reportTexts.noReferences} />;
  return <pre className="report-preview__text">{text.replace('\uFEFF', '')}</pre>;
}

interface NotShownProps {
  readonly options: ReportOptions;
  readonly format: ReportFormat;
}

/** What a file holds that only other programs can show, and the way to get it. */
function NotShown({ options, format }: NotShownProps) {
  const holds: Partial<Record<ReportFormat, string>> = reportTexts.formatHolds;
  return (
    <EmptyState
      icon={<FileText />}
      title={reportTexts.formats[format]}
      actions={
        <Button icon={<Download />} onClick={() => downloadReport({ ...options, format })}>
          {reportTexts.download(format)}
        </Button>
      }
    >
      <p>{holds[format]}</p>
      <p>{reportTexts.notShown}</p>
    </EmptyState>
  );
}
