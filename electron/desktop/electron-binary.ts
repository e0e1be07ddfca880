import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

const fetchLimit = 60_000;
const refusalLife = 24 * 60 * 60 * 1000;

/** What finding the binary depends on; tests put their own in. */
export interface ElectronSurroundings {
  readonly display: boolean;
  /** Runs Electron's own download; whether it succeeded. */
  readonly fetch: (installer: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Finds Electron's program, fetching it once when it is missing and a window
 * could be shown. A refused download is remembered for a day in `.cache`, so
 * that a machine without it starts at once.
 *
 * @param root folder of our package.json
 * @returns the path of the program, or why there is none (to follow a colon)
 */
export function electronBinary(
  root: string,
  { display, fetch, now }: ElectronSurroundings = thisMachine(),
): Result<string, string> {
  const home = join(root, 'node_modules/electron');
  if (!existsSync(join(home, 'package.json'))) return failure('Electron is not installed');
  if (!display) return failure('there is no display');

  const present = installedBinary(home);
  if (present !== null) return success(present);

  const refusal = join(root, '.cache/electron-refused');
  if (existsSync(refusal) && now - statSync(refusal).mtimeMs < refusalLife)
    return failure("Electron's program could not be fetched today");

  const fetched = fetch(join(home, 'install.js')) ? installedBinary(home) : null;
  if (fetched !== null) return success(fetched);
  remember(refusal);
  return failure("Electron's program could not be fetched");
}

/** The program that Electron's installer left, or null; never starts a download. */
export function installedBinary(home: string): string | null {
  const pathFile = join(home, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(home, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Whether a window can be shown; only Linux and its relatives can lack a display. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

function thisMachine(): ElectronSurroundings {
  return { display: hasDisplay(), fetch: fetchElectron, now: Date.now() };
}

function fetchElectron(installer: string): boolean {
  process.stderr.write("Fetching Electron's program (about 110 MB, at most a minute) …\n");
  const run = spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: fetchLimit });
  return run.status === 0;
}

function remember(refusal: string): void {
  try {
    mkdirSync(dirname(refusal), { recursive: true });
    writeFileSync(refusal, '');
  } catch {
    // A read-only installation asks again next time.
  }
}
