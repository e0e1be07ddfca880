import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import {
  arch,
  availableParallelism,
  freemem,
  homedir,
  release,
  tmpdir,
  totalmem,
  type,
} from 'node:os';
import { basename, dirname, join } from 'node:path';
import { reviewDetails, sqliteVersion } from '#db/review-details.ts';
import type { ReviewDetails } from '#db/review-details.ts';
import { dataFolders } from '../data-folders.ts';
import { hasDisplay, installedBinary } from '../desktop/electron-binary.ts';
import { packageRoot } from '../desktop/package-root.ts';
import { findPrintBrowser } from '../jobs/print-browser.ts';
import { lastLines, logFile, logSize } from '../log/log-file.ts';
import { tildePath } from '../log/tilde-path.ts';
import { programsAt } from '../presence/presence.ts';
import type { OpenProgram } from '../presence/presence.ts';
import { programVersion } from '../program-version.ts';

/** What a bug report needs. It names no person, review, document or file of theirs. */
export interface ProgramDetails {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly door: 'terminal' | 'desktop' | 'browser';
  readonly versions: {
    readonly claimgrid: string;
    readonly node: string;
    /** Null outside the desktop. */
    readonly electron: string | null;
    readonly chromium: string | null;
    readonly sqlite: string;
  };
  readonly system: {
    readonly name: string;
    readonly processor: string;
    readonly cores: number;
    /** MiB. */
    readonly memory: number;
    readonly freeMemory: number;
    readonly language: string;
  };
  readonly folders: readonly FolderDetails[];
  readonly tools: {
    /** Whether Electron's program is installed, and whether a window could be shown. */
    readonly desktop: 'ready' | 'not fetched' | 'not installed';
    readonly display: boolean;
    /** Name of the browser that would print PDFs; null when there is none. */
    readonly pdfBrowser: string | null;
  };
  /** Names of the variables of Claimgrid that are set, without their values. */
  readonly environment: readonly string[];
  readonly log: {
    readonly place: string;
    readonly bytes: number;
    /** The last entries, oldest first, as they are written. */
    readonly last: readonly unknown[];
  };
  /** Null when none was asked for. */
  readonly review: ReviewDetails | null;
  /** Which programs have that review open now. */
  readonly programs: readonly OpenProgram[];
}

export interface FolderDetails {
  readonly what: 'reviews' | 'settings' | 'temporary files';
  /** With "~" for the person's folder, or the name of the variable that says where it is. */
  readonly path: string;
  readonly exists: boolean;
  /** Of the folder, or of the nearest one above that is there. */
  readonly writable: boolean;
  /** MiB; null where the system does not say. */
  readonly free: number | null;
}

export interface DetailsOptions {
  readonly door: ProgramDetails['door'];
  readonly review?: string | null;
  /** Whether the review is checked as a whole, which takes seconds for a large one. */
  readonly check?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** How many entries of the log are shown. */
const shownEntries = 10;

/** Gathers what a bug report needs. Changes nothing, sends nothing. */
export function programDetails({
  door,
  review = null,
  check = false,
  env = process.env,
}: DetailsOptions): ProgramDetails {
  const folders = dataFolders(env);
  const shown = (path: string): string => shownPath(path, env);
  return {
    at: new Date().toISOString(),
    door,
    versions: {
      claimgrid: programVersion(),
      node: process.versions.node,
      electron: process.versions['electron'] ?? null,
      chromium: process.versions['chrome'] ?? null,
      sqlite: sqliteVersion(),
    },
    system: {
      name: `${type()} ${release()}`,
      processor: arch(),
      cores: availableParallelism(),
      memory: mebibytes(totalmem()),
      freeMemory: mebibytes(freemem()),
      language: Intl.DateTimeFormat().resolvedOptions().locale,
    },
    folders: [
      folderDetails('reviews', folders.reviews, shown),
      folderDetails('settings', folders.settings, shown),
      folderDetails('temporary files', tmpdir(), shown),
    ],
    tools: { desktop: desktopState(), display: hasDisplay(), pdfBrowser: pdfBrowser() },
    environment: Object.keys(env)
      .filter((name) => /^CLAIMGRID_[A-Z_]{1,40}$/u.test(name))
      .toSorted(),
    log: {
      place: shown(logFile(folders.settings)),
      bytes: logSize(folders.settings),
      last: lastLines(folders.settings, shownEntries).flatMap(parsedLine),
    },
    programs: review === null ? [] : programsAt(folders.settings, review),
    review: review === null ? null : reviewDetails(review, check),
  };
}

/** A folder that a variable names may be called anything: the variable is shown instead. */
function shownPath(path: string, env: NodeJS.ProcessEnv): string {
  const own = env['CLAIMGRID_HOME'];
  if (own !== undefined && own !== '' && path.startsWith(own)) {
    return `CLAIMGRID_HOME${path.slice(own.length)}`;
  }
  return tildePath(path, homedir());
}

function folderDetails(
  what: FolderDetails['what'],
  path: string,
  shown: (path: string) => string,
): FolderDetails {
  let there = path;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  return {
    what,
    path: shown(path),
    exists: there === path,
    writable: isWritable(there),
    free: freeSpace(there),
  };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function freeSpace(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return mebibytes(bavail * bsize);
  } catch {
    return null;
  }
}

function desktopState(): ProgramDetails['tools']['desktop'] {
  if (process.versions['electron'] !== undefined) return 'ready';
  const home = join(packageRoot(), 'node_modules', 'electron');
  if (!existsSync(join(home, 'package.json'))) return 'not installed';
  return installedBinary(home) === null ? 'not fetched' : 'ready';
}

function pdfBrowser(): string | null {
  try {
    return basename(findPrintBrowser());
  } catch {
    return null;
  }
}

function parsedLine(line: string): unknown[] {
  try {
    const entry: unknown = JSON.parse(line);
    return [entry];
  } catch {
    // A line that a power cut tore.
    return [];
  }
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
