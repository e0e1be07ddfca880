import { app, BrowserWindow, Menu } from 'electron';
import { bridgeChannels } from './bridge.ts';
import type { MenuWords } from './bridge.ts';
import { menuTemplate } from './menu-template.ts';
import { workbenchWindow } from './workbench-window.ts';

/**
 * Puts up the application menu; its commands go to the window in front. With the
 * page's words it says what the page calls them.
 */
export function setupMenu(words?: MenuWords): void {
  const template = menuTemplate(process.platform, {
    send: sendCommand,
    development: !app.isPackaged,
    ...(words === undefined ? {} : { words }),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Sends a command of the page's registry by id; nothing happens without a window. */
export function sendCommand(id: string): void {
  const window = BrowserWindow.getFocusedWindow() ?? workbenchWindow();
  window?.webContents.send(bridgeChannels.command, id);
}
