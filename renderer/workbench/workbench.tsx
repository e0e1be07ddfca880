import type { ReactNode } from 'react';
import { assertNever } from '#core/result.ts';
import { ApplyHost } from '../apply/apply-host.tsx';
import { ClaimsGrid } from '../claims/claims-grid.tsx';
import { AgreementScreen } from '../insights/agreement-screen.tsx';
import { useInsightsOf } from '../insights/insight-store.ts';
import { HistoryScreen } from '../history/history-screen.tsx';
import { EmptyReview } from '../imports/empty-review.tsx';
import { ImportPanel } from '../imports/import-panel.tsx';
import { ImportPreview } from '../imports/import-preview.tsx';
import { ImportsScreen } from '../imports/imports-screen.tsx';
import { PasteDialog } from '../imports/paste-dialog.tsx';
import { Reader } from '../reader/reader.tsx';
import { ReferencesScreen } from '../references/references-screen.tsx';
import { ReportScreen } from '../reports/report-screen.tsx';
import { useReviewPart } from '../review/use-review.ts';
import type { Screen } from '../session.ts';
import { useSession } from '../session.ts';
import { useFirstSource } from '../sources/use-first-source.ts';
import { SplitPane } from '../ui/split-pane.tsx';
import { ViewHost } from '../views/view-host.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useLayout } from './layout.ts';
import { paneLimits } from './parse-layout.ts';
import { SidebarRail } from './sidebar-rail.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { workbenchTexts } from './texts.ts';
import { TitleBar } from './title-bar.tsx';
import { usePane } from './use-pane.ts';
import { useWindowWidth } from './use-window-width.ts';
import './workbench.css';

/** The window of an open review: sources left, the screen in the middle, the reader right. */
export function Workbench() {
  useFirstSource();
  useInsightsOf(useReviewPart(({ path }) => path));
  const narrow = useWindowWidth() === 'narrow';
  const sidebar = usePane('sidebar');
  const reader = usePane('reader');
  const sizes = useLayout((layout) => layout.sizes);
  const resize = useLayout((layout) => layout.resize);
  const screen = useSession((session) => session.screen);
  const empty = useReviewPart(({ counts }) => counts.sources) === 0;
  // A report needs the room, and an empty review has nothing to read.
  const withReader = screen !== 'report' && !empty;

  return (
    <div className="workbench">
      <TitleBar withReader={withReader} />
      <div className="workbench__middle">
        {sidebar.closed && <SidebarRail />}
        <SplitPane
          label={workbenchTexts.sidebarSize}
          name={workbenchTexts.sidebar}
          side="start"
          size={sizes.sidebar}
          onResize={(size) => resize('sidebar', size)}
          {...paneLimits.sidebar}
          keep={narrow ? 520 : 640}
          closed={sidebar.closed}
          pane={
            <ErrorBoundary>
              <Sidebar />
            </ErrorBoundary>
          }
        >
          <SplitPane
            label={workbenchTexts.readerSize}
            name={workbenchTexts.reader}
            side="end"
            size={sizes.reader}
            onResize={(size) => resize('reader', size)}
            {...paneLimits.reader}
            keep={narrow ? 640 : 480}
            closed={reader.closed || !withReader}
            pane={
              <div className="workbench__reader">
                <ErrorBoundary>
                  <Reader />
                </ErrorBoundary>
              </div>
            }
          >
            <main className="workbench__screen" aria-label={workbenchTexts.screen[screen]}>
              <ErrorBoundary key={screen}>
                {empty && screen === 'claims' ? <EmptyReview /> : <ScreenContent screen={screen} />}
              </ErrorBoundary>
            </main>
          </SplitPane>
        </SplitPane>
      </div>
      <StatusBar />
      <ImportPanel />
      <ImportPreview />
      <ViewHost />
      <PasteDialog />
      <ApplyHost />
    </div>
  );
}

function ScreenContent({ screen }: { readonly screen: Screen }): ReactNode {
  switch (screen) {
    case 'claims':
      return <ClaimsGrid />;
    case 'agreement':
      return <AgreementScreen />;
    case 'references':
      return <ReferencesScreen />;
    case 'imports':
      return <ImportsScreen />;
    case 'report':
      return <ReportScreen />;
    case 'history':
      return <HistoryScreen />;
    default:
      return assertNever(screen);
  }
}
