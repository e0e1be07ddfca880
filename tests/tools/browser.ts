import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** Switches for a headless browser, also as root and without a network. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** What the search depends on; tests put their own in. */
export interface BrowserSurroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
  readonly exists: (path: string) => boolean;
  /** Where Playwright would have put its own browser. */
  readonly ownBrowser: () => string;
  /** Runs a program with a time limit in seconds; whether it succeeded. */
  readonly run: (command: string, values: readonly string[], seconds: number) => boolean;
}

/**
 * Finds a Chromium for the end-to-end tests: `CLAIMGRID_BROWSER`, Playwright's
 * own, one of the system, else one fetched by Playwright, else (root on Debian)
 * by apt.
 *
 * @returns the path of the program, or one line that says what to do
 */
export function findBrowser(
  surroundings: BrowserSurroundings = thisMachine(),
): Result<string, string> {
  const { env, exists, isRoot, ownBrowser, platform, run } = surroundings;
  const chosen = env['CLAIMGRID_BROWSER'];
  if (chosen)
    return exists(chosen)
      ? success(chosen)
      : failure(`Use CLAIMGRID_BROWSER: there is no program at "${chosen}"`);

  const present = [ownBrowser(), ...systemBrowsers(platform, env)].find(exists);
  if (present !== undefined) return success(present);

  const playwright = join('node_modules', '@playwright', 'test', 'cli.js');
  if (run(process.execPath, [playwright, 'install', 'chromium'], 180) && exists(ownBrowser()))
    return success(ownBrowser());

  if (isRoot && exists('/usr/bin/apt-get') && exists('/etc/debian_version')) {
    run('apt-get', ['update'], 120);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 300);
    if (exists('/usr/bin/chromium')) return success('/usr/bin/chromium');
  }
  return failure(
    'Find a browser: install Chromium or Chrome, or set CLAIMGRID_BROWSER to the path of one',
  );
}

/** Usual places of Chromium and its relatives, best first. */
export function systemBrowsers(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name]);
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((root) => (root ? programs.map((program) => `${root}\\${program}`) : []));
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) =>
    [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)),
  );
}

function thisMachine(): BrowserSurroundings {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    ownBrowser: () => chromium.executablePath(),
    run: (command, values, seconds) => {
      console.error(`$ ${command} ${values.join(' ')}`);
      const timeout = seconds * 1000;
      return spawnSync(command, values, { stdio: 'inherit', timeout }).status === 0;
    },
  };
}
