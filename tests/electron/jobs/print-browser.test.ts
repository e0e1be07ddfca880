import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import { browserSwitches, findPrintBrowser, usualBrowsers } from '#electron/jobs/print-browser.ts';
import { tempFolder } from '../temp-folder.ts';
import { printerOf } from './printing-browser.ts';

const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : { code: String(error), message: '' };

function thrown(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    return problemOf(error);
  }
  return { code: 'none', message: '' };
}

describe('findPrintBrowser()', () => {
  const there = (...paths: readonly string[]) => ({
    exists: (path: string) => paths.includes(path),
  });

  it('takes what CLAIMGRID_BROWSER names before all others', () => {
    const env = { CLAIMGRID_BROWSER: '/opt/mine', PATH: '/usr/bin' };
    const surroundings = {
      platform: 'linux',
      env,
      ...there('/opt/mine', '/usr/bin/chromium'),
    } as const;
    expect(findPrintBrowser(surroundings)).toBe('/opt/mine');
    const gone = thrown(() => findPrintBrowser({ ...surroundings, ...there('/usr/bin/chromium') }));
    expect(gone.code).toBe('pdf-no-browser');
    expect(gone.message).toContain('"/opt/mine"');
  });

  it.each([
    ['linux', { PATH: '/home/a/bin:/usr/bin' }, '/home/a/bin/google-chrome'],
    ['linux', {}, '/snap/bin/chromium'],
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/microsoft-edge-stable'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
    [
      'win32',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ] as const)('finds it on %s with %j at %s', (platform, env, path) => {
    expect(usualBrowsers({ platform, env })).toContain(path);
    expect(findPrintBrowser({ platform, env, ...there(path) })).toBe(path);
  });

  it('says what to do where there is none', () => {
    const problem = thrown(() => findPrintBrowser({ platform: 'linux', env: {}, ...there() }));
    expect(problem.code).toBe('pdf-no-browser');
    expect(problem.hint).toBe(
      'Install Chrome, Chromium or Edge, or download the HTML report and print it',
    );
  });
});

describe('browserSwitches()', () => {
  it('leaves the sandbox out for root on Linux only', () => {
    const has = (platform: NodeJS.Platform, root: boolean) =>
      browserSwitches('/p', { platform, root }).includes('--no-sandbox');
    expect([has('linux', true), has('linux', false), has('darwin', true)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('gives the browser a profile of its own and no way out', () => {
    const switches = browserSwitches('/p', { platform: 'linux', root: false });
    expect(switches).toContain('--user-data-dir=/p');
    expect(switches).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(switches).toContain('--disable-extensions');
  });
});

describe.skipIf(process.platform === 'win32')('createBrowserPrinter()', () => {
  /** A program that stands in for a browser. */
  function setupProgram(script: string) {
    const folder = tempFolder();
    const program = join(folder, 'browser');
    writeFileSync(program, `#!/bin/sh\n${script}\n`);
    chmodSync(program, 0o755);
    mkdirSync(join(folder, 'job'));
    const page = join(folder, 'job', 'report.html');
    writeFileSync(page, '<title>x</title>');
    const job = {
      page,
      pdf: join(folder, 'job', 'report.pdf'),
      kind: 'structured' as const,
      limit: 20_000,
      signal: new AbortController().signal,
    };
    return { folder, program, job };
  }
  const isAlive = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      // A process that ended and was not waited for is no longer there for us.
      return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  };

  it('tells the last words of a browser that ends', async () => {
    const { program, job } = setupProgram('echo "no fonts here" >&2; exit 7');
    const error: unknown = await printerOf(program)
      .print(job)
      .catch((failed: unknown) => failed);
    const { code, message, hint } = problemOf(error);
    expect(code).toBe('pdf-failed');
    expect(message).toContain('code 7');
    expect(message).toContain('no fonts here');
    expect(hint).toContain('HTML');
  });

  it('ends a browser that hangs, with what it started, after the time limit', async () => {
    const { folder, program, job } = setupProgram(
      'sleep 60 & echo $! > "$(dirname "$0")/pid"; wait',
    );
    const hanging = printerOf(program).print({ ...job, limit: 400 });
    const error: unknown = await hanging.catch((failed: unknown) => failed);
    expect(problemOf(error).code).toBe('pdf-timeout');
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it('ends a browser when the printing is cancelled, also before it began', async () => {
    const { folder, program, job } = setupProgram('touch "$(dirname "$0")/begun"; sleep 60');
    const stop = new AbortController();
    const printing = printerOf(program).print({ ...job, signal: stop.signal });
    await expect.poll(() => existsSync(join(folder, 'begun'))).toBe(true);
    stop.abort();
    const error: unknown = await printing.catch((failed: unknown) => failed);
    expect(problemOf(error).code).toBe('cancelled');
    const again = printerOf(program).print({ ...job, signal: stop.signal });
    expect(problemOf(await again.catch((failed: unknown) => failed)).code).toBe('cancelled');
  });

  it('says so when the program cannot be started', async () => {
    const { program, job } = setupProgram('exit 0');
    chmodSync(program, 0o644);
    const error: unknown = await printerOf(program)
      .print(job)
      .catch((failed: unknown) => failed);
    expect(problemOf(error).message).toContain('does not start');
  });
});
