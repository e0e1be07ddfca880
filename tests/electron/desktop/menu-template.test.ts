import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '#electron/desktop/menu-template.ts';

const platforms = ['linux', 'win32', 'darwin'] as const;
type Platform = (typeof platforms)[number];

/** Keys that Electron gives to roles by itself (lib/browser/api/menu-item-roles). */
function roleKey(role: string | undefined, platform: Platform): string | undefined {
  const mac = platform === 'darwin';
  const keys: Record<string, string | undefined> = {
    cut: 'CmdOrCtrl+X',
    copy: 'CmdOrCtrl+C',
    paste: 'CmdOrCtrl+V',
    selectAll: 'CmdOrCtrl+A',
    reload: 'CmdOrCtrl+R',
    toggleDevTools: mac ? 'Alt+CmdOrCtrl+I' : 'Ctrl+Shift+I',
    resetZoom: 'CmdOrCtrl+0',
    zoomIn: 'CmdOrCtrl+Plus',
    zoomOut: 'CmdOrCtrl+-',
    togglefullscreen: mac ? 'Ctrl+CmdOrCtrl+F' : 'F11',
    close: 'CmdOrCtrl+W',
    quit: platform === 'win32' ? undefined : 'CmdOrCtrl+Q',
  };
  return role === undefined ? undefined : keys[role];
}

function allItems(platform: Platform, send: (id: string) => void = () => {}) {
  const walk = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? walk(item.submenu) : [])]);
  return walk(menuTemplate(platform, { send, development: true }));
}

/** One spelling a key: `CmdOrCtrl` is Ctrl off the Mac, and the order of modifiers is nothing. */
function normalKey(key: string, platform: Platform): string {
  const control = platform === 'darwin' ? 'Cmd' : 'Ctrl';
  return key.replace('CmdOrCtrl', control).split('+').toSorted().join('+').toLowerCase();
}

describe.each(platforms)('menuTemplate(%j)', (platform) => {
  it('menuTemplate() gives no key twice', () => {
    const keys = allItems(platform)
      .map((item) => item.accelerator ?? roleKey(item.role, platform))
      .filter((key) => typeof key === 'string')
      .map((key) => normalKey(key, platform));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('menuTemplate() gives no command twice and sends each by its id', () => {
    const sent: string[] = [];
    const items = allItems(platform, (id) => sent.push(id)).filter((item) => item.id !== undefined);
    for (const item of items) item.click?.({} as never, undefined, {});
    expect(sent).toEqual(items.map((item) => item.id));
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent).toEqual(
      expect.arrayContaining([
        'review.new',
        'review.open',
        'import.files',
        'edit.undo',
        'edit.redo',
        'view.palette',
        'help.shortcuts',
      ]),
    );
  });

  it('menuTemplate() leaves single letters to the page', () => {
    for (const { accelerator } of allItems(platform))
      if (typeof accelerator === 'string') expect(accelerator).toMatch(/^(?:CmdOrCtrl|Ctrl)\+/);
  });

  it('menuTemplate() names every item or takes the name of its role', () => {
    for (const item of allItems(platform))
      expect(item.label ?? item.role ?? item.type, JSON.stringify(item)).toBeTruthy();
  });
});

describe('menuTemplate()', () => {
  it('menuTemplate() follows the customs of each platform', () => {
    const top = (platform: Platform) =>
      menuTemplate(platform, { send: () => {}, development: false }).map(
        (item) => item.label ?? item.role,
      );
    expect(top('darwin')).toEqual([
      'appMenu',
      '&File',
      '&Edit',
      '&View',
      '&Claims',
      'windowMenu',
      '&Help',
    ]);
    expect(top('linux')).toEqual(['&File', '&Edit', '&View', '&Claims', '&Help']);
    expect(top('win32')).toEqual(top('linux'));
  });

  it('menuTemplate() sends only commands that the page knows', () => {
    const renderer = join(import.meta.dirname, '../../../renderer');
    const source = globSync('**/*.{ts,tsx}', { cwd: renderer })
      .map((file) => readFileSync(join(renderer, file), 'utf8'))
      .join('\n');
    // Ids are written out, or made from a part: `screen.${screen}`.
    const known = [...source.matchAll(/\bid: (?:'([\w.-]+)'|`([\w.-]+)\$\{)/g)];
    const whole = new Set(known.map(([, id]) => id));
    const begun = known.flatMap(([, , start]) => (start === undefined ? [] : [start]));
    const sent = allItems('linux').flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(
      sent.filter((id) => !whole.has(id) && !begun.some((start) => id.startsWith(start))),
    ).toEqual([]);
  });

  it('menuTemplate() offers developer tools in development only', () => {
    const roles = JSON.stringify(menuTemplate('linux', { send: () => {}, development: false }));
    expect(roles).not.toContain('toggleDevTools');
  });

  it('menuTemplate() says what the page calls its commands, and keeps the letters for Alt otherwise', () => {
    const words = {
      commands: { 'edit.undo': 'Rückgängig', 'edit.redo': 'redo', 'claims.note': 'A & B' },
      menus: { file: 'Datei', edit: 'Edit' },
    };
    const template = menuTemplate('linux', { send: () => {}, development: false, words });
    expect(template.map(({ label }) => label)).toEqual([
      'Datei',
      '&Edit',
      '&View',
      '&Claims',
      '&Help',
    ]);
    const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const labelOf = (id: string) => items.find((item) => item.id === id)?.label;
    expect(['edit.undo', 'edit.redo', 'claims.note', 'claims.cite'].map(labelOf)).toEqual([
      'Rückgängig',
      '&Redo',
      'A && B',
      'Add &Citation…',
    ]);
  });
});
