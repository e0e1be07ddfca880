import { app } from 'electron';
import type { Workspace } from '../workspace.ts';
import { reportError } from './crashes.ts';

/** Stops imports and closes the review file before the application ends. */
export function setupQuit(workspace: Pick<Workspace, 'dispose'>): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void workspace
      .dispose()
      .catch((error: unknown) => reportError('The review could not be closed', error))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}
