import { createRequire } from 'node:module';
import { closeOutside } from '#electron/jobs/close-outside.ts';
import type { ReaderAnswer, ReaderRequest } from '#electron/jobs/reader-messages.ts';

// A reader gone bad, run in place of the real one with the same rights: its
// entry fences it in, then what parses is hostile. The name of the file says
// what it does.
closeOutside();
process.on('message', (request: ReaderRequest) => {
  if (request.type !== 'read' && request.type !== 'table') return;
  const { id, bytes, size, name } = request;
  const say = (words: ReaderAnswer): void => void process.send?.(words);
  // It has a beginning, and then no word comes: it works for ever, or rests.
  if (name === 'spin') {
    say({ id, alive: null });
    for (;;);
  }
  if (name === 'rest') {
    say({ id, alive: null });
    setTimeout(() => void answer(request), 1500);
    return;
  }
  // Of a file that comes in chunks it takes no more than the first.
  if (bytes.length < size) say({ id, wants: 'bytes' });
  else void answer(request);
});
process.on('disconnect', () => process.exit(0));

async function answer(request: Extract<ReaderRequest, { type: 'read' | 'table' }>): Promise<void> {
  const message = await misbehave(request.name);
  const error = { code: 'stub', message };
  process.send?.({ id: request.id, result: { ok: false, error } } satisfies ReaderAnswer);
}

async function misbehave(name: string): Promise<string> {
  if (name === 'loop') for (;;);
  if (name === 'exit') process.exit(3);
  if (name === 'memory') {
    process.stderr.write('FATAL ERROR: Reached heap limit - JavaScript heap out of memory\n');
    process.abort();
  }
  if (name.startsWith('read ')) {
    const { readFileSync } = await import('node:fs');
    return attempt(() => readFileSync(name.slice(5), 'utf8'));
  }
  if (name.startsWith('write ')) {
    const { writeFileSync } = await import('node:fs');
    return attempt(() => writeFileSync(name.slice(6), 'taken over'));
  }
  if (name === 'spawn') {
    const { execFileSync } = await import('node:child_process');
    return attempt(() => execFileSync(process.execPath, ['--version']));
  }
  if (name.startsWith('try ')) {
    const [, port, folder = ''] = /^try (\d+) (.*)$/.exec(name) ?? [];
    return tryAll(hostileDeeds(Number(port), folder));
  }
  if (name === 'open handles') {
    return process
      .getActiveResourcesInfo()
      .map((kind) => kind.replace('Wrap', ''))
      .join(' ');
  }
  if (name === 'environment') return Object.keys(process.env).sort().join(' ');
  return `pid ${process.pid}`;
}

function attempt(deed: () => unknown): string {
  try {
    return `done: ${String(deed())}`;
  } catch (error) {
    return `refused: ${String(error)}`;
  }
}

/** The deeds that were not refused, with what came of them: a line each. */
async function tryAll(deeds: Readonly<Record<string, () => unknown>>): Promise<string> {
  const done: string[] = [];
  for (const [name, deed] of Object.entries(deeds)) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      done.push(`${name}: ${String(await deed())}`);
    } catch {
      // Refused, as it should be.
    }
  }
  return `${Object.keys(deeds).length} tried\n${done.join('\n')}`;
}

/** What a parser that was taken over may try, by name; `port` of this machine listens, `folder` is not its own. */
function hostileDeeds(port: number, folder: string): Readonly<Record<string, () => unknown>> {
  const require = createRequire(import.meta.url);
  const hold = (name: string): unknown => Reflect.get(process, name);
  const call = (owner: unknown, name: string, ...values: readonly unknown[]): unknown =>
    Reflect.apply(Reflect.get(Object(owner), name), owner, values);
  const load = (name: string): unknown => call(require('node:module'), '_load', name);
  return {
    'read a file': () => call(load('fs'), 'readFileSync', `${folder}/canary.txt`),
    'list a folder': () => call(load('fs'), 'readdirSync', folder),
    'write a file': () => call(load('fs'), 'writeFileSync', `${folder}/new.txt`, 'x'),
    'make a link': () => call(load('fs'), 'symlinkSync', '/etc/passwd', `${folder}/link`),
    'remove a file': () => call(load('fs'), 'rmSync', `${folder}/canary.txt`),
    'change rights': () => call(load('fs'), 'chmodSync', `${folder}/canary.txt`, 0o777),
    'open a database': () =>
      Reflect.construct(Reflect.get(Object(load('node:sqlite')), 'DatabaseSync'), [
        `${folder}/new.db`,
      ]),
    'open a database by its class': () => {
      const db: unknown = Reflect.construct(
        Reflect.get(Object(call(process, 'getBuiltinModule', 'node:sqlite')), 'DatabaseSync'),
        [`${folder}/new.db`],
      );
      return call(db, 'exec', 'CREATE TABLE a (b)');
    },
    'read settings': () => call(process, 'loadEnvFile', `${folder}/canary.txt`),
    'replace itself': () => call(process, 'execve', '/bin/true', ['true'], {}),
    'have the engine write its log': () => call(load('v8'), 'setFlagsFromString', '--prof'),
    'run tests': () => call(load('node:test'), 'run', { files: [`${folder}/canary.txt`] }),
    'write a report of the process': () =>
      call(process.report, 'writeReport', `${folder}/report.json`),
    'write the heap': () => call(load('v8'), 'writeHeapSnapshot', `${folder}/heap`),
    'start a process': () => call(load('child_process'), 'execFileSync', process.execPath, ['-v']),
    'start a process by a shell': () => call(load('child_process'), 'execSync', 'true'),
    'start a thread': () =>
      Reflect.construct(Reflect.get(Object(load('worker_threads')), 'Worker'), [
        '',
        { eval: true },
      ]),
    'load a library': () => process.dlopen({ exports: {} }, '/lib/libc.so.6'),
    'run WASI': () =>
      Reflect.construct(Reflect.get(Object(load('wasi')), 'WASI'), [
        { version: 'preview1', preopens: { '/': '/' } },
      ]),
    'make code of a string': () => Reflect.construct(Function, ['return 1']),
    'reach a binding': () => call(process, 'binding', 'tcp_wrap'),
    'reach a linked binding': () => call(process, '_linkedBinding', 'tcp_wrap'),
    'signal its parent': () => process.kill(process.ppid, 0),
    'open the debugger of its parent': () => call(process, '_debugProcess', process.ppid),
    'open its own debugger': () => call(load('inspector'), 'open', 0),
    'import net': () => import('node:net'),
    'import net behind a prefix': () => import('net'),
    'require http': () => require('node:http') as unknown,
    'load dgram': () => load('dgram'),
    'load http2': () => load('node:http2'),
    'load dns': () => load('dns/promises'),
    'ask for a built-in module': () => call(process, 'getBuiltinModule', 'net'),
    fetch: () => call(globalThis, 'fetch', `http://127.0.0.1:${port}/`),
    'open a web socket': () =>
      Reflect.construct(Reflect.get(globalThis, 'WebSocket'), [`ws://127.0.0.1:${port}/`]),
    'connect by the socket of its own output': () => {
      const { constructor } = Object(hold('stderr'));
      return call(Reflect.construct(constructor, []), 'connect', port, '127.0.0.1');
    },
    'listen by the server of its own socket': () => {
      const { constructor } = Object(hold('stderr'));
      return call(Reflect.construct(constructor, []), 'connect', { path: `${folder}/socket` });
    },
  };
}
