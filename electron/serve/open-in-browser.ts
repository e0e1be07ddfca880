import { spawn } from 'node:child_process';

/** Opens an address of ours in the default browser, where there is one. Never fails: the address is printed too. */
export function openInBrowser(url: string): void {
  const command = browserCommand(process.platform, process.env);
  if (command === null) return;
  const [program, ...before] = command;
  try {
    const child = spawn(program, [...before, url], { stdio: 'ignore', detached: true });
    child.once('error', () => {});
    child.unref();
  } catch {
    // No such program here.
  }
}

/**
 * The program that opens addresses, with its first arguments; null where there
 * is no screen, because a browser in the terminal would take the terminal over.
 */
export function browserCommand(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): readonly [program: string, ...before: string[]] | null {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] || env['WSL_DISTRO_NAME'] ? ['xdg-open'] : null;
}
