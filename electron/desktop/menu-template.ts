import type { MenuItemConstructorOptions } from 'electron';
import type { MenuWords } from './bridge.ts';

/** What the menu needs from the process side. */
export interface MenuActions {
  /** Sends a command to the page of the focused window. */
  readonly send: (command: string) => void;
  /** Whether developer tools are offered (not in a packaged application). */
  readonly development: boolean;
  /** What the page calls its commands; English words of the menu's own until it has said. */
  readonly words?: MenuWords;
}

/**
 * Builds the application menu for a platform. Items of our own carry the id of
 * a command in the page's registry; keys that are single letters stay with the
 * page, because a menu would take them while a person types.
 *
 * @param platform as `process.platform`
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const command = (
    id: string,
    label: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    id,
    label: labelOf(label, actions.words?.commands[id]),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => actions.send(id),
  });

  const menu = (key: string, label: string): string => labelOf(label, actions.words?.menus[key]);

  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: menu('file', '&File'), submenu: fileItems(command, mac) },
    { label: menu('edit', '&Edit'), submenu: editItems(command, platform) },
    {
      label: menu('view', '&View'),
      submenu: viewItems(command, actions.development, menu('theme', '&Theme')),
    },
    { label: menu('claims', '&Claims'), submenu: claimItems(command) },
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    { role: 'help', label: menu('help', '&Help'), submenu: helpItems(command, mac) },
  ];
}

/** The page's title; ours where it says the same, since ours marks the letter that Alt takes. */
function labelOf(own: string, title: string | undefined): string {
  const bare = own.replace('&', '').toLowerCase();
  return title === undefined || title.toLowerCase() === bare ? own : title.replaceAll('&', '&&');
}

type Command = (id: string, label: string, accelerator?: string) => MenuItemConstructorOptions;
const separator: MenuItemConstructorOptions = { type: 'separator' };
const developerItems: readonly MenuItemConstructorOptions[] = [
  separator,
  { role: 'reload' },
  { role: 'toggleDevTools' },
];
const recentReviews: MenuItemConstructorOptions = {
  role: 'recentDocuments',
  submenu: [{ role: 'clearRecentDocuments' }],
};

function fileItems(command: Command, mac: boolean): MenuItemConstructorOptions[] {
  return [
    command('review.new', '&New Review…', 'CmdOrCtrl+N'),
    command('review.open', '&Open Review…', 'CmdOrCtrl+O'),
    ...(mac ? [recentReviews] : []),
    command('review.sample', 'Open the &Sample Review'),
    command('review.close', '&Close Review'),
    separator,
    command('review.back-up', 'Back &Up the Review Now'),
    command('review.backups', '&Backups…'),
    separator,
    command('import.files', '&Import Documents…', 'CmdOrCtrl+I'),
    command('import.folder', 'Import a &Folder…'),
    command('import.paste', 'Import &Pasted Text…'),
    separator,
    command('screen.report', '&Export Report…', 'CmdOrCtrl+E'),
    command('claims.bring-back', '&Bring Back an Edited Table…'),
    separator,
    command('review.settings', 'Review Se&ttings…', 'CmdOrCtrl+,'),
    separator,
    mac ? { role: 'close' } : { role: 'quit' },
  ];
}

function editItems(command: Command, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  return [
    command('edit.undo', '&Undo', 'CmdOrCtrl+Z'),
    command('edit.redo', '&Redo', platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    separator,
    command('claims.search', '&Find Claims', 'CmdOrCtrl+F'),
  ];
}

function viewItems(
  command: Command,
  development: boolean,
  theme: string,
): MenuItemConstructorOptions[] {
  return [
    command('view.palette', 'Command &Palette…', 'CmdOrCtrl+K'),
    separator,
    command('screen.claims', '&Claims', 'CmdOrCtrl+1'),
    command('screen.references', '&References', 'CmdOrCtrl+2'),
    command('screen.imports', '&Imports'),
    command('screen.history', '&History', 'CmdOrCtrl+3'),
    separator,
    command('view.sidebar', 'Show or Hide &Sources'),
    command('view.reader', 'Show or Hide Rea&der'),
    {
      label: theme,
      submenu: [
        command('view.theme-system', '&As the System'),
        command('view.theme-light', '&Light'),
        command('view.theme-dark', '&Dark'),
      ],
    },
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(development ? developerItems : []),
  ];
}

function claimItems(command: Command): MenuItemConstructorOptions[] {
  return [
    command('claims.accept', '&Accept'),
    command('claims.exclude', '&Exclude'),
    command('claims.to-review', '&Back to Review'),
    separator,
    command('claims.note', 'Write &Note'),
    command('claims.cite', 'Add &Citation…'),
    separator,
    command('claims.next', 'Ne&xt Claim'),
    command('claims.previous', '&Previous Claim'),
    command('claims.next-unreviewed', 'Next Claim to &Review'),
  ];
}

function helpItems(command: Command, mac: boolean): MenuItemConstructorOptions[] {
  return [
    command('help.shortcuts', '&Keyboard Shortcuts'),
    command('help.details', '&Copy Details for a Bug Report'),
    ...(mac ? [] : [separator, { role: 'about' } as const]),
  ];
}
