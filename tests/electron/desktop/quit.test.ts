import { beforeEach, describe, expect, it } from 'vitest';
import { setupQuit } from '#electron/desktop/quit.ts';
import { app, fake, resetFake } from './fake-electron.ts';

beforeEach(resetFake);

describe('setupQuit()', () => {
  it('setupQuit() holds the end back until the review is closed', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    setupQuit({ dispose: () => promise });
    let held = 0;
    const event = { preventDefault: () => held++ };
    app.emit('before-quit', event);
    expect([held, fake.quits]).toEqual([1, 0]);
    resolve();
    await new Promise((done) => setImmediate(done));
    expect(fake.quits).toBe(1);
    app.emit('before-quit', event);
    expect(held).toBe(1);
  });

  it('setupQuit() ends even when closing fails', async () => {
    setupQuit({ dispose: () => Promise.reject(new Error('disk gone')) });
    app.emit('before-quit', { preventDefault: () => {} });
    await new Promise((done) => setImmediate(done));
    expect(fake.quits).toBe(1);
    expect(fake.errors[0]).toContain('disk gone');
  });
});
