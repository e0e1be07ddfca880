import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';

/**
 * Catches what nobody else caught: the error is written to a log file, shown
 * with the place of that file, and the application goes on. Edits are already
 * in the review file, so nothing is lost by closing.
 */
export function setupCrashHandling(): void {
  process.on('uncaughtException', (error) => reportError('Something went wrong', error));
  process.on('unhandledRejection', (reason) => reportError('Something went wrong', reason));
}

/** Offers to load the page again when its process ended by itself or hangs. */
export function offerReload(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    writeLog(`Show the workbench: its process ended (${details.reason})`);
    void askToReload(window);
  });
}

/** Says that the application could not start, and ends it. */
export function failStart(error: unknown): void {
  reportError('Claimgrid could not start', error);
  app.exit(1);
}

/** Writes an error down and shows its first line with the place of the log. */
export function reportError(message: string, reason: unknown): void {
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  writeLog(text);
  dialog.showErrorBox(message, `${firstLine(text)}\n\nDetails are in ${logPath()}`);
}

/** Where errors are written, one entry after the other. */
export function logPath(): string {
  return join(app.getPath('userData'), 'claimgrid.log');
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

function writeLog(text: string): void {
  try {
    mkdirSync(app.getPath('userData'), { recursive: true });
    appendFileSync(logPath(), `${new Date().toISOString()} ${text}\n`);
  } catch {
    // A full disk must not turn one error into two.
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
