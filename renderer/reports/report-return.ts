import { create } from 'zustand';
import type { ClaimFilter, ClaimView } from '#core/claims/claim-view.ts';
import type { ReportTarget } from '#core/reports/document/block.ts';
import { updateGridLayout } from '../claims/grid-layout.ts';
import { useSession } from '../session.ts';
import { focusGrid } from '../workbench/focus-places.ts';

/** Claims that a number of the report showed, and the way back. */
interface Opened {
  readonly filter: ClaimFilter;
  /** How the grid was before. */
  readonly before: ClaimView;
}

interface ReportReturn {
  readonly opened: Opened | null;
  /** Which of the report's numbers and marks led away, counted from its head. */
  readonly place: number;
  /** Whether that one is to have the focus again. */
  readonly returning: boolean;
  /** How far the preview is scrolled, in CSS pixels, by what it shows. */
  readonly scrolled: Readonly<Record<string, number>>;
}

/** Where one was in the report before one left it. */
export const useReportReturn = create<ReportReturn>()(() => ({
  opened: null,
  place: -1,
  returning: false,
  scrolled: {},
}));

/**
 * Shows the rows behind a number: exactly those claims in the grid, whatever was
 * filtered, searched or grouped there before, or the screen that lists them.
 *
 * @param place of the number among those of the report, for the focus on the way back
 */
export function openTarget(target: ReportTarget, place: number): void {
  const session = useSession.getState();
  useReportReturn.setState({ place });
  switch (target.kind) {
    case 'claims': {
      const { filter } = target;
      useReportReturn.setState({ opened: { filter, before: session.view } });
      showView({ sort: session.view.sort, filter, search: '' });
      return focusGrid();
    }
    case 'imports':
    case 'references':
      return session.setScreen(target.kind);
    default:
      return target satisfies never;
  }
}

/** Whether the grid shows just what a number of the report showed there. */
export function useCameFromReport(): boolean {
  const opened = useReportReturn((state) => state.opened);
  return useSession(({ view }) => opened !== null && view.filter === opened.filter);
}

/** Back to the number that led to the grid; the grid shows again what it showed before. */
export function goBackToReport(): void {
  const { opened } = useReportReturn.getState();
  if (opened !== null) showView(opened.before);
  useReportReturn.setState({ opened: null, returning: true });
  useSession.getState().setScreen('report');
}

function showView(view: ClaimView): void {
  const { group } = view;
  useSession.getState().setView({ ...view, group });
  updateGridLayout((layout) =>
    layout.group === (group ?? null) ? layout : { ...layout, group: group ?? null },
  );
}
