import { constants, setPriority } from 'node:os';

/**
 * Lets what a person waits for go before this thread. On Linux a thread has a
 * priority of its own (setpriority(2)); elsewhere this would slow the whole program.
 */
export function stepBehind(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
}
