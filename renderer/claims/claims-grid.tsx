import { FileInput, FileText, FilterX, RotateCw } from 'lucide-react';
import { memo, useEffect, useLayoutEffect } from 'react';
import type { ClaimView } from '#core/claims/claim-view.ts';
import { queryClient } from '../api.ts';
import type { WorkspaceState } from '../review/use-review.ts';
import { InsightCommands } from '../insights/insight-commands.tsx';
import { useReviewScheme, useReviewPart } from '../review/use-review.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ClaimCommands } from './claim-commands.tsx';
import { loadClaimList, resetClaimList, useClaimList } from './claim-list.ts';
import { onClaimListChanged, resetClaimRows, useClaimRow } from './claim-rows.ts';
import './claims-grid.css';
import './grid-header.css';
import './grid-rows.css';
import './grid-cells.css';
import './grid-marks.css';
import './grid-states.css';
import { ColumnDialog } from './column-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { EditorHost } from './editors/editor-host.tsx';
import { clearFilters } from './grid-actions.ts';
import { activeFields } from './filters.ts';
import { GradingDialog } from './grading-dialog.tsx';
import { refreshClaimList } from './follow-ranking.ts';
import { flushGridLayout, loadGridLayout, resetGridLayout, useGridLayout } from './grid-layout.ts';
import { idleGrid, useGridState } from './grid-state.ts';
import { GridTable } from './grid/grid-table.tsx';
import { TagDialog } from './tag-dialog.tsx';
import { claimTexts } from './texts.ts';
import { useOwnColumnsOfReview } from './use-own-columns.ts';
import { GridToolbar } from './toolbar/grid-toolbar.tsx';

/** The centre pane: every claim of the review as a row, graded in place. Fills its parent. */
export function ClaimsGrid() {
  const path = useReviewPart((review) => review.path);
  const scheme = useReviewScheme();
  // Kept where each part picks it up alone: the review's state changes with every edit.
  useLayoutEffect(() => useGridState.setState({ scheme }), [scheme]);
  return path === null ? null : <OpenGrid key={path} path={path} />;
}

/** The review whose rows, list and layout are held; they stay while another screen is shown. */
let heldReview: string | null = null;

const OpenGrid = memo(function OpenGrid({ path }: { readonly path: string }) {
  const view = useSession((session) => session.view);
  const ready = useGridLayout((stored) => stored.ready);

  useEffect(() => {
    if (heldReview === path) return;
    heldReview = path;
    resetClaimRows();
    resetClaimList();
    resetGridLayout();
    useGridState.setState(idleGrid);
    void loadGridLayout();
  }, [path]);

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') flushGridLayout();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => document.removeEventListener('visibilitychange', onHide);
  }, []);

  useEffect(
    () => () => {
      // Closed, not only covered by another screen: it may change before it is opened again.
      const now = queryClient.getQueryData<WorkspaceState>(['workspace', 'state']);
      if (now?.review?.path !== path) heldReview = null;
    },
    [path],
  );

  useEffect(() => {
    if (!ready) return undefined;
    const { view: shown } = useClaimList.getState();
    // Another order or selection of claims is looked at from its top.
    if (shown !== null && shown !== view) useGridState.setState({ scrollTop: 0 });
    void reload(view);
    return onClaimListChanged(() => {
      useGridState.setState({ edited: false });
      void refreshClaimList();
    });
  }, [ready, view]);

  useFollowingReader();
  useOwnColumnsOfReview();

  return (
    <section className="claims-grid" aria-label={claimTexts.grid}>
      <ClaimCommands />
      <InsightCommands />
      <GridToolbar />
      <GridContent />
      <EditorHost />
      <TagDialog />
      <ColumnDialog />
      <GradingDialog />
      <ConflictDialog />
    </section>
  );
});

function GridContent() {
  const numbers = useClaimList((list) => list.numbers);
  const problem = useClaimList((list) => list.problem);
  const total = useClaimList((list) => list.total);
  const view = useSession((session) => session.view);
  if (problem !== null) {
    return (
      <div className="claims-grid__state" role="alert">
        <EmptyState
          title={claimTexts.listFailed}
          actions={
            <Button icon={<RotateCw />} onClick={() => void reload(view)}>
              {claimTexts.retry}
            </Button>
          }
        >
          {problem.message}
        </EmptyState>
      </div>
    );
  }
  if (numbers === null) return <Skeleton />;
  if (numbers.length > 0) return <GridTable />;
  return (
    <div className="claims-grid__state">
      <NoClaims total={total} view={view} />
    </div>
  );
}

/** Why the grid is empty: nothing was proposed at all, nothing in the chosen source, or the filters leave all out. */
function NoClaims({ total, view }: { readonly total: number; readonly view: ClaimView }) {
  if (total === 0) {
    return (
      <EmptyState icon={<FileInput />} title={claimTexts.noClaims}>
        {claimTexts.noClaimsHint}
      </EmptyState>
    );
  }
  const bySourceAlone =
    view.search.trim() === '' && activeFields(view.filter).join(' ') === 'source';
  return bySourceAlone ? (
    <EmptyState
      icon={<FileText />}
      title={claimTexts.noneInSource}
      actions={<Button onClick={clearFilters}>{claimTexts.allSources}</Button>}
    >
      {claimTexts.noneInSourceHint}
    </EmptyState>
  ) : (
    <EmptyState
      icon={<FilterX />}
      title={claimTexts.noMatch}
      actions={<Button onClick={clearFilters}>{claimTexts.clearSearch}</Button>}
    >
      {claimTexts.noMatchHint}
    </EmptyState>
  );
}

function Skeleton() {
  return (
    <output className="claims-grid__skeleton" aria-label={claimTexts.loading}>
      {Array.from({ length: 24 }, (_, place) => (
        <div key={place} className="claims-grid__skeleton-row">
          <span />
          <span />
          <span />
          <span />
        </div>
      ))}
    </output>
  );
}

/** Has the reader show the source of the focused claim, once its row is known. */
function useFollowingReader(): void {
  const claim = useSession((session) => session.selectedClaim);
  const source = useClaimRow(claim)?.sourceId;
  useEffect(() => {
    if (claim !== null && source !== undefined) useSession.getState().showSource(source);
  }, [claim, source]);
}

function reload(view: Parameters<typeof loadClaimList>[0]): Promise<void> {
  useGridState.setState({ edited: false });
  return loadClaimList(view);
}
