import { useEffect } from 'react';
import { desktop, problemOf } from './api.ts';
import './app.css';
import { CommandPalette } from './commands/command-palette.tsx';
import { ShortcutSheet } from './commands/shortcut-sheet.tsx';
import { useShortcuts } from './commands/use-shortcuts.ts';
import { DropZone } from './imports/drop-zone.tsx';
import { useImportEvents } from './imports/use-import-events.ts';
import { useServerEvents, useWorkspace } from './review/use-review.ts';
import { useSession } from './session.ts';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { Button } from './ui/button.tsx';
import { EmptyState } from './ui/empty-state.tsx';
import { NewReviewDialog } from './welcome/new-review-dialog.tsx';
import { OpenReviewDialog } from './welcome/open-review-dialog.tsx';
import { WelcomeScreen } from './welcome/welcome-screen.tsx';
import { ConnectionBanner } from './workbench/connection-banner.tsx';
import { FrameSkeleton } from './workbench/frame-skeleton.tsx';
import { workbenchTexts } from './workbench/texts.ts';
import { useAppCommands } from './workbench/use-app-commands.ts';
import { Workbench } from './workbench/workbench.tsx';

/** The welcome screen or the workbench, and the dialogs that both share. */
export function AppContent() {
  useServerEvents();
  useImportEvents();
  useShortcuts();
  useAppCommands();
  const workspace = useWorkspace();
  const review = workspace.data?.review ?? null;
  useWindowTitle(review?.info.title ?? null);

  return (
    <div className="app">
      <ConnectionBanner />
      {workspace.data === undefined ? (
        workspace.isError ? (
          <main className="app__centre">
            <EmptyState
              title={problemOf(workspace.error).message}
              actions={
                <Button variant="primary" onClick={() => void workspace.refetch()}>
                  {workbenchTexts.retry}
                </Button>
              }
            >
              {problemOf(workspace.error).hint}
            </EmptyState>
          </main>
        ) : (
          <FrameSkeleton />
        )
      ) : review === null ? (
        <WelcomeScreen />
      ) : (
        <ReviewSession key={review.path} />
      )}
      <DropZone />
      <NewReviewDialog />
      <OpenReviewDialog />
      {review !== null && <SettingsDialog review={review} />}
      <CommandPalette />
      <ShortcutSheet />
    </div>
  );
}

/** One review while it is open: what the window selected in it goes with it. */
function ReviewSession() {
  useEffect(() => () => useSession.getState().reset(), []);
  return <Workbench />;
}

function useWindowTitle(title: string | null): void {
  useEffect(() => {
    const words = title === null ? workbenchTexts.product : `${title} – ${workbenchTexts.product}`;
    document.title = words;
    desktop?.setTitle(words);
  }, [title]);
}
