import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * What Linux tells of a process, from its state on (proc(5), /proc/[pid]/stat from
 * field 3). Empty for a process that is not there, and where there is no /proc.
 */
export function statOf(pid: number): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name, in brackets, may hold blanks and brackets itself.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/**
 * When a process was started, as its system counts it: ticks since the computer
 * was, which a later process of the same number does not share (proc(5), field 22
 * of /proc/[pid]/stat). Empty for a process that is not there, and where there is no /proc.
 */
export function startOf(pid: number): string {
  return statOf(pid)[19] ?? '';
}

/**
 * Whether a process of this computer still runs: also not one that was given
 * its number afterwards, where the system tells.
 *
 * @param start what `startOf` gave when it ran; empty for not known
 */
export function isRunning(pid: number, start: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not allowed to ask means that it is there.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = startOf(pid);
  return start === '' || now === '' || now === start;
}

/** Six letters for where numbers of processes mean the same: this computer, or this container of it. */
export function processPlace(): string {
  return createHash('sha256').update(`${hostname()}\n${namespace()}`).digest('hex').slice(0, 6);
}

/** A process in a file's name: where its number means something, the number, its start. */
export function processMark(pid: number = process.pid): string {
  return `${processPlace()}-${pid}-${startOf(pid)}`;
}

/** What `processMark` makes, with its three parts as groups. */
export const processMarkPattern = String.raw`([\da-f]{6})-(\d{1,10})-(\d{0,20})`;

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
