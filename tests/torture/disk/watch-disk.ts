import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a watched process suffers. */
export interface DiskOptions {
  readonly folder: string;
  /** File for the records; none is kept when absent. */
  readonly log?: string;
  readonly fault?: DiskFault;
  /** Microseconds that each write and sync takes longer. */
  readonly slow?: number;
}

/** Calls that fail, counted from 1. */
export interface DiskFault {
  readonly first: number;
  readonly count: number;
  /** 'SHORT' writes half of what was asked for. */
  readonly error: keyof typeof errors;
}

/** Error numbers of Linux. */
const errors = { SHORT: 0, EIO: 5, EACCES: 13, ENOSPC: 28, EROFS: 30 } as const;

let library: string | null | undefined;

/** Compiles the library that watches the disk; null, where that cannot be done (no Linux, no C compiler). */
export function watchLibrary(): string | null {
  library ??= compile();
  return library;
}

/** Why there is no library, in words. */
export const noLibrary = 'skipped: it needs Linux and a C compiler (cc)';

function compile(): string | null {
  if (process.platform !== 'linux') return null;
  const folder = resolve(import.meta.dirname, '../../../.cache/torture');
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `watch-disk-${process.pid}.so`);
  const source = join(import.meta.dirname, 'watch-disk.c');
  try {
    const words = ['-O1', '-shared', '-fPIC', '-o', target, source, '-ldl', '-lpthread'];
    execFileSync('cc', words, { stdio: 'ignore' });
  } catch {
    return null;
  }
  process.once('exit', () => rmSync(target, { force: true }));
  return target;
}

/** The environment of a process whose disk is watched; needs `watchLibrary`. */
export function watchedEnvironment(path: string, options: DiskOptions): Record<string, string> {
  const { folder, log, fault, slow } = options;
  return {
    LD_PRELOAD: path,
    TORTURE_FOLDER: folder,
    ...(log === undefined ? {} : { TORTURE_LOG: log }),
    ...(fault === undefined
      ? {}
      : { TORTURE_FAULT: `${fault.first}:${fault.count}:${errors[fault.error]}` }),
    ...(slow === undefined ? {} : { TORTURE_SLOW: String(slow) }),
  };
}
