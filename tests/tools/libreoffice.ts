import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** What the search depends on; tests put their own in. */
export interface OfficeSurroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
  readonly exists: (path: string) => boolean;
  /** Runs a program with a time limit in seconds; whether it succeeded. */
  readonly run: (command: string, values: readonly string[], seconds: number) => Promise<boolean>;
}

/**
 * Finds LibreOffice for the tests of tables that come back from a spreadsheet:
 * `CLAIMGRID_SOFFICE`, one of the system, else (root on Debian) the Calc package
 * by apt: some 150 MB at most, about a minute.
 *
 * @returns the path of the program, or one line that says why there is none
 */
export async function findLibreOffice(
  surroundings: OfficeSurroundings = thisMachine(),
): Promise<Result<string, string>> {
  const { env, exists, isRoot, run } = surroundings;
  const chosen = env['CLAIMGRID_SOFFICE'];
  if (chosen)
    return exists(chosen)
      ? success(chosen)
      : failure(`Use CLAIMGRID_SOFFICE: there is no program at "${chosen}"`);
  const places = [
    ...(env['PATH'] ?? '')
      .split(delimiter)
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, 'soffice')),
    '/usr/bin/soffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ];
  const present = places.find(exists);
  if (present !== undefined) return success(present);
  if (isRoot && exists('/usr/bin/apt-get') && exists('/etc/debian_version')) {
    await run('apt-get', ['update', '-qq'], 120);
    const wanted = 'libreoffice-calc-nogui';
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', wanted], 300);
    if (exists('/usr/bin/soffice')) return success('/usr/bin/soffice');
  }
  return failure('there is no LibreOffice: install it, or set CLAIMGRID_SOFFICE to its path');
}

function thisMachine(): OfficeSurroundings {
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    // A test runner goes on meanwhile.
    run: (command, values, seconds) => {
      console.error(`$ ${command} ${values.join(' ')}`);
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const options = { timeout: seconds * 1000, env, maxBuffer: 2 ** 26 };
      execFile(command, [...values], options, (error) => resolve(error === null));
      return promise;
    },
  };
}
