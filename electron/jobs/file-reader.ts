import type { DocumentInput } from '#core/documents/document.ts';
import type { DocumentHead, ParsedPiece } from '#core/documents/parsed-document.ts';
import type { Problem } from '#core/problem.ts';
import type { EditedTable } from '#core/reports/apply/edited-table.ts';
import type { CsvRecord } from '#core/reports/csv-table.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { chunksOf } from './read-bytes.ts';
import type { ByteChunks } from './read-bytes.ts';
import type { ReaderAnswer, ReaderPiece, TableHead } from './reader-messages.ts';
import { readerMemory, spawnReader } from './spawn-reader.ts';
import type { ReaderProcess, SpawnReader } from './spawn-reader.ts';

/** A file to read; its bytes need not be in memory. */
export interface FileInput extends Omit<DocumentInput, 'bytes'> {
  readonly bytes: Uint8Array | ByteChunks;
}

/** Reads one file at a time in a process of its own. */
export interface FileReader {
  /**
   * Reads a file; `onPiece` gets what it holds, piece by piece, and what it was
   * comes at the end. Fails with Problem 'reader-timeout', 'reader-memory' or
   * 'reader-crashed' when the process had to be ended or ended itself (pieces may
   * have come before); the next file gets a new process. Rejects with the
   * signal's reason on abort, at once, and with what reading the bytes throws.
   *
   * @param onShare hears how much of it is read (0 to 1), twice a second, where that is known
   */
  read(
    input: FileInput,
    onPiece: (piece: ParsedPiece) => void,
    signal?: AbortSignal,
    onShare?: (share: number) => void,
  ): Promise<Result<DocumentHead, Problem>>;
  /**
   * Reads a report's table that somebody edited. Fails and rejects as `read`
   * does, and with the problems of `parseReturned`.
   */
  readTable(input: FileInput, signal?: AbortSignal): Promise<Result<EditedTable, Problem>>;
  /** Starts the process already, so that it is ready when the first file is. */
  warm(): void;
  /** Ends the process. */
  close(): void;
}

export interface FileReaderOptions {
  readonly spawn?: SpawnReader;
  /** Milliseconds that a file of so many bytes may take until its next piece comes. */
  readonly timeout?: (bytes: number) => number;
  /** Milliseconds of a processor that the process may work on it without a word. */
  readonly silence?: (bytes: number) => number;
}

/** Two seconds for each MiB. */
const bySize = (bytes: number): number => (bytes / 2 ** 20) * 2_000;
/** A PDF of thousands of pages is one piece. */
const defaultTimeout = (bytes: number): number => 10 * 60_000 + bySize(bytes);
const defaultSilence = (bytes: number): number => 10_000 + bySize(bytes);

/** All the memory of the reader, in MiB: its heap, and the bytes and engines beside it. */
const wholeMemory = 1024;
/** A reader that has grown so large is replaced before the next file: engines never give memory back. */
const tiredMemory = 700;
const lookEvery = 500;

