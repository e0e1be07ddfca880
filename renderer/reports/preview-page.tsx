import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useReviewPart } from '../review/use-review.ts';
import { classNames } from '../ui/class-names.ts';
import { openingParts } from './document-places.ts';
import { useReportReturn } from './report-return.ts';

export interface PreviewPageProps {
  readonly label: string;
  /** Tells what is shown, for how far it is scrolled when one comes back to it. */
  readonly name: string;
  readonly busy: boolean;
  readonly children: ReactNode;
}

/** Scrolls, and stands where it stood before one left; in the tab order, so that the keyboard can scroll it too. */
export function PreviewPage({ label, name, busy, children }: PreviewPageProps) {
  const review = useReviewPart(({ path }) => path) ?? '';
  const key = `${name} ${review}`;
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = page.current;
    if (element === null) return;
    const { scrolled, returning, place } = useReportReturn.getState();
    element.scrollTop = scrolled[key] ?? 0;
    if (!returning) return;
    useReportReturn.setState({ returning: false });
    (openingParts(element)[place] ?? element).focus({ preventScroll: true });
  }, [key]);
  return (
    <section
      ref={page}
      className={classNames('report-preview__page', busy && 'report-preview__page--busy')}
      aria-label={label}
      aria-busy={busy}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the keyboard (WCAG 2.1.1)
      tabIndex={0}
      onScroll={({ currentTarget }) =>
        useReportReturn.setState(({ scrolled }) => ({
          scrolled: { ...scrolled, [key]: currentTarget.scrollTop },
        }))
      }
    >
      {children}
    </section>
  );
}
