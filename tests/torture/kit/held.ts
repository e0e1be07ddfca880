import { readdirSync, statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What this process holds after a collection. */
export interface Held {
  /** JavaScript heap, and bytes beside it, in MiB. */
  readonly heap: number;
  readonly beside: number;
  /** All memory that it has from the system, in MiB. */
  readonly resident: number;
  /** Open files and sockets; -1 where the system does not say. */
  readonly files: number;
}

const collect = openCollector();

/** Collects garbage and looks. */
export function lookHeld(): Held {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return {
    heap: heapUsed / 2 ** 20,
    beside: external / 2 ** 20,
    resident: rss / 2 ** 20,
    files: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : -1,
  };
}

/** Size of SQLite's log beside a file, in MiB. */
export function logSize(path: string): number {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20;
}

function openCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('gc');
  if (typeof found !== 'function') throw new Error('Collect: this program has no collector');
  return () => void Reflect.apply(found, undefined, []);
}
