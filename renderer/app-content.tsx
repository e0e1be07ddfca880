import { useEffect } from 'react';
import { desktop, problemOf } from './api.ts';
import './app.css';
import { BackupsDialog } from './backups/backups-dialog.tsx';
import { DamagedDialog } from './backups/damaged-dialog.tsx';
import { useBackupEvents } from './backups/use-backup-events.ts';
import { CommandPalette } from './commands/command-palette.tsx';
import { ShortcutSheet } from './commands/shortcut-sheet.tsx';
import { useShortcuts } from './commands/use-shortcuts.ts';
import { DropZone } from './imports/drop-zone.tsx';
import { useImportEvents } from './imports/use-import-events.ts';
import { useReviewPart, useServerEvents, useWorkspaceStatus } from './review/use-review.ts';
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
import { useMenuWords } from './commands/use-menu-words.ts';
import { useAppCommands } from './workbench/use-app-commands.ts';
import { Workbench } from './workbench/workbench.tsx';

/** The welcome screen or the workbench, and the dialogs that both share. */
export function AppContent() {
  useServerEvents();
  useImportEvents();
  useBackupEvents();
  useShortcuts();
  const workspace = useWorkspaceStatus();
  const path = useReviewPart((review) => review.path);
  useWindowTitle(useReviewPart((review) => review.info.title));

  return (
    <div className="app">
      <AppCommands />
      <ConnectionBanner />
      {!workspace.isKnown ? (
        workspace.error !== null ? (
          <main className="app__centre">
            <EmptyState
              title={problemOf(workspace.error).message}
              actions={
                <Button variant="primary" onClick={workspace.retry}>
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
      ) : path === null ? (
        <WelcomeScreen />
      ) : (
        <ReviewSession key={path} />
      )}
      <DropZone />
      <NewReviewDialog />
      <OpenReviewDialog />
      <SettingsDialog />
      <BackupsDialog />
      <DamagedDialog />
      <CommandPalette />
      <ShortcutSheet />
    </div>
  );
}

/** Apart, since the commands that undo and redo change with every step. */
function AppCommands() {
  useAppCommands();
  useMenuWords();
  return null;
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
