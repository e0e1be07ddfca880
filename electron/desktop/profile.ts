import { join } from 'node:path';
import { app } from 'electron';

/**
 * Keeps the desktop's own files (window place, caches, log, instance lock)
 * inside `CLAIMGRID_HOME` when that is set, so that a test or a portable copy
 * shares nothing with the installed application.
 */
export function setupProfile(): void {
  app.setName('Claimgrid');
  const home = process.env['CLAIMGRID_HOME'];
  if (home) app.setPath('userData', join(home, 'desktop'));
}
