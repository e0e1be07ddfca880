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
  const program = electronBinary(root);
  if (!program.ok) return openInstead(program.error, review);
  const shown = await runDesktop(program.value, root, review);
  return shown.ok ? shown.value : openInstead(shown.error, review);
}

async function openInstead(reason: string, review: string | undefined): Promise<number> {
  process.stderr.write(`No desktop window: ${reason}. Claimgrid opens in the browser instead.\n`);
  const { runBrowserDoor } = await import('../serve/run-browser-door.ts');
  return runBrowserDoor({ ...(review === undefined ? {} : { review }), open: hasDisplay() });
}
