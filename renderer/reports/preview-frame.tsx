import { BadgeCheck, FileText, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReportFormat } from '#core/reports/formats.ts';
import { defaultContent } from '#core/reports/template.ts';
import type { QuoteCheck } from '#core/reports/snapshot.ts';
import { problemOf } from '../api.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import type { ChangeSetup } from './report-options.ts';
import { isDocument, withStatus } from './report-setup.ts';
import type { ReportSetup } from './report-setup.ts';
import { reportTexts } from './texts.ts';

export interface PreviewFrameProps {
  readonly claims: number;
  readonly quotes: QuoteCheck;
  readonly busy: boolean;
  /** What else stands in the bar. */
  readonly view?: ReactNode;
  /** What the bar is followed by: that this is only a part, say. */
  readonly note?: string | null;
  /** The page itself. */
  readonly children: ReactNode;
}

/** The bar above a preview, with what was counted in the report, and the page below. */
export function PreviewFrame({ claims, quotes, busy, view, note, children }: PreviewFrameProps) {
  return (
    <section className="report-preview" aria-label={reportTexts.preview}>
      <div className="report-preview__bar">
        <Counts claims={claims} quotes={quotes} />
        {busy && (
          <span className="report-preview__updating" aria-hidden="true">
            <Spinner />
            {reportTexts.updating}
          </span>
        )}
        {view}
      </div>
      {typeof note === 'string' && <p className="report-preview__part">{note}</p>}
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

/** The choice between the report as it looks and its text, for the formats that have both. */
export function ViewChoice({
  format,
  raw,
  change,
}: Pick<ReportSetup, 'format' | 'raw'> & { readonly change: ChangeSetup }) {
  const rendered = renderedAs(format);
  if (rendered === null) return null;
  return (
    <Segmented
      label={reportTexts.view}
      value={raw ? 'raw' : 'rendered'}
      options={[
        { value: 'rendered', label: rendered },
        { value: 'raw', label: reportTexts.raw },
      ]}
      onChange={(chosen) => change((setup) => ({ ...setup, raw: chosen === 'raw' }))}
    />
  );
}

function renderedAs(format: ReportFormat): string | null {
  if (format === 'md') return reportTexts.rendered.document;
  return format === 'csv' ? reportTexts.rendered.table : null;
}

/** What went wrong, and the ways on. */
export function PreviewProblem({
  error,
  retry,
  change,
}: {
  readonly error: Error;
  readonly retry: () => void;
  readonly change: ChangeSetup;
}) {
  const problem = problemOf(error);
  /** Chooses a citation style that is always there. */
  const chooseUsualStyle = (): void =>
    change((now) => ({ ...now, content: { ...now.content, style: defaultContent.style } }));
  return (
    <EmptyState
      icon={<TriangleAlert />}
      title={problem.message}
      actions={
        <>
          {problem.code.startsWith('style-') && (
            <Button variant="primary" onClick={chooseUsualStyle}>
              {reportTexts.usualStyle}
            </Button>
          )}
          <Button onClick={retry}>{reportTexts.retry}</Button>
        </>
      }
    >
      {problem.hint}
    </EmptyState>
  );
}

/** Stands where the report will be. */
export function PreviewWaiting() {
  return (
    <output className="report-preview__waiting" aria-label={reportTexts.making}>
      <SkeletonLines widths={[48, 88, 84, 91, 62, 79, 86, 70]} />
    </output>
  );
}

/** Says why there is nothing to report, and what to do. */
export function NoClaims({
  setup,
  change,
}: {
  readonly setup: ReportSetup;
  readonly change: ChangeSetup;
}) {
  const setScreen = useSession((session) => session.setScreen);
  const { statuses } = setup.content;
  return (
    <EmptyState
      icon={<FileText />}
      title={statuses.includes('accepted') ? reportTexts.empty : reportTexts.emptyStatus}
      actions={
        <>
          <Button variant="primary" onClick={() => setScreen('claims')}>
            {reportTexts.goToClaims}
          </Button>
          {!statuses.includes('to review') && (
            <Button
              onClick={() =>
                change((now) => ({ ...now, content: withStatus(now.content, 'to review', true) }))
              }
            >
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

/** Whether the preview draws the report from its blocks. */
export function showsDocument({ format, raw }: Pick<ReportSetup, 'format' | 'raw'>): boolean {
  return isDocument(format) && !(raw && format === 'md');
}
