import { globSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '#electron/app.ts';
import { setupAppScheme } from '#electron/desktop/app-protocol.ts';
import { openExternalLink } from '#electron/desktop/external-link.ts';
import { setupNativePowers } from '#electron/desktop/native-powers.ts';
import { isAllowedRequest, setupNavigationPolicy } from '#electron/desktop/navigation.ts';
import { setupPermissions } from '#electron/desktop/permissions.ts';
import { printWindowOptions } from '#electron/desktop/print-window.ts';
import { setupWindows, windowOptions } from '#electron/desktop/workbench-window.ts';
import { securityHeaders } from '#electron/routes/security-headers.ts';
import { setupApp } from '../setup-app.ts';
import { tempFolder } from '../temp-folder.ts';
import { BrowserWindow, fake, resetFake } from './fake-electron.ts';
import { invokedChannels, sendRandomMessages } from './random-messages.ts';

// Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security),
// point by point. Points 2 to 4 in detail: workbench-window.test.ts, 13 and 14:
// navigation.test.ts, 17: native-powers.test.ts, 19: packaging.test.ts, 20: the built preload.

const root = resolve(import.meta.dirname, '../../..');
const sources = globSync('electron/**/*.ts', { cwd: root }).map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: readFileSync(join(root, file), 'utf8'),
}));

/** Files of the process side that say something. */
function saying(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}

const windows = () => [windowOptions(false), windowOptions(true), printWindowOptions('one')];

beforeEach(resetFake);

