import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listeningSockets } from '#tests/helpers/listening-sockets.ts';
import { app, BrowserWindow, fake, resetFake } from './fake-electron.ts';

// The whole desktop but Electron itself: the real handler, workspace and review
// file behind the protocol that main.ts registers.

let home = '';
let listening: readonly string[] = [];
beforeAll(async () => {
  if (process.platform === 'linux') listening = listeningSockets();
  home = await mkdtemp(join(tmpdir(), 'claimgrid-main-'));
  vi.stubEnv('CLAIMGRID_HOME', home);
  resetFake();
  await import('#electron/main.ts');
  await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(1));
});
afterAll(async () => {
  app.emit('before-quit', { preventDefault: () => {} });
  await vi.waitFor(() => expect(fake.quits).toBe(1));
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

/** Asks as the page does; a body makes it a mutation. */
async function call(path: string, body?: unknown): Promise<{ status: number; data: unknown }> {
  const init =
    body === undefined
      ? {}
      : {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        };
  const answer = await fake.protocols.get('app')?.(new Request(`app://bundle${path}`, init));
  if (answer === undefined) throw new Error('Ask the desktop: no protocol was registered');
  const { result } = (await answer.json()) as { result?: { data: unknown } };
  return { status: answer.status, data: result?.data };
}

describe('main.ts', () => {
  it('main.ts puts up every safeguard before the window', () => {
    expect(fake.sandboxed).toBe(true);
    expect(fake.schemes).toHaveLength(1);
    expect(Object.keys(fake.permissions).toSorted()).toEqual([
      'check',
      'device',
      'display',
      'request',
    ]);
    expect(fake.requestFilter).not.toBeNull();
    expect(BrowserWindow.all[0]?.webContents.listenerCount('will-attach-webview')).toBe(1);
    expect(fake.menu).not.toBeNull();
    expect(fake.errors).toEqual([]);
  });

  it('main.ts opens no port', () => {
    if (process.platform === 'linux') expect(listeningSockets()).toEqual(listening);
  });

  it('main.ts keeps its own files in the home it was given', () => {
    expect(fake.appOptions.get('userData')).toBe(join(home, 'desktop'));
  });

  it('main.ts answers the page from the real workspace', async () => {
    expect(await call('/rpc/workspace.state')).toMatchObject({
      status: 200,
      data: { review: null, host: 'desktop', home },
    });
  });

  it('main.ts sends the content policy with every answer', async () => {
    for (const path of ['/', '/rpc/workspace.state', '/nowhere.js']) {
      const answer = await fake.protocols.get('app')?.(new Request(`app://bundle${path}`));
      expect(answer?.headers.get('content-security-policy'), path).toContain("default-src 'none'");
    }
  });

  it('main.ts makes a review, and opens the one that a second start asks for', async () => {
    const made = await call('/rpc/workspace.create', { title: 'First' });
    expect(made.status).toBe(200);
    const { review } = made.data as { review: { path: string } };
    expect(fake.recent).toContain(review.path);

    await call('/rpc/workspace.create', { title: 'Second' });
    app.emit('second-instance', {}, [], '/', { review: review.path });
    expect(await call('/rpc/workspace.state')).toMatchObject({
      data: { review: { path: review.path } },
    });
    expect(BrowserWindow.all[0]?.loaded).toEqual(['app://bundle/', 'app://bundle/']);
  });

  it('main.ts says why a review cannot be opened and keeps the one that is', async () => {
    const before = (await call('/rpc/workspace.state')).data as { review: { path: string } };
    app.emit('second-instance', {}, [], '/', { review: join(home, 'missing.claimgrid') });
    expect(fake.errors).toHaveLength(1);
    expect(fake.errors[0]).toContain('missing.claimgrid');
    expect(await call('/rpc/workspace.state')).toMatchObject({
      data: { review: { path: before.review.path } },
    });
  });
});
