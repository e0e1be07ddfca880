import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { programDetails } from '#electron/doctor/details.ts';
import { detailsText, hasFault } from '#electron/doctor/details-text.ts';
import { startLog, writeLog } from '#electron/log/program-log.ts';
import { runCli } from '../cli/run-cli.ts';
import { setupApp, setupReview } from '../setup-app.ts';
import { tempFolder } from '../temp-folder.ts';

let folder = '';
beforeEach(() => {
  folder = join(tempFolder(), 'Papers of Ada');
  mkdirSync(folder);
  vi.stubEnv('CLAIMGRID_HOME', folder);
});
afterEach(() => void vi.unstubAllEnvs());

describe('claimgrid doctor', () => {
  it('prints versions, folders, tools and the last errors', async () => {
    startLog(folder);
    writeLog('call-failed', { at: 'claims.view', error: new TypeError('Cannot read Salt') });
    const run = await runCli('doctor');
    expect(run.code).toBe(0);
    for (const line of [
      /^Claimgrid \d+\.\d+\.\d+, terminal, \d{4}-/mu,
      /^Node \d+\.\d+\.\d+, SQLite 3\.\d+/mu,
      /^System: /mu,
      /^Folder of reviews: CLAIMGRID_HOME, writable, \d+ MB free$/mu,
      /^Folder of temporary files: /mu,
      /^Desktop window: Electron /mu,
      /^PDF reports: /mu,
      /^Variables set: .*CLAIMGRID_HOME/mu,
      /^Log: CLAIMGRID_HOME.logs.claimgrid\.log, \d+ bytes, the last 1 entries:$/mu,
      /"event":"call-failed","at":"claims\.view"/u,
    ])
      expect(run.stdout).toMatch(line);
    expect(run.stdout).not.toMatch(/Salt|Ada/u);
  });

  it('looks at a review without saying what is in it', async () => {
    const test = await setupReview();
    const { path } = test.workspace.requireReview();
    const run = await runCli('doctor', path, '--json');
    expect(run.json()).toMatchObject({
      door: 'terminal',
      review: {
        problem: null,
        counts: { sources: 1 },
        check: { ok: true, problems: 0 },
      },
    });
    const words = await runCli('doctor', path);
    expect([run.code, words.code]).toEqual([0, 0]);
    expect(words.stdout).toMatch(/^Review check: sound, (\d+) of \1 quotes at their place$/mu);
    for (const text of [run.stdout, words.stdout]) {
      expect(text).not.toMatch(/Cramps|magnesium|Ada/iu);
      expect(text).not.toContain(test.folder);
    }
  });

  it('says what keeps a file from being opened, and ends with 1', async () => {
    const file = join(folder, 'Secret title.claimgrid');
    writeFileSync(file, 'no review');
    for (const [path, code] of [
      [file, 'review-foreign'],
      [join(folder, 'gone.claimgrid'), 'review-missing'],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time
      const run = await runCli('doctor', path);
      expect(run.code).toBe(1);
      expect(run.stdout).toContain(`Review cannot be opened: ${code}`);
      expect(run.stdout).not.toMatch(/Secret|Ada/u);
    }
  });
});

describe('programDetails()', () => {
  it('shows a person’s folders with ~', () => {
    const details = programDetails({ door: 'browser', env: {} });
    expect(details.folders[0]?.path).toMatch(/^~/u);
    const text = detailsText(details);
    expect(text).not.toContain(`${homedir()}/`);
    if (userInfo().username.length > 4) expect(text).not.toContain(userInfo().username);
  });

  it('calls a folder that cannot be written a fault', () => {
    const details = programDetails({ door: 'browser', env: {} });
    const [first] = details.folders;
    if (first === undefined) throw new Error('no folder');
    const locked = { ...details, folders: [{ ...first, writable: false }] };
    expect(hasFault({ ...details, folders: [] })).toBe(false);
    expect(hasFault(locked)).toBe(true);
    expect(detailsText(locked)).toContain('NOT WRITABLE');
  });
});

describe('diagnostics', () => {
  it('gives the window the same text, and takes its errors without their words', async () => {
    const test = setupApp();
    startLog(folder);
    await test.client.diagnostics.report.mutate({
      event: 'window-error',
      name: 'TypeError',
      message: 'Cannot read properties of Zanamivir',
      stack: 'TypeError: x\n    at f (app://bundle/assets/index-A1.js:1:2)',
    });
    const { text } = await test.client.diagnostics.details.query();
    expect(text).toContain('browser');
    expect(text).toContain('"event":"window-error","at":"window"');
    expect(text).toContain('cannot read properties of …');
    expect(text).toContain('/assets/index-A1.js:1:2');
    expect(text).not.toContain('Zanamivir');
  });

  it('takes no report of another shape', async () => {
    const test = setupApp();
    startLog(folder);
    const wrong = { event: 'other', name: '', message: '', stack: '' };
    await expect(test.client.diagnostics.report.mutate(wrong as never)).rejects.toThrow();
    expect((await test.client.diagnostics.details.query()).text).toContain('the last 0 entries');
  });
});
