import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LogLevel, SafeError } from '#core/log/safe-entry.ts';

/** One line of the log. */
export interface LogEntry {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly level: LogLevel;
  /** What happened, as a fixed word: "call-failed", "worker-died". */
  readonly event: string;
  /** Where, as a fixed word: a call, a task, a door. */
  readonly at?: string;
  readonly version: string;
  readonly error?: SafeError;
}

/** Two files of this size are kept, in bytes: the newest entries and those before. */
export const logLimit = 2 ** 20;

/** Path of the newest entries, in the folder of settings. */
export function logFile(settings: string): string {
  return join(settings, 'logs', 'claimgrid.log');
}

/** Path of the entries before. */
export function olderLogFile(settings: string): string {
  return join(settings, 'logs', 'claimgrid.1.log');
}

/**
 * Adds a line of JSON to the log, for the person alone to read. A file that
 * would get larger than `logLimit` becomes the older one. Never fails: a full
 * disk must not turn one error into two.
 */
export function appendEntry(settings: string, entry: LogEntry): void {
  const file = logFile(settings);
  const line = `${JSON.stringify(entry)}\n`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (sizeOf(file) + Buffer.byteLength(line) > logLimit) {
      renameSync(file, olderLogFile(settings));
    }
    appendFileSync(file, line, { mode: 0o600 });
  } catch {
    // There is nobody left to tell.
  }
}

/** The last lines of the log, oldest first; fewer where there are fewer. */
export function lastLines(settings: string, count: number): string[] {
  const lines = [olderLogFile(settings), logFile(settings)].flatMap((file) => {
    try {
      return readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
    } catch {
      return [];
    }
  });
  return lines.slice(-count);
}

/** Bytes of both files. */
export function logSize(settings: string): number {
  return sizeOf(logFile(settings)) + sizeOf(olderLogFile(settings));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
