import { homedir } from 'node:os';
import { ProblemError } from '#core/problem.ts';
import { safeError } from '#core/log/safe-entry.ts';
import type { LogLevel, ThrownParts } from '#core/log/safe-entry.ts';
import { packageRoot } from '../desktop/package-root.ts';
import { programVersion } from '../program-version.ts';
import { appendEntry, logFile } from './log-file.ts';
import { tildePath } from './tilde-path.ts';

/** Events that are logged; fixed words, so that nothing of a person gets in by them. */
export type LogEvent =
  | 'call-failed'
  | 'command-failed'
  | 'start-failed'
  | 'uncaught'
  | 'window-error'
  | 'window-gone'
  | 'worker-died'
  | 'reader-ended'
  | 'policy-violation';

export interface LogDetails {
  readonly level?: LogLevel;
  /** A word of the program: the name of a call or task. Others are left out. */
  readonly at?: string;
  readonly error?: unknown;
}

let settings: string | null = null;

/**
 * Has this process write its log into a folder of settings from now on. Every
 * door does so first; without it (in tests, in threads) nothing is written.
 */
export function startLog(folder: string): void {
  settings = folder;
}

/** Where the log is, as a person reads it ("~/.config/…"); null when this process has none. */
export function logPlace(): string | null {
  return settings === null ? null : tildePath(logFile(settings), homedir());
}

/** Writes an event down. Of an error only what `safeError` lets through. */
export function writeLog(event: LogEvent, { level = 'error', at, error }: LogDetails = {}): void {
  if (settings === null) return;
  appendEntry(settings, {
    time: new Date().toISOString(),
    level,
    event,
    ...(at !== undefined && /^[a-z][\w.-]{0,60}$/iu.test(at) ? { at } : {}),
    version: programVersion(),
    ...(error === undefined ? {} : { error: safeError(partsOf(error, 0), packageRoot()) }),
  });
}

function partsOf(error: unknown, depth: number): ThrownParts {
  if (typeof error !== 'object' || error === null) return { message: error };
  const { name, message, stack, code, cause } = error as ThrownParts;
  return {
    name,
    message,
    stack,
    code: error instanceof ProblemError ? error.problem.code : code,
    ...(typeof cause === 'object' && cause !== null && depth < 5
      ? { cause: partsOf(cause, depth + 1) }
      : {}),
  };
}
