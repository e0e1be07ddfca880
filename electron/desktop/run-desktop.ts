import { spawn } from 'node:child_process';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** A window that is gone sooner than this with an error was never shown. */
const startLimit = 15_000;

/**
 * Runs the desktop application until its last window is closed.
 *
 * @param program path of Electron's program
 * @param root folder of our package.json, whose `main` Electron loads
 * @returns the exit code, or why the window could not be shown (missing system
 *   libraries, a sandbox that the system refuses)
 */
export async function runDesktop(
  program: string,
  root: string,
  review?: string,
): Promise<Result<number, string>> {
  const started = Date.now();
  const child = spawn(program, [root, ...(review === undefined ? [] : [review])], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000);
  });
  const { promise, resolve } = Promise.withResolvers<Result<number, string>>();
  child.on('error', (error) => resolve(failure(`Electron did not start (${error.message})`)));
  child.on('close', (code, signal) => {
    const early = Date.now() - started < startLimit;
    if (code === 0 || !early) resolve(success(code ?? 1));
    else resolve(failure(`Electron ended with ${signal ?? `code ${code}`}${lastWords(said)}`));
  });
  return promise;
}

function lastWords(said: string): string {
  const line = said.trim().split('\n').at(-1)?.trim() ?? '';
  return line === '' ? '' : ` (${line.slice(0, 160).replace(/[.]+$/, '')})`;
}
