import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { dataFolders } from '../data-folders.ts';
import { logPlace, startLog, writeLog } from '../log/program-log.ts';
import type { LogEvent } from '../log/program-log.ts';

/**
 * Begins the log and catches what nobody else caught: the error is written
 * down, shown with the place of the log, and the application goes on. Edits are already
 * in the review file, so nothing is lost by closing.
 */
export function setupCrashHandling(): void {
  startLog(dataFolders().settings);
  process.on('uncaughtException', (error) => reportError('Something went wrong', error));
  process.on('unhandledRejection', (reason) => reportError('Something went wrong', reason));
  app.on('child-process-gone', (_event, { reason, type }) => {
    if (reason !== 'clean-exit') writeLog('window-gone', { level: 'warning', at: type });
  });
}

/** Offers to load the page again when its process ended by itself or hangs. */
export function offerReload(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    writeLog('window-gone', { at: details.reason });
    void askToReload(window);
  });
}

/** Says that the application could not start, and ends it. */
export function failStart(error: unknown): void {
  reportError('Claimgrid could not start', error, 'start-failed');
  app.exit(1);
}

/** Writes an error down and shows its first line with the place of the log. */
export function reportError(message: string, reason: unknown, event: LogEvent = 'uncaught'): void {
  const text = reason instanceof Error ? reason.message : String(reason);
  writeLog(event, { error: reason });
  dialog.showErrorBox(message, `${firstLine(text)}\n\n${nextStep()}`);
}

function nextStep(): string {
  return `Your review is saved. Start Claimgrid again if it does not go on; for a bug report, Help > Copy Details has what is needed, and the log is in ${logPlace() ?? 'no place'}.`;
}

async function askToReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The workbench stopped',
    detail: 'Your review is saved. Load the workbench again to go on.',
    buttons: ['Load Again', 'Quit'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 0) window.reload();
  else app.quit();
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
