import { electronBinary, hasDisplay } from './electron-binary.ts';
import { packageRoot } from './package-root.ts';
import { runDesktop } from './run-desktop.ts';

/**
 * Opens the workbench for a person: the desktop window where Electron is or can
 * be fetched, else one line why and the browser door. It never fails because of
 * Electron.
 *
 * @param review path of a review file to open at once
 * @returns the exit code, once the window or the browser door was closed
 */
export async function openWorkbench(review?: string): Promise<number> {
  const root = packageRoot();
  const found = electronBinary(root);
  if (found.ok) {
    const outcome = await runDesktop(found.value, root, review);
    if (outcome.ok) return outcome.value;
    return openBrowserDoor(outcome.error, review);
  }
  return openBrowserDoor(found.error, review);
}

async function openBrowserDoor(reason: string, review: string | undefined): Promise<number> {
  process.stderr.write(`No desktop window here: ${reason}. Opening in the browser instead.\n`);
  const { serve } = await import('../serve.ts');
  const door = await serve({ ...(review === undefined ? {} : { review }), open: hasDisplay() });
  process.stdout.write(`Claimgrid is at ${door.url}\n`);
  await untilStopped();
  await door.close();
  return 0;
}

/** Waits for Ctrl+C or for the system to end this process. */
function untilStopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
  return promise;
}
