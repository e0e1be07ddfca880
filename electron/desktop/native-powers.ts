import { extname, join } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { OpenDialogOptions, WebContents } from 'electron';
import { z } from 'zod';
import { documentExtensions } from '#core/documents/formats.ts';
import { reviewExtension, reviewFileName } from '../review-file-name.ts';
import { bridgeChannels } from './bridge.ts';
import { setupMenu } from './menu.ts';
import { handleInvoke } from './ipc.ts';

const nothing = z.tuple([]);
const oneLine = z.tuple([z.string().max(255)]);
const words = z.record(z.string().max(100), z.string().max(300));
const menuWords = z.tuple([z.object({ commands: words, menus: words })]);
const reviewFilter = { name: 'Claimgrid reviews', extensions: [reviewExtension.slice(1)] };
const documentFilter = {
  name: 'Documents',
  extensions: documentExtensions.map((extension) => extension.slice(1)),
};

/**
 * Registers the dialogs and the window title and the menu's words for the page. `folder` is where
 * dialogs start (Electron's default is the Downloads folder).
 */
export function setupNativePowers(folder: string): void {
  const pick = async (sender: WebContents, options: OpenDialogOptions): Promise<string[]> => {
    const window = BrowserWindow.fromWebContents(sender);
    const settings = { defaultPath: folder, ...options };
    const answer = window
      ? await dialog.showOpenDialog(window, settings)
      : await dialog.showOpenDialog(settings);
    return answer.canceled ? [] : answer.filePaths;
  };

  handleInvoke(bridgeChannels.pickFiles, nothing, (sender) =>
    pick(sender, {
      properties: ['openFile', 'multiSelections'],
      filters: [documentFilter, { name: 'All files', extensions: ['*'] }],
    }),
  );
  handleInvoke(bridgeChannels.pickFolder, nothing, async (sender) => {
    const [first] = await pick(sender, { properties: ['openDirectory'] });
    return first ?? null;
  });
  handleInvoke(bridgeChannels.pickReview, nothing, async (sender) => {
    const [first] = await pick(sender, { properties: ['openFile'], filters: [reviewFilter] });
    return first ?? null;
  });
  handleInvoke(bridgeChannels.saveReviewAs, oneLine, async (sender, name) => {
    const window = BrowserWindow.fromWebContents(sender);
    const options = { defaultPath: join(folder, reviewFileName(name)), filters: [reviewFilter] };
    const answer = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    if (answer.canceled || answer.filePath === '') return null;
    // Linux dialogs do not add the extension by themselves.
    return extname(answer.filePath) === '' ? answer.filePath + reviewExtension : answer.filePath;
  });
  handleInvoke(bridgeChannels.setTitle, oneLine, (sender, title) => {
    BrowserWindow.fromWebContents(sender)?.setTitle(title);
  });
  handleInvoke(bridgeChannels.nameMenu, menuWords, (_sender, named) => setupMenu(named));
}
