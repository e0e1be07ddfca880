import { fork } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { statOf } from '#db/processes.ts';
import { packageRoot } from '../desktop/package-root.ts';
import { entryFile } from './entry-file.ts';
import type { ReaderRequest } from './reader-messages.ts';
import { readerProgram } from './reader-program.ts';
import type { ReaderProgram } from './reader-program.ts';

/** A reader process as the parent sees it; another kind of process can stand in for it. */
export interface ReaderProcess {
  send(request: ReaderRequest): void;
  onMessage(listener: (message: unknown) => void): void;
  /** `words` are the last that it printed on stderr. Called once, also when it never started. */
  onExit(listener: (words: string) => void): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
  /** All the memory it holds, in MiB; null where the system does not say. */
  memory(): number | null;
  /** Milliseconds of a processor that it has used; null where the system does not say. */
  worked(): number | null;
}
export type SpawnReader = () => ReaderProcess;

/** Memory of the reader's JavaScript heap, in MiB. */
export const readerMemory = 1024;

/**
 * Starts the reader as a child process of Node's (`readerProgram` chooses which)
 * with the permission model on: it may read the program's own code and nothing
 * else, write nothing and start nothing.
 *
 * @param script another script to run instead, with the same rights (tests)
 * @param program what runs it and where the code lies that it may read
 */
export function spawnReader(
  script: string = entryFile('reader'),
  program: ReaderProgram = readerProgram(script, packageRoot()),
): ReaderProcess {
  const child = fork(program.script, [], {
    execPath: program.execPath,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: readerEnvironment(program.asNode),
    execArgv: [
      '--permission',
      ...codeFolders(program.script, program.root).map((folder) => `--allow-fs-read=${folder}`),
      `--max-old-space-size=${readerMemory}`,
      '--disallow-code-generation-from-strings',
      '--no-warnings',
    ],
  });
  let words = '';
  let gone = false;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4000);
  });
  return {
    send: (request) => {
      // A channel that broke is reported by the exit that follows it.
      if (child.connected) child.send(request, () => {});
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      const leave = (more: string): void => {
        if (gone) return;
        gone = true;
        listener(words + more);
      };
      child.once('close', () => leave(''));
      child.once('error', (error) => leave(error.message));
    },
    kill: () => void child.kill('SIGKILL'),
    memory: () => residentMemory(child.pid),
    worked: () => processorTime(child.pid),
  };
}

/** From Linux's account of a process (proc(5), "VmRSS"); other systems have no file for it. */
function residentMemory(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null;
  try {
    const found = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return found === null ? null : Number(found[1]) / 1024;
  } catch {
    return null;
  }
}

/** Its utime and stime (proc(5), fields 14 and 15), in hundredths of a second there. */
function processorTime(pid: number | undefined): number | null {
  const [user, system] = pid === undefined ? [] : statOf(pid).slice(11);
  return user === undefined || system === undefined ? null : (Number(user) + Number(system)) * 10;
}

/** No secrets of the surroundings; Windows cannot start a process without its system folder. */
function readerEnvironment(asNode: boolean): NodeJS.ProcessEnv {
  const systemRoot = process.env['SystemRoot'];
  return {
    ...(asNode ? { ELECTRON_RUN_AS_NODE: '1' } : {}),
    ...(systemRoot === undefined ? {} : { SystemRoot: systemRoot }),
  };
}

/** Where code lies: our own folders, our packages (also when hoisted beside us), and the script. */
function codeFolders(script: string, root: string): string[] {
  const above = dirname(root);
  const folders = [
    script,
    ...['package.json', 'core', 'electron', 'resources', 'node_modules', 'dist/main'].map((name) =>
      join(root, name),
    ),
    ...(basename(above) === 'node_modules' ? [above] : []),
  ].filter((folder) => existsSync(folder));
  return [...new Set(folders.flatMap((folder) => [folder, realpathSync(folder)]))];
}
