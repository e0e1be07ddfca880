import { writeLog } from '../log/program-log.ts';
import { serve } from './browser-door.ts';
import type { BrowserDoorOptions } from './browser-door.ts';
import { untilStopped } from './until-stopped.ts';

/** Opens the browser door, prints its address on stdout, and closes it when the process is told to stop. */
export async function runBrowserDoor(options: BrowserDoorOptions): Promise<number> {
  const stopped = untilStopped();
  // The process ends all the same; the log keeps what it died of.
  process.on('uncaughtExceptionMonitor', (error) => writeLog('uncaught', { error }));
  const door = await serve(options);
  process.stdout.write(`Claimgrid is at ${door.url}\n`);
  await stopped;
  await door.close();
  return 0;
}
