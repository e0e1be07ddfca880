import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ReportTarget } from '#core/reports/document/block.ts';
import { api } from '../api.ts';
import { goToClaim } from '../review/go-to-claim.ts';
import { Button } from '../ui/button.tsx';
import { openingParts } from './document-places.ts';
import { DocumentView } from './document-view.tsx';
import { PreviewPage } from './preview-page.tsx';
import {
  NoClaims,
  PreviewFrame,
  PreviewProblem,
  PreviewWaiting,
  ViewChoice,
} from './preview-frame.tsx';
import { blocksAtMost } from './report-setup.ts';
import type { ReportPreviewProps } from './report-preview.tsx';
import { openTarget } from './report-return.ts';
import { reportTexts } from './texts.ts';

/** How many rows of one table the preview shows. */
const rowsAtMost = 200;

/** The report as it will be read, drawn from its blocks. */
export function DocumentPreview({ options, setup, change, revision }: ReportPreviewProps) {
  const { blocks } = setup;
  const preview = useQuery({
    queryKey: ['reports', 'document', options, blocks, revision],
    queryFn: () => api.reports.document.query({ options, blocks, rows: rowsAtMost }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const onOpen = useCallback((target: ReportTarget, from: Element) => {
    const document = from.closest('.document');
    const parts: readonly Element[] = document === null ? [] : openingParts(document);
    openTarget(target, parts.indexOf(from));
  }, []);
  if (preview.isError) {
    return (
      <PreviewProblem error={preview.error} retry={() => void preview.refetch()} change={change} />
    );
  }
  if (preview.data === undefined) return <PreviewWaiting />;
  const { claims, quotes, complete } = preview.data;
  if (claims === 0) return <NoClaims setup={setup} change={change} />;
  const busy = preview.isPlaceholderData;
  return (
    <PreviewFrame
      claims={claims}
      quotes={quotes}
      busy={busy}
      view={<ViewChoice format={setup.format} raw={setup.raw} change={change} />}
      note={complete ? null : reportTexts.part}
    >
      <PreviewPage label={reportTexts.previewOf[setup.format]} name="document" busy={busy}>
        <DocumentView blocks={preview.data.blocks} onOpen={onOpen} onClaim={showClaim} />
        {!complete && (
          <div className="report-preview__more">
            <p>{blocks < blocksAtMost ? reportTexts.part : reportTexts.partAtMost}</p>
            {blocks < blocksAtMost && (
              <Button
                // It keeps the focus while more is on its way.
                aria-disabled={busy}
                onClick={() => {
                  if (busy) return;
                  change((now) => ({ ...now, blocks: Math.min(now.blocks * 2, blocksAtMost) }));
                }}
              >
                {reportTexts.showMore}
              </Button>
            )}
          </div>
        )}
      </PreviewPage>
    </PreviewFrame>
  );
}

function showClaim(number: number): void {
  void goToClaim(number);
}
