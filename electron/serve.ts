export { serve } from './serve/browser-door.ts';
export type { BrowserDoor, BrowserDoorOptions } from './serve/browser-door.ts';

// Run by itself, this is `claimgrid serve` without the rest of the terminal door.
if (import.meta.main) {
  const { runCommandLine } = await import('./cli/run-command-line.ts');
  process.exitCode = await runCommandLine(['serve', ...process.argv.slice(2)]);
}