/** Makes a reader whose process starts with the first file and serves until it is closed. */
export function createFileReader(options: FileReaderOptions = {}): FileReader {
  const spawn = options.spawn ?? (() => spawnReader());
  const { timeout = defaultTimeout, silence = defaultSilence } = options;
  let current: ReaderProcess | null = null;
  let lastId = 0;
  let answer: (message: unknown) => void = () => {};
  let exit: (words: string) => void = () => {};

  const start = (): ReaderProcess => {
    const started = spawn();
    started.onMessage((message) => {
      if (started === current) answer(message);
    });
    started.onExit((words) => {
      if (started !== current) return;
      current = null;
      exit(words);
    });
    return started;
  };
  const end = (): void => {
    current?.kill();
    current = null;
  };

  const converse = async <Head>(
    type: 'read' | 'table',
    { bytes, ...input }: FileInput,
    onPiece: (piece: ReaderPiece) => void,
    signal?: AbortSignal,
    onShare?: (share: number) => void,
  ): Promise<Result<Head, Problem>> => {
    signal?.throwIfAborted();
    const id = (lastId += 1);
    const { promise, resolve, reject } = Promise.withResolvers<Result<Head, Problem>>();
    let wanted: () => void = () => {};
    const quiet = createQuiet(() => current?.worked() ?? null);
    answer = (message) => {
      if (!isAnswer<Head>(message) || message.id !== id) return;
      quiet.end();
      if ('alive' in message) {
        if (message.alive !== null) onShare?.(message.alive);
        return;
      }
      if ('wants' in message) {
        wanted();
        return;
      }
      if ('result' in message) {
        resolve(message.result);
        return;
      }
      try {
        onPiece(message);
        timer.refresh();
        current?.send({ type: 'more', id });
      } catch (error) {
        end();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    exit = (words) => resolve(failure(exitProblem(input.name, words)));
    const source = bytes instanceof Uint8Array ? chunksOf(bytes) : bytes;
    const limit = timeout(source.size);
    const mostQuiet = silence(source.size);
    // Each chunk and piece begins the time anew: a long file is no hang as long as it gets on.
    const timer = setTimeout(() => {
      end();
      resolve(failure(timeoutProblem(input.name, limit)));
    }, limit);
    const watch = setInterval(() => {
      const tooLarge = (current?.memory() ?? 0) >= wholeMemory;
      if (!tooLarge && quiet.milliseconds() < mostQuiet) return;
      end();
      resolve(
        failure(
          tooLarge ? memoryProblem(input.name, wholeMemory) : timeoutProblem(input.name, mostQuiet),
        ),
      );
    }, lookEvery);
    const abort = (): void => {
      end();
      reject(signal?.reason instanceof Error ? signal.reason : new Error('Aborted'));
    };
    signal?.addEventListener('abort', abort, { once: true });
    try {
      current ??= start();
      const asked = current;
      const send = (chunk: Uint8Array, first: boolean): Promise<void> => {
        const next = new Promise<void>((go) => (wanted = go));
        if (first) asked.send({ type, id, size: source.size, ...input, bytes: chunk });
        else asked.send({ type: 'bytes', id, bytes: chunk });
        return next.then(() => void timer.refresh());
      };
      sendChunks(source, send).catch((error: unknown) => {
        if (current === asked) end();
        reject(error instanceof Error ? error : new Error(String(error)));
      });
      return await promise;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', abort);
      if ((current?.memory() ?? 0) > tiredMemory) end();
    }
  };

  return {
    read: (input, onPiece, signal, onShare) => {
      const take = (answered: ReaderPiece): void => {
        if ('piece' in answered) onPiece(answered.piece);
      };
      return converse<DocumentHead>('read', input, take, signal, onShare);
    },
    readTable: async (input, signal) => {
      const rows: CsvRecord[] = [];
      const take = (answered: ReaderPiece): void => {
        if ('rows' in answered) for (const row of answered.rows) rows.push(row);
      };
      const head = await converse<TableHead>('table', input, take, signal);
      return head.ok ? success({ ...head.value, rows }) : head;
    },
    warm: () => {
      current ??= start();
    },
    close: end,
  };
}

/** Sends a file chunk by chunk, each once the reader wants it: what is on its way lies in this process's memory. */
async function sendChunks(
  source: ByteChunks,
  send: (chunk: Uint8Array, first: boolean) => Promise<void>,
): Promise<void> {
  let sent = 0;
  for await (const chunk of source.chunks()) {
    const wanted = send(chunk, sent === 0);
    sent += chunk.length;
    if (sent < source.size) await wanted;
  }
  if (sent === 0) void send(new Uint8Array(), true);
}

/**
 * So many times slower than alone may a process be that works on a busy machine;
 * where its own time is not known, a document that takes long must not pass for a hang.
 */
const mostBusy = 6;
const unknownBusy = 3;

/**
 * For how long a process has said nothing since its first word: it begins with
 * that, since a process that starts on a busy machine is no hang.
 *
 * @param worked its milliseconds of a processor, which a busy machine does not lengthen; null for not known
 */
function createQuiet(worked: () => number | null) {
  let heard: { readonly at: number; readonly worked: number | null } | null = null;
  return {
    end: () => {
      heard = { at: Date.now(), worked: worked() };
    },
    milliseconds: (): number => {
      if (heard === null) return 0;
      const now = worked();
      const passed = Date.now() - heard.at;
      // One that rests for ever is no less stuck than one that works for ever.
      return heard.worked === null || now === null
        ? passed / unknownBusy
        : Math.max(now - heard.worked, passed / mostBusy);
    },
  };
}

function isAnswer<Head>(message: unknown): message is ReaderAnswer<Head> {
  return (
    typeof message === 'object' &&
    message !== null &&
    'id' in message &&
    ('result' in message ||
      'piece' in message ||
      'rows' in message ||
      'wants' in message ||
      'alive' in message)
  );
}

const othersGoOn = 'The file was left out; the others are not affected';

function timeoutProblem(name: string, limit: number): Problem {
  return {
    code: 'reader-timeout',
    message: `Read "${name}": it took longer than ${Math.max(1, Math.round(limit / 1000))} s and was stopped`,
    hint: othersGoOn,
  };
}

function exitProblem(name: string, words: string): Problem {
  if (/heap out of memory|allocation failed/i.test(words)) {
    return memoryProblem(name, readerMemory);
  }
  return {
    code: 'reader-crashed',
    message: `Read "${name}": the reader stopped unexpectedly`,
    hint: othersGoOn,
  };
}

function memoryProblem(name: string, limit: number): Problem {
  return {
    code: 'reader-memory',
    message: `Read "${name}": it needs more than the ${limit} MB of memory that one file may use`,
    hint: 'Split the file into smaller ones',
  };
}
