import { describe, expect, it } from 'vitest';
import { findBrowser, systemBrowsers } from './browser.ts';
import type { BrowserSurroundings } from './browser.ts';

/** A machine with these programs; fetching succeeds where `after` says what it brings. */
function machine(
  present: readonly string[],
  change: Partial<BrowserSurroundings> & { readonly after?: Record<string, string> } = {},
) {
  const files = new Set(present);
  const ran: string[] = [];
  const { after = {}, ...rest } = change;
  const surroundings: BrowserSurroundings = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    exists: (path) => files.has(path),
    ownBrowser: () => '/cache/chromium',
    run: (command, values) => {
      const line = [command === process.execPath ? 'node' : command, ...values].join(' ');
      ran.push(line);
      const brought = Object.entries(after).find(([part]) => line.includes(part));
      if (brought) files.add(brought[1]);
      return brought !== undefined;
    },
    ...rest,
  };
  return { surroundings, ran };
}

describe('findBrowser()', () => {
  it('findBrowser() takes the one that was asked for before all others', () => {
    const { surroundings } = machine(['/my/browser', '/cache/chromium'], {
      env: { CLAIMGRID_BROWSER: '/my/browser' },
    });
    expect(findBrowser(surroundings)).toEqual({ ok: true, value: '/my/browser' });
  });

  it('findBrowser() says so when the one that was asked for is missing', () => {
    const { surroundings, ran } = machine(['/cache/chromium'], {
      env: { CLAIMGRID_BROWSER: '/my/browser' },
    });
    expect(findBrowser(surroundings)).toEqual({
      ok: false,
      error: 'Use CLAIMGRID_BROWSER: there is no program at "/my/browser"',
    });
    expect(ran).toEqual([]);
  });

  it("findBrowser() prefers Playwright's own to the system's", () => {
    const { surroundings } = machine(['/cache/chromium', '/usr/bin/chromium']);
    expect(findBrowser(surroundings)).toEqual({ ok: true, value: '/cache/chromium' });
  });

  it('findBrowser() takes one of the system without fetching anything', () => {
    const { surroundings, ran } = machine(['/usr/bin/google-chrome']);
    expect(findBrowser(surroundings)).toEqual({ ok: true, value: '/usr/bin/google-chrome' });
    expect(ran).toEqual([]);
  });

  it('findBrowser() lets Playwright fetch one', () => {
    const { surroundings, ran } = machine([], { after: { 'install chromium': '/cache/chromium' } });
    expect(findBrowser(surroundings)).toEqual({ ok: true, value: '/cache/chromium' });
    expect(ran).toHaveLength(1);
  });

  it('findBrowser() asks apt on Debian as root, last', () => {
    const debian = ['/usr/bin/apt-get', '/etc/debian_version'];
    const after = { 'apt-get install': '/usr/bin/chromium' };
    const root = machine(debian, { isRoot: true, after });
    expect(findBrowser(root.surroundings)).toEqual({ ok: true, value: '/usr/bin/chromium' });
    expect(root.ran.map((line) => line.split(' ', 2).join(' '))).toEqual([
      expect.stringContaining('node'),
      'apt-get update',
      'apt-get install',
    ]);
    const person = machine(debian, { after });
    expect(findBrowser(person.surroundings).ok).toBe(false);
    expect(person.ran.join()).not.toContain('apt-get');
  });

  it('findBrowser() says in one line what to do when there is none', () => {
    const found = findBrowser(machine([]).surroundings);
    expect(found).toMatchObject({ ok: false });
    expect(found.ok ? '' : found.error).toMatch(/^Find a browser: [^\n]*CLAIMGRID_BROWSER[^\n]*$/);
  });
});

describe('systemBrowsers()', () => {
  it('systemBrowsers() knows the usual places of each platform', () => {
    expect(systemBrowsers('darwin', {})[0]).toContain('/Applications/Google Chrome.app/');
    expect(systemBrowsers('win32', { PROGRAMFILES: 'C:\\Program Files' })[0]).toBe(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
    expect(systemBrowsers('win32', {})).toEqual([]);
    expect(systemBrowsers('linux', {})).toContain('/usr/bin/chromium');
  });
});
