import { AppWindow, Check } from 'lucide-react';
import { EditStatus } from '../claims/edit-status.tsx';
import { ImportStatus } from '../imports/import-status.tsx';
import { ReadingOrder } from '../insights/reading-order.tsx';
import { DownloadStatus } from '../reports/download-status.tsx';
import { useReviewState } from '../review/use-review.ts';
import { Progress } from '../ui/progress.tsx';
import { Spinner } from '../ui/spinner.tsx';
import './status-bar.css';
import { workbenchTexts } from './texts.ts';
import { usePendingChanges } from './use-pending-changes.ts';
import { stepWords } from '../said.ts';

/** The row at the bottom: how far the review is, running imports, what is saved, what undo does. */
export function StatusBar() {
  const review = useReviewState();
  if (review === null) return null;
  const { claims, toReview, sources, duplicates } = review.counts;
  const reviewed = claims - toReview;
  return (
    <footer className="status-bar" aria-label={workbenchTexts.status}>
      {claims > 0 && (
        <span className="status-bar__item numeric">
          <span className="status-bar__progress" aria-hidden="true">
            <Progress label={workbenchTexts.status} value={reviewed} max={claims} thin />
          </span>
          {workbenchTexts.reviewed(reviewed, claims)}
        </span>
      )}
      {claims > 0 && <ReadingOrder />}
      <span className="status-bar__item status-bar__item--wide numeric">
        {workbenchTexts.sources(sources)}
        {duplicates > 0 && ` · ${workbenchTexts.duplicates(duplicates)}`}
      </span>
      <ImportStatus />
      <EditStatus />
      <DownloadStatus />
      <span className="status-bar__space" />
      <OtherPrograms count={review.others.length} />
      {review.history.undo !== null && (
        <span className="status-bar__item status-bar__item--wide status-bar__hint truncate">
          {workbenchTexts.undoHint(stepWords(review.history.undo))}
        </span>
      )}
      <SaveState />
    </footer>
  );
}

/** Says that others have the review open, and what that means; there from the start, so that it is read out when it comes. */
function OtherPrograms({ count }: { readonly count: number }) {
  const words = count === 0 ? null : workbenchTexts.others(count);
  return (
    <output className="status-bar__others" title={words ?? undefined}>
      {words !== null && (
        <>
          <AppWindow aria-hidden="true" />
          <span className="truncate">{words}</span>
        </>
      )}
    </output>
  );
}

function SaveState() {
  const saving = usePendingChanges() > 0;
  return (
    <output className="status-bar__item">
      {saving ? <Spinner /> : <Check className="status-bar__check" aria-hidden="true" />}
      {saving ? workbenchTexts.saving : workbenchTexts.saved}
    </output>
  );
}
