import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { BadgeCheck, Download, FileText, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { reportFormatFacts } from '#core/reports/formats.ts';
import type { ReportFormat } from '#core/reports/formats.ts';
import type { QuoteCheck, ReportOptions } from '#core/reports/snapshot.ts';
import { api, downloadReport, problemOf } from '../api.ts';
import { goToClaim } from '../review/go-to-claim.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import { CsvView } from './csv-view.tsx';
import { cutPreview } from './cut-preview.ts';
import { MarkdownView } from './markdown-view.tsx';
import { useReportOptions } from './report-options.ts';
import { Segmented } from '../ui/segmented.tsx';
import { reportTexts } from './texts.ts';

/** How much of a report the preview asks for, in characters. */
const previewLength = 60_000;

export interface ReportPreviewProps {
  readonly options: ReportOptions;
  /** Of the review; a new one asks anew. */
  readonly revision: number;
}

/** The report as it will be: rendered or as text, with what was counted in it. */
export function ReportPreview({ options, revision }: ReportPreviewProps) {
  const raw = useReportOptions((state) => state.raw);
  const setRaw = useReportOptions((state) => state.setRaw);
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
    enabled: options.statuses.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

  if (options.statuses.length === 0) {
    return (
      <EmptyState icon={<FileText />} title={reportTexts.noStatus}>
        {reportTexts.noStatusHint}
      </EmptyState>
    );
  }
  if (preview.isError) {
    const problem = problemOf(preview.error);
    return (
      <EmptyState
        title={problem.message}
        actions={<Button onClick={() => void preview.refetch()}>{reportTexts.retry}</Button>}
      >
        {problem.hint}
      </EmptyState>
    );
  }
  if (preview.data === undefined) {
    return (
      <output className="report-preview__waiting" aria-label={reportTexts.making}>
        <SkeletonLines widths={[48, 88, 84, 91, 62, 79, 86, 70]} />
      </output>
    );
  }
  const { text, format, complete, claims, quotes } = preview.data;
  if (claims === 0) return <NoClaims options={options} />;
  const { view } = reportFormatFacts[format];
  return (
    <section className="report-preview" aria-label={reportTexts.preview}>
      <div className="report-preview__bar">
        <Counts claims={claims} quotes={quotes} />
        {(view === 'markdown' || view === 'table') && (
          <Segmented
            label={reportTexts.view}
            value={raw ? 'raw' : 'rendered'}
            options={[
              { value: 'rendered', label: reportTexts.rendered[view] },
              { value: 'raw', label: reportTexts.raw },
            ]}
            onChange={(chosen) => setRaw(chosen === 'raw')}
          />
        )}
      </div>
      {!complete && <p className="report-preview__part">{reportTexts.part}</p>}
      <Page
        // Another format or view starts at its top.
        key={`${format} ${raw}`}
        label={reportTexts.previewOf[format]}
        busy={preview.isPlaceholderData}
      >
        {view === 'none' ? (
          <NotShown options={options} format={format} />
        ) : raw || view === 'text' ? (
          <Words text={text} />
        ) : view === 'markdown' ? (
          <MarkdownView markdown={text} onClaim={showClaim} />
        ) : (
          <CsvView csv={text} label={reportTexts.previewOf[format]} />
        )}
      </Page>
    </section>
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

interface PageProps {
  readonly label: string;
  readonly busy: boolean;
  readonly children: ReactNode;
}

/** Scrolls; in the tab order, so that the keyboard can scroll it too. */
function Page({ label, busy, children }: PageProps) {
  return (
    <section
      className={classNames('report-preview__page', busy && 'report-preview__page--busy')}
      aria-label={label}
      aria-busy={busy}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      {children}
    </section>
  );
}

function Counts({ claims, quotes }: { readonly claims: number; readonly quotes: QuoteCheck }) {
  const whole = quotes.verified === quotes.total;
  return (
    <output className="report-preview__counts numeric">
      {reportTexts.claims(claims)}
      <span aria-hidden="true"> · </span>
      <span
        className={whole ? 'report-preview__verified' : 'report-preview__missing'}
        title={reportTexts.quotesHint}
      >
        {whole ? <BadgeCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
        {reportTexts.quotes(quotes.verified, quotes.total)}
      </span>
    </output>
  );
}

function NoClaims({ options }: { readonly options: ReportOptions }) {
  const toggleStatus = useReportOptions((state) => state.toggleStatus);
  const setScreen = useSession((session) => session.setScreen);
  const accepts = options.statuses.includes('accepted');
  return (
    <EmptyState
      icon={<FileText />}
      title={accepts ? reportTexts.empty : reportTexts.emptyStatus}
      actions={
        <>
          <Button variant="primary" onClick={() => setScreen('claims')}>
            {reportTexts.goToClaims}
          </Button>
          {!options.statuses.includes('to review') && (
            <Button onClick={() => toggleStatus('to review', true)}>
              {reportTexts.withUnreviewed}
            </Button>
          )}
        </>
      }
    >
      {reportTexts.emptyHint}
    </EmptyState>
  );
}

function showClaim(number: number): void {
  void goToClaim(number);
}
