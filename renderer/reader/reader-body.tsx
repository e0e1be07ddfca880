import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { SourceText } from '#core/sources/source.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { ErrorBoundary } from '../workbench/error-boundary.tsx';
import { HtmlOriginal } from './html-original.tsx';
import './original.css';
import { SourceView } from './source-view.tsx';
import { readerTexts } from './texts.ts';

/** pdf.js is large and comes when the first page is looked at. */
const PdfOriginal = lazy(async () => ({
  default: (await import('./pdf-original.tsx')).PdfOriginal,
}));

/** The text of a source and, on request, the original beside it with the claim lit at its place. */
export function ReaderBody({
  source,
  claim,
}: {
  readonly source: SourceText;
  /** Number of the claim to light, when it stands in this source. */
  readonly claim: number | null;
}) {
  const [view, setView] = useState<'text' | 'original'>('text');
  const panes = useRef<HTMLDivElement>(null);
  // The text gets another height: what is selected stays in sight.
  useEffect(() => {
    panes.current
      ?.querySelector('.reader-text [data-claim][data-selected]')
      ?.scrollIntoView({ block: 'center' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [view]);
  const kind = source.paged ? 'pdf' : source.format === 'html' ? 'html' : null;
  const range = source.claimRanges.find(({ number }) => number === claim) ?? null;
  return (
    <>
      {kind !== null && (
        <div className="reader-views">
          <Segmented
            label={readerTexts.view}
            value={view}
            options={[
              { value: 'text', label: readerTexts.textOnly },
              { value: 'original', label: readerTexts.original },
            ]}
            onChange={setView}
          />
        </div>
      )}
      <div className="reader-panes" ref={panes}>
        <div className="reader-panes__split">
          {view === 'original' && kind !== null && (
            <div className="reader-original">
              <ErrorBoundary>
                <Suspense
                  fallback={
                    <div className="reader-loading">
                      <Spinner label={readerTexts.drawing} />
                    </div>
                  }
                >
                  {kind === 'pdf' ? (
                    <PdfOriginal source={source.id} range={range} />
                  ) : (
                    <HtmlOriginal
                      source={source.id}
                      quote={range === null ? null : source.text.slice(range.start, range.end)}
                    />
                  )}
                </Suspense>
              </ErrorBoundary>
            </div>
          )}
          <SourceView source={source} />
        </div>
      </div>
    </>
  );
}
