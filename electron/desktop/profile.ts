import { join } from 'node:path';
import { app } from 'electron';
import { dataFolders } from '../data-folders.ts';

/**
 * Keeps the desktop's own files (window place, caches, log, instance lock)
 * beside our other settings. With `CLAIMGRID_HOME` they are inside that folder,
 * so that a test or a portable copy shares nothing with the installed application.
 */
export function setupProfile(): void {
  app.setName('Claimgrid');
  app.setPath('userData', join(dataFolders().settings, 'desktop'));
}