describe('Electron’s security checklist', () => {
  it('1: only secure content is loaded', () => {
    setupWindows();
    expect(BrowserWindow.all.flatMap((window) => window.loaded)).toEqual(['app://bundle/']);
    for (const address of ['http://example.org/', 'https://example.org/', 'ws://x/', 'ftp://x/'])
      expect(isAllowedRequest(address), address).toBe(false);
    expect(saying(/load(?:URL|File)\(/u)).toEqual([
      'electron/desktop/print-window.ts',
      'electron/desktop/workbench-window.ts',
    ]);
  });

  it('2, 3, 4: no window has Node, every one is isolated and sandboxed', () => {
    for (const { webPreferences } of windows())
      expect(webPreferences).toMatchObject({
        nodeIntegration: false,
        contextIsolation: true,
        sandbox: true,
      });
    expect(saying(/new BrowserWindow\(/u)).toEqual([
      'electron/desktop/print-window.ts',
      'electron/desktop/workbench-window.ts',
    ]);
    expect(saying(/nodeIntegrationIn|new BrowserView|WebContentsView/u)).toEqual([]);
    // Before anything else of Electron's.
    const main = sources.find(({ file }) => file === 'electron/main.ts')?.text ?? '';
    expect(main.indexOf('app.enableSandbox()')).toBeGreaterThan(0);
    expect(main.indexOf('app.enableSandbox()')).toBeLessThan(main.indexOf('setupProfile()'));
  });

  it('5: permissions are denied unless they are named', () => {
    setupPermissions();
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'new-one']) {
      let granted: unknown = null;
      fake.permissions['request']?.({}, permission, (answer: boolean) => (granted = answer));
      expect([granted, fake.permissions['check']?.({}, permission)]).toEqual([false, false]);
    }
  });

  it('6, 8, 9, 10: what protects a page is switched off nowhere', () => {
    const switches = [
      'webSecurity',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'disableBlinkFeatures',
      'navigateOnDragDrop',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'allowDisplayingInsecureContent',
    ];
    for (const { webPreferences } of windows())
      for (const name of switches) expect(webPreferences).not.toHaveProperty(name);
    expect(saying(new RegExp(switches.join('|'), 'u'))).toEqual([]);
    const inDesktop = (file: string): boolean => /^electron\/(?:desktop|main|preload)/u.test(file);
    // A browser of the computer that prints a report has switches of its own.
    expect(
      saying(/appendSwitch|--no-sandbox|ignore-certificate|disable-web-security/u).filter(
        inDesktop,
      ),
    ).toEqual([]);
  });

  it('7: a content policy comes with every answer', async () => {
    const { workspace } = setupApp();
    const app = createApp(workspace, { renderer: tempFolder() });
    for (const path of [
      '/',
      '/rpc/workspace.state',
      '/nowhere.js',
      '/originals/x',
      '/reports/report.csv',
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await app.fetch(new Request(`app://bundle${path}`));
      expect(answer.headers.get('content-security-policy'), path).toBe(
        securityHeaders['Content-Security-Policy'],
      );
    }
    const policy = new Map(
      (securityHeaders['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self'",
      'frame-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'claimgrid-pdf',
    });
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-eval|https?:|\*/u);
  });

  it('11, 12: there is no webview, and none can be attached', () => {
    for (const { webPreferences } of windows()) expect(webPreferences?.webviewTag).toBe(false);
    setupNavigationPolicy();
    let refused = 0;
    new BrowserWindow({}).webContents.emit('will-attach-webview', {
      preventDefault: () => (refused += 1),
    });
    expect(refused).toBe(1);
    const pages = globSync('renderer/**/*.{ts,tsx,html}', { cwd: root });
    for (const page of pages)
      expect(readFileSync(join(root, page), 'utf8'), page).not.toMatch(
        /<(?:webview|iframe|object|embed)\b/u,
      );
  });

  it('13, 14: no page leads away or opens a window', () => {
    setupNavigationPolicy();
    const { webContents } = new BrowserWindow({});
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      let refused = false;
      webContents.emit(event, {
        url: 'https://evil.example/',
        preventDefault: () => (refused = true),
      });
      expect(refused, event).toBe(true);
    }
    expect(webContents.windowOpen({ url: 'app://bundle/' })).toEqual({ action: 'deny' });
  });

  it('15: random text never reaches the system as an address', () => {
    const address = fc.oneof(
      fc.string(),
      fc.webUrl({ validSchemes: ['http', 'https', 'ftp', 'file', 'smb'] }),
      fc
        .tuple(
          fc.constantFrom(
            'javascript:',
            'file:',
            'ms-msdt:',
            'mailto:',
            'https://',
            'HTTPS:\\\\',
            'vscode:',
          ),
          fc.string(),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(address, (text) => {
        fake.opened.length = 0;
        openExternalLink(text);
        for (const opened of fake.opened)
          expect(opened).toMatch(/^(?:https:\/\/[^/@]+(?:\/|$)|mailto:)/u);
      }),
      { numRuns: 300 },
    );
    expect(saying(/shell\./u)).toEqual(['electron/desktop/external-link.ts']);
  });

  it('16: Electron is of a line that gets fixes, and its version is fixed', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version?: string; integrity?: string }>;
    };
    const electron = lock.packages['node_modules/electron'];
    expect(Number(electron?.version?.split('.')[0])).toBeGreaterThanOrEqual(45);
    expect(electron?.integrity).toMatch(/^sha512-/u);
  });

  it('17: every channel checks sender and arguments, whatever comes', async () => {
    const folder = tempFolder();
    setupNativePowers(folder);
    expect([...fake.invokes.keys()].toSorted()).toEqual(invokedChannels.toSorted());
    expect(saying(/ipcMain\.(?:handle|on|once)\b/u)).toEqual(['electron/desktop/ipc.ts']);
    const outcome = await sendRandomMessages(folder, 300);
    expect(outcome.faults).toEqual([]);
    expect(outcome.sent).toBe(300 * invokedChannels.length);
    for (const count of [outcome.foreign, outcome.unfit, outcome.done])
      expect(count).toBeGreaterThan(100);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('18: the page comes by a scheme of its own, not from files', () => {
    setupAppScheme();
    const [{ privileges } = { privileges: {} }] = fake.schemes as { privileges: object }[];
    for (const name of ['bypassCSP', 'corsEnabled', 'allowServiceWorkers', 'allowExtensions'])
      expect(privileges).not.toHaveProperty(name);
    expect(isAllowedRequest('file:///etc/passwd')).toBe(false);
    // Only a report of ours that is printed, in a window without scripts.
    expect(saying(/pathToFileURL/u).filter((file) => file.startsWith('electron/desktop/'))).toEqual(
      ['electron/desktop/print-window.ts'],
    );
    expect(printWindowOptions('one').webPreferences?.javascript).toBe(false);
  });

  it('20: the page is given functions of its own, nothing of Electron’s', () => {
    const preload = sources.find(({ file }) => file === 'electron/preload.ts')?.text ?? '';
    expect(preload.match(/exposeInMainWorld/gu)).toHaveLength(1);
    expect(preload).toContain('Object.freeze(bridge)');
    expect(saying(/exposeInMainWorld|executeJavaScript|contextIsolation: false/u)).toEqual([
      'electron/preload.ts',
    ]);
  });
});
