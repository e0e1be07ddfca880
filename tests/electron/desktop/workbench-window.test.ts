import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  focusWorkbench,
  reloadWorkbench,
  setupWindows,
  windowOptions,
} from '#electron/desktop/workbench-window.ts';
import { app, BrowserWindow, fake, resetFake } from './fake-electron.ts';

beforeEach(resetFake);

/** The event loop once, for answers of dialogs. */
const settle = () => new Promise((done) => setImmediate(done));

describe('windowOptions()', () => {
  it('windowOptions() keeps the page in its sandbox', () => {
    const { preload, ...preferences } = windowOptions(false).webPreferences ?? {};
    expect(preferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(preload).toMatch(/preload[\\/]preload\.cjs$/);
  });

  it('windowOptions() keeps the window usable and remembered', () => {
    expect(windowOptions(false)).toMatchObject({
      name: 'workbench',
      windowStatePersistence: true,
      minWidth: 800,
      minHeight: 560,
      show: false,
      title: 'Claimgrid',
    });
  });

  it('windowOptions() starts in the colour of the theme', () => {
    const tokens = readFileSync(
      join(import.meta.dirname, '../../../renderer/ui/tokens.css'),
      'utf8',
    );
    const colours = [false, true].map((dark) => windowOptions(dark).backgroundColor);
    expect(tokens).toContain(`--chrome: light-dark(${colours.join(', ')});`);
  });
});

describe('setupWindows()', () => {
  it('setupWindows() loads the workbench and shows it when it is drawn', () => {
    setupWindows();
    const [window] = BrowserWindow.all;
    expect(window?.loaded).toEqual(['app://bundle/']);
    expect(window?.shown).toBe(0);
    window?.emit('ready-to-show');
    expect(window?.shown).toBe(1);
  });

  it('setupWindows() opens a window again from the dock, never a second', () => {
    setupWindows();
    app.emit('activate');
    expect(BrowserWindow.all).toHaveLength(1);
    BrowserWindow.all = [];
    app.emit('activate');
    expect(BrowserWindow.all).toHaveLength(1);
  });

  it('setupWindows() offers to load the page again when its process ended', async () => {
    setupWindows();
    const [window] = BrowserWindow.all;
    window?.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    await settle();
    expect(fake.dialogs).toEqual([]);
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await settle();
    expect(fake.dialogs).toHaveLength(1);
    expect(window?.reloads).toBe(1);
  });
});

describe('focusWorkbench()', () => {
  it('focusWorkbench() restores the window, or opens one', () => {
    focusWorkbench();
    const [window] = BrowserWindow.all;
    if (window) window.minimized = true;
    focusWorkbench();
    expect(BrowserWindow.all).toHaveLength(1);
    expect(window).toMatchObject({ minimized: false, focused: 1 });
  });
});

describe('reloadWorkbench()', () => {
  it('reloadWorkbench() starts the page from its beginning', () => {
    setupWindows();
    reloadWorkbench();
    expect(BrowserWindow.all[0]?.loaded).toEqual(['app://bundle/', 'app://bundle/']);
  });
});
