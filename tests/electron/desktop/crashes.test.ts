import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failStart, logPath, setupCrashHandling } from '#electron/desktop/crashes.ts';
import { app, fake, resetFake } from './fake-electron.ts';

let folder = '';
const events = ['uncaughtException', 'unhandledRejection'] as const;
const before = new Map(events.map((event) => [event, process.listeners(event as 'exit')]));

beforeEach(async () => {
  resetFake();
  folder = await mkdtemp(join(tmpdir(), 'claimgrid-crash-'));
  app.setPath('userData', join(folder, 'desktop'));
});
afterEach(async () => {
  for (const event of events)
    for (const listener of process.listeners(event as 'exit'))
      if (!before.get(event)?.includes(listener)) process.off(event, listener);
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
    expect(fake.errors[0]).toContain(logPath());
    expect(await readFile(logPath(), 'utf8')).toContain('second line');
    expect(fake.exitCode).toBeNull();
  });
});

describe('failStart()', () => {
  it('failStart() says why and ends with 1', () => {
    failStart(new Error('no protocol'));
    expect(fake.errors[0]).toContain('Claimgrid could not start');
    expect(fake.exitCode).toBe(1);
  });
});
