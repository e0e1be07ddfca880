import type { Readable, Writable } from 'node:stream';

/** A line to a browser that was started with `--remote-debugging-pipe`. */
export interface DevTools {
  /** Calls a method (Chrome DevTools Protocol); throws what the browser refuses, and when it ends. */
  call(
    method: string,
    values?: object,
    session?: string,
  ): Promise<Readonly<Record<string, unknown>>>;
  /** Resolves with the next event of this name. */
  next(event: string): Promise<void>;
  /** Has every call that waits, and every later one, fail for this reason. */
  close(reason: Error): void;
}

interface Waiting {
  readonly resolve: (result: Readonly<Record<string, unknown>>) => void;
  readonly reject: (error: Error) => void;
}

/** Speaks the Chrome DevTools Protocol over two pipes: JSON messages that end with a zero byte. */
export function createDevTools(to: Writable, from: Readable): DevTools {
  const calls = new Map<number, Waiting>();
  const events = new Map<string, Waiting>();
  let lastId = 0;
  let closed: Error | null = null;
  const close = (reason: Error): void => {
    closed ??= reason;
    for (const waiting of [...calls.values(), ...events.values()]) waiting.reject(closed);
    calls.clear();
    events.clear();
  };
  const wait = <Key>(
    map: Map<Key, Waiting>,
    key: Key,
  ): Promise<Readonly<Record<string, unknown>>> => {
    if (closed !== null) return Promise.reject(closed);
    const { promise, resolve, reject } = Promise.withResolvers<Readonly<Record<string, unknown>>>();
    map.set(key, { resolve, reject });
    return promise;
  };
  const take = (text: string): void => {
    const message: Message = JSON.parse(text);
    if (message.id === undefined) {
      const waiting = events.get(message.method ?? '');
      events.delete(message.method ?? '');
      waiting?.resolve({});
      return;
    }
    const waiting = calls.get(message.id);
    calls.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result ?? {});
    else waiting?.reject(new Error(message.error.message));
  };

  // Pieces of one message are joined once: answers of a megabyte come in many.
  let begun: string[] = [];
  from.setEncoding('utf8').on('data', (text: string) => {
    const [first = '', ...more] = text.split('\0');
    begun.push(first);
    for (const next of more) {
      take(begun.join(''));
      begun = [next];
    }
  });
  // A pipe that breaks is the browser that ends: whoever started it says why.
  from.on('error', () => {});
  to.on('error', () => {});
  return {
    call: (method, values = {}, session) => {
      lastId += 1;
      const answer = wait(calls, lastId);
      const message = { id: lastId, method, params: values, sessionId: session };
      if (closed === null) to.write(`${JSON.stringify(message)}\0`);
      return answer;
    },
    next: async (event) => {
      await wait(events, event);
    },
    close,
  };
}

/** The browser's side of the protocol. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}
