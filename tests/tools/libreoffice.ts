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

/** Where Debian puts the program, and the parts of it that the tests need: Calc and Writer. */
const debian = '/usr/bin/soffice';
const parts = ['sc', 'sw'].map((part) => `/usr/lib/libreoffice/program/lib${part}lo.so`);

/**
 * Finds LibreOffice for the tests of tables and documents that it opens and saves
 * again: `CLAIMGRID_SOFFICE`, one of the system, else (root on Debian) its Calc
 * and Writer packages by apt: some 180 MB at most, about a minute. A part that
 * Debian's lacks is added to it.
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
    debian,
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ];
  const present = places.find(exists);
  const isDebian = exists('/etc/debian_version');
  const isWhole = !isDebian || present !== debian || parts.every(exists);
  if (present !== undefined && isWhole) return success(present);
  if (isRoot && isDebian && exists('/usr/bin/apt-get')) {
    await run('apt-get', ['update', '-qq'], 120);
    // One with windows and one without do not stand beside each other.
    const kind = exists('/usr/share/doc/libreoffice-core') ? '' : '-nogui';
    const wanted = [`libreoffice-calc${kind}`, `libreoffice-writer${kind}`];
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], 300);
    if (exists(debian) && parts.every(exists)) return success(debian);
  }
  return failure(
    present === undefined
      ? 'there is no LibreOffice: install it, or set CLAIMGRID_SOFFICE to its path'
      : 'LibreOffice lacks Calc or Writer: install them, or set CLAIMGRID_SOFFICE to a whole one',
  );
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
