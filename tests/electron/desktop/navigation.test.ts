import { beforeEach, describe, expect, it } from 'vitest';
import { isAppUrl } from '#electron/desktop/app-url.ts';
import { isAllowedRequest, setupNavigationPolicy } from '#electron/desktop/navigation.ts';
import { BrowserWindow, fake, resetFake } from './fake-electron.ts';

const own = [
  'app://bundle/',
  'app://bundle/assets/index.js?v=1#top',
  'APP://bundle/review',
  'app://bundle',
];
const foreign = [
  'app://bundle.evil/',
  'app://evil/bundle',
  'app://bundle:8080/',
  'app://user@bundle/',
  'app://bundle@evil/',
  'app:bundle',
  'app:///bundle',
  'apps://bundle/',
  'other://bundle/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://evil.example/1',
  'about:blank',
  'http://bundle/',
  'https://example.org/',
  'chrome://gpu',
  '//bundle/',
  '',
  'null',
];

beforeEach(resetFake);

describe('isAppUrl()', () => {
  it.each(own)('accepts %j', (address) => expect(isAppUrl(address)).toBe(true));
  it.each(foreign)('refuses %j', (address) => expect(isAppUrl(address)).toBe(false));
});

describe('setupNavigationPolicy()', () => {
  const openWindow = () => {
    setupNavigationPolicy();
    return new BrowserWindow({}).webContents;
  };
  const navigate = (contents: BrowserWindow['webContents'], event: string, url: string) => {
    let refused = false;
    contents.emit(event, { url, preventDefault: () => (refused = true) });
    return !refused;
  };

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '%s stays inside the workbench',
    (event) => {
      const contents = openWindow();
      for (const url of own) expect(navigate(contents, event, url), url).toBe(true);
      for (const url of foreign) expect(navigate(contents, event, url), url).toBe(false);
    },
  );

  it('setupNavigationPolicy() refuses every webview', () => {
    let refused = false;
    openWindow().emit('will-attach-webview', { preventDefault: () => (refused = true) });
    expect(refused).toBe(true);
  });

  it('setupNavigationPolicy() opens no window, and only safe links outside', () => {
    const contents = openWindow();
    for (const url of ['https://doi.org/10.1/x', 'file:///etc/passwd', 'app://bundle/'])
      expect(contents.windowOpen({ url })).toEqual({ action: 'deny' });
    expect(fake.opened).toEqual(['https://doi.org/10.1/x']);
  });

  it('setupNavigationPolicy() cancels requests that leave the application', () => {
    setupNavigationPolicy();
    const answers = ['app://bundle/rpc', 'https://example.org/x.png'].map((url) => {
      let cancelled: unknown = null;
      fake.requestFilter?.({ url }, (answer: { cancel: boolean }) => (cancelled = answer.cancel));
      return cancelled;
    });
    expect(answers).toEqual([false, true]);
  });
});

describe('isAllowedRequest()', () => {
  it('isAllowedRequest() lets data of the page through', () => {
    expect(isAllowedRequest('data:image/png;base64,AA')).toBe(true);
    expect(isAllowedRequest('blob:app://bundle/1')).toBe(true);
  });
  it('isAllowedRequest() refuses files, networks and other hosts', () => {
    for (const url of [
      'file:///etc/passwd',
      'http://127.0.0.1/',
      'wss://example.org/',
      'app://bundle.evil/',
      'nonsense',
    ])
      expect(isAllowedRequest(url), url).toBe(false);
  });
});
