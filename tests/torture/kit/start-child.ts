import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { ChildOrder } from './child.ts';
import type { Script } from './script.ts';

const root = resolve(import.meta.dirname, '../../..');
const builtIn = join(root, '.cache/torture');
let built: Promise<string> | null = null;

/** The child's program in one file: it starts in a fifth of the time. */
export function buildChild(): Promise<string> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<string> {
  mkdirSync(builtIn, { recursive: true });
  const name = `child-${process.pid}.mjs`;
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: join(import.meta.dirname, 'child.ts'),
      outDir: builtIn,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: name, codeSplitting: false } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  const path = join(builtIn, name);
  process.once('exit', () => rmSync(path, { force: true }));
  return path;
}

/** The order of a child that does nothing special. */
export function childOrder(
  order: Partial<ChildOrder> & Pick<ChildOrder, 'do' | 'path'>,
): ChildOrder {
  return {
    seed: 1,
    from: 0,
    to: 0,
    documents: '',
    exported: `${order.path}.csv`,
    copied: `${order.path}.copy`,
    checkpoint: 1000,
    synchronous: 'FULL',
    acks: null,
    retries: 0,
    pause: 0,
    places: [],
    restore: { backup: '', folder: '', open: false },
    ...order,
  };
}

/** The order of a child that does all steps of a script on a copy of its template, which is made at `path`. */
export function scriptOrder(
  script: Script,
  path: string,
  order: Partial<ChildOrder> = {},
): ChildOrder {
  copyFileSync(script.template, path);
  const { seed, steps, documents } = script;
  return childOrder({ do: 'steps', path, seed, to: steps, documents, ...order });
}

/** A child at work. */
export interface RunningChild {
  readonly process: ChildProcess;
  /** The lines that it told so far. */
  readonly lines: string[];
  /** Resolves with its exit code, or with the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Resolves once a line starts with these words, or it ended. */
  told(words: string): Promise<void>;
}

/** How a child is started. */
export interface StartOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** What is put before the command: `['setpriv', …]`. */
  readonly before?: readonly string[];
}

/** Starts a child; `buildChild` must have been awaited. */
export async function startChild(
  order: ChildOrder,
  options: StartOptions = {},
): Promise<RunningChild> {
  const program = await buildChild();
  const words = [...(options.before ?? []), process.execPath, program, JSON.stringify(order)];
  const child = spawn(words[0] ?? '', words.slice(1), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.environment },
  });
  const lines: string[] = [];
  const waiting: { readonly words: string; readonly resolve: () => void }[] = [];
  let rest = '';
  const hear = (line: string): void => {
    lines.push(line);
    for (const one of waiting) if (line.startsWith(one.words)) one.resolve();
  };
  child.stdout.on('data', (data: Buffer) => {
    const parts = (rest + data.toString('utf8')).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) hear(line);
  });
  child.stderr.on('data', (data: Buffer) => lines.push(`stderr ${data.toString('utf8').trim()}`));
  const ended = new Promise<number | NodeJS.Signals>((settle) => {
    child.on('close', (code, signal) => {
      for (const one of waiting) one.resolve();
      settle(signal ?? code ?? 1);
    });
  });
  return {
    process: child,
    lines,
    ended,
    told: (start) =>
      lines.some((line) => line.startsWith(start))
        ? Promise.resolve()
        : new Promise((settle) => waiting.push({ words: start, resolve: settle })),
  };
}

/** The number of steps that a child told to be done. */
export function ackedSteps(lines: readonly string[]): number {
  return lines.filter((line) => /^ack \d/.test(line)).length;
}
