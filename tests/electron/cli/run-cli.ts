import { execFile } from 'node:child_process';
import { vi } from 'vitest';
import { runCommandLine } from '#electron/cli/run-command-line.ts';
import { entryFile } from '#tests/helpers/built-entry-file.ts';

const entry = entryFile('cli');

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The one JSON document on stdout. */
  readonly json: () => unknown;
}

/** Runs the terminal door as a person would, in a process of its own. */
export function spawnCli(...args: readonly string[]): Promise<CliRun> {
  return interruptCli(null, ...args);
}

/** The same; presses Ctrl+C when it has said these words. */
export function interruptCli(words: RegExp | null, ...args: readonly string[]): Promise<CliRun> {
  const { promise, resolve: done } = Promise.withResolvers<CliRun>();
  const options = { maxBuffer: 2 ** 26, env: { ...process.env, NODE_OPTIONS: '' } };
  const child = execFile(process.execPath, [entry, ...args], options, (_error, stdout, stderr) => {
    done(cliRun(child.exitCode ?? -1, stdout, stderr));
  });
  let said = '';
  child.stderr?.on('data', function listen(text: string) {
    said += text;
    if (words?.test(said) !== true) return;
    // A second one would end it at once.
    child.stderr?.off('data', listen);
    child.kill('SIGINT');
  });
  return promise;
}

/** Runs the terminal door in this process, which takes a tenth of the time. One at a time. */
export async function runCli(...args: readonly string[]): Promise<CliRun> {
  const [out, err]: [string[], string[]] = [[], []];
  const spies = [catchWords('stdout', out), catchWords('stderr', err)];
  try {
    const code = await runCommandLine(args);
    return cliRun(code, out.join(''), err.join(''));
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function catchWords(stream: 'stdout' | 'stderr', into: string[]) {
  return vi.spyOn(process[stream], 'write').mockImplementation((text) => {
    into.push(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'));
    return true;
  });
}

function cliRun(code: number, stdout: string, stderr: string): CliRun {
  return { code, stdout, stderr, json: (): unknown => JSON.parse(stdout) };
}
