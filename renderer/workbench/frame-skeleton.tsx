import './frame-skeleton.css';
import { workbenchTexts } from './texts.ts';

/** The window's outlines while it is not yet known which review is open. */
export function FrameSkeleton() {
  return (
    <main className="frame-skeleton" aria-busy="true" aria-label={workbenchTexts.loading}>
      <div className="frame-skeleton__bar" />
      <div className="frame-skeleton__side">
        <SkeletonLines widths={[60, 72, 54, 80]} />
      </div>
      <div className="frame-skeleton__centre">
        <SkeletonLines widths={[92, 84, 88, 70, 90, 76, 86]} />
      </div>
    </main>
  );
}

/** Grey bars in the place of words that are on their way; widths in percent. */
export function SkeletonLines({ widths }: { readonly widths: readonly number[] }) {
  return (
    <div className="skeleton-lines" aria-hidden="true">
      {widths.map((width) => (
        <span key={width} className="skeleton-lines__line" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
