import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failStart, setupCrashHandling } from '#electron/desktop/crashes.ts';
import { logFile } from '#electron/log/log-file.ts';
import { app, fake, resetFake } from './fake-electron.ts';

let folder = '';
const events = ['uncaughtException', 'unhandledRejection'] as const;
const before = new Map(events.map((event) => [event, process.listeners(event as 'exit')]));

beforeEach(async () => {
  resetFake();
  folder = await mkdtemp(join(tmpdir(), 'claimgrid-crash-'));
  vi.stubEnv('CLAIMGRID_HOME', folder);
});
afterEach(async () => {
  for (const event of events)
    for (const listener of process.listeners(event as 'exit'))
      if (!before.get(event)?.includes(listener)) process.off(event, listener);
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('setupCrashHandling()', () => {
  it('setupCrashHandling() writes the error down and says where', async () => {
    setupCrashHandling();
    const listener = process.listeners('uncaughtException').at(-1);
    listener?.(new Error('first line\nsecond line'), 'uncaughtException');
    expect(fake.errors).toHaveLength(1);
    expect(fake.errors[0]).toContain('first line');
    expect(fake.errors[0]).not.toContain('second line');
    expect(fake.errors[0]).toContain(logFile(folder));
    expect(fake.errors[0]).toContain('Your review is saved.');
    const [line = ''] = (await readFile(logFile(folder), 'utf8')).split('\n');
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      event: 'uncaught',
      error: { name: 'Error', words: 'first line … line' },
    });
    expect(fake.exitCode).toBeNull();
  });
});

describe('failStart()', () => {
  it('failStart() says why and ends with 1', () => {
    setupCrashHandling();
    failStart(new Error('no protocol'));
    expect(fake.errors[0]).toContain('Claimgrid could not start');
    expect(fake.exitCode).toBe(1);
  });
});

describe('setupCrashHandling(): processes of Electron', () => {
  it('writes down which kind of process was lost', async () => {
    setupCrashHandling();
    app.emit('child-process-gone', {}, { reason: 'oom', type: 'GPU', name: '/home/ada/x' });
    app.emit('child-process-gone', {}, { reason: 'clean-exit', type: 'Utility' });
    const lines = (await readFile(logFile(folder), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'window-gone', at: 'GPU' });
    expect(lines[0]).not.toContain('ada');
  });
});
