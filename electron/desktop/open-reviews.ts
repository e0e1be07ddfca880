import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { problemOf } from '../problem-of.ts';
import type { Workspace } from '../workspace.ts';
import type { ReviewRequests } from './review-requests.ts';
import { focusWorkbench, reloadWorkbench, workbenchWindow } from './workbench-window.ts';

/** Opens the reviews that the system or a second start asks for, in the one window. */
export function setupReviewOpening(requests: ReviewRequests, workspace: Workspace): void {
  requests.listen((review) => {
    focusWorkbench();
    if (review !== null) openReview(workspace, review);
  });
  workspace.events.listen((event) => {
    if (event.type === 'changed') showFile(workspace);
  });
}

function openReview(workspace: Workspace, path: string): void {
  try {
    workspace.open(path);
    reloadWorkbench();
  } catch (error) {
    const { message, hint } = problemOf(error);
    dialog.showErrorBox('The review could not be opened', hint ? `${message}\n\n${hint}` : message);
  }
}

/** Tells the system which file is open: recent documents, and the icon in a title bar on macOS. */
function showFile(workspace: Workspace): void {
  const path = openedPath(workspace);
  const window = workbenchWindow();
  if (window === null || path === shownFiles.get(window)) return;
  shownFiles.set(window, path);
  window.setRepresentedFilename(path ?? '');
  if (path !== null) app.addRecentDocument(path);
}

const shownFiles = new WeakMap<BrowserWindow, string | null>();

function openedPath(workspace: Workspace): string | null {
  try {
    return workspace.requireReview().path;
  } catch {
    return null;
  }
}
