import { useMemo } from 'react';
import { create } from 'zustand';
import { useReviewPart } from '../review/use-review.ts';
import { keptSetup, readKeptSetup, today } from './report-setup.ts';
import type { ReportSetup } from './report-setup.ts';

const storageKey = 'claimgrid.report';

/** What the report screen of each review was last set to, by the review's path; kept while the window is open. */
const useSetups = create<{ readonly setups: Readonly<Record<string, ReportSetup>> }>()(() => ({
  setups: {},
}));

/** Changes what the report screen of a review is set to. */
export type ChangeSetup = (change: (setup: ReportSetup) => ReportSetup) => void;

/**
 * What the report screen of the open review is set to, and the way to change
 * it. A review that was not reported in this window starts with what was
 * chosen last, in whichever review.
 */
export function useReportSetup(): { readonly setup: ReportSetup; readonly change: ChangeSetup } {
  const path = useReviewPart((review) => review.path) ?? '';
  const known = useSetups(({ setups }) => setups[path]);
  const first = useMemo(
    () => readKeptSetup(path === '' ? null : localStorage.getItem(storageKey), today()),
    [path],
  );
  const change = useMemo(
    (): ChangeSetup => (next) => {
      useSetups.setState(({ setups }) => ({
        setups: { ...setups, [path]: next(setups[path] ?? first) },
      }));
      const now = useSetups.getState().setups[path];
      if (now !== undefined) localStorage.setItem(storageKey, keptSetup(now));
    },
    [path, first],
  );
  return { setup: known ?? first, change };
}
