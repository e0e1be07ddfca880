import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import type { BrowserWindowConstructorOptions } from 'electron';
import { appHome } from './app-url.ts';
import { offerReload } from './crashes.ts';
import { isPrintWindow } from './print-window.ts';

/**
 * Opens the workbench and keeps it reachable: on macOS the application outlives
 * its windows and opens one again from the dock; elsewhere it ends with the last.
 */
export function setupWindows(): void {
  openWorkbenchWindow();
  app.on('activate', () => {
    if (workbenchWindow() === null) openWorkbenchWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** The window that a person sees, if there is one. */
export function workbenchWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows().find((window) => !isPrintWindow(window)) ?? null;
}

/** Brings the workbench to the front, with a window again when there is none. */
export function focusWorkbench(): void {
  const window = workbenchWindow();
  if (window === null) {
    openWorkbenchWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Shows the workbench from its beginning, as after another review was opened. */
export function reloadWorkbench(): void {
  const window = workbenchWindow();
  void window?.loadURL(appHome);
}

/** Options of the only window; everything that keeps the page in its sandbox is spelled out. */
export function windowOptions(dark: boolean): BrowserWindowConstructorOptions {
  return {
    // With a name, Electron remembers place and size between sessions.
    name: 'workbench',
    windowStatePersistence: true,
    title: 'Claimgrid',
    width: 1360,
    height: 880,
    minWidth: 800,
    minHeight: 560,
    show: false,
    // --chrome of renderer/ui/tokens.css: no flash before the page is drawn.
    backgroundColor: dark ? '#17181c' : '#f5f6f8',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  };
}

function openWorkbenchWindow(): void {
  const window = new BrowserWindow(windowOptions(nativeTheme.shouldUseDarkColors));
  window.once('ready-to-show', () => window.show());
  // The page sets the title itself, with the name of the review in it.
  window.on('page-title-updated', (event) => event.preventDefault());
  offerReload(window);
  void window.loadURL(appHome);
}
