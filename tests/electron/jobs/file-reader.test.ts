import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ParsedPiece } from '#core/documents/parsed-document.ts';
import { createFileReader } from '#electron/jobs/file-reader.ts';
import type { FileReader } from '#electron/jobs/file-reader.ts';
import { openBytes } from '#electron/jobs/read-bytes.ts';
import { spawnReader } from '#electron/jobs/spawn-reader.ts';
import type { SpawnReader } from '#electron/jobs/spawn-reader.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const stub = join(import.meta.dirname, 'stub-reader.ts');

let reader: FileReader | undefined;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgrid-test-'));
});
afterEach(() => {
  reader?.close();
  reader = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const setupStub = (timeout = 20_000): FileReader =>
  (reader = createFileReader({ spawn: () => spawnReader(stub), timeout: () => timeout }));

/** Stubs that note what is done to them, and a promise of the first one's end. */
function setupWatched() {
  const events: string[] = [];
  const { promise: firstGone, resolve } = Promise.withResolvers<void>();
  let processes = 0;
  const spawn: SpawnReader = () => {
    const number = (processes += 1);
    const child = spawnReader(stub);
    events.push(`start ${number}`);
    return {
      ...child,
      send: (request) => {
        events.push(`send ${request.type === 'read' ? request.name : 'more'} to ${number}`);
        child.send(request);
      },
      onExit: (listener) =>
        child.onExit((words) => {
          if (number === 1) resolve();
          listener(words);
        }),
      kill: () => {
        events.push(`kill ${number}`);
        child.kill();
      },
    };
  };
  return { events, firstGone, spawn };
}

/** What the stub says of a deed, or the code of the problem when it cannot say anything. */
async function tell(of: FileReader, name: string, signal?: AbortSignal): Promise<string> {
  const result = await of.read({ name, bytes: bytes('x') }, () => {}, signal);
  if (result.ok) return 'ok';
  return result.error.code === 'stub' ? result.error.message : result.error.code;
}

describe('createFileReader()', () => {
  it('reads files one after the other in one process', async () => {
    reader = createFileReader();
    const pieces: ParsedPiece[] = [];
    const take = (piece: ParsedPiece) => void pieces.push(piece);
    const salt = { name: 'a.txt', bytes: bytes('Salt\n\nSalt raised it by 5%.') };
    const first = await reader.read(salt, take);
    const second = await reader.read(
      { name: 'b.txt', bytes: bytes('Water\n\nWater is wet.') },
      take,
    );
    expect(pieces.map(({ articles }) => articles[0]?.title)).toEqual(['Salt', 'Water']);
    expect(pieces[0]?.articles[0]?.text).toContain('raised it');
    expect(pieces[0]?.articles[0]?.fingerprint).toBeInstanceOf(Uint32Array);
    expect(first.ok && first.value.format).toBe('text');
    expect(second.ok).toBe(true);
  });

  it('reads a long list in pieces, each when the one before was taken', async () => {
    reader = createFileReader();
    const records = Array.from(
      { length: 950 },
      (_, at) => `TY  - JOUR\nTI  - Study ${at}\nER  - \n`,
    );
    const sizes: number[] = [];
    const head = await reader.read(
      { name: 'list.ris', bytes: bytes(records.join('')) },
      (piece) => void sizes.push(piece.records.length),
    );
    expect(head.ok && head.value.format).toBe('ris');
    expect(sizes).toEqual([200, 200, 200, 200, 150]);
  });

  it('reads a file that is sent in many chunks', async () => {
    reader = createFileReader();
    const text = Array.from({ length: 300_000 }, (_, at) => `oar${at.toString(36)}`).join(' ');
    const path = join(folder, 'log.txt');
    writeFileSync(path, text);
    const opened = await openBytes(path);
    if (!opened.ok) throw new Error(opened.error.message);
    await using source = opened.value;
    expect(source.size).toBeGreaterThan(2 ** 21);
    const found: string[] = [];
    const head = await reader.read({ name: 'log.txt', bytes: source }, ({ articles }) => {
      found.push(...articles.map((article) => article.text));
    });
    expect(head.ok).toBe(true);
    expect(found.join('') === text).toBe(true);
  });

  it('tells what keeps the bytes from being read, and reads the next file', async () => {
    const of = setupStub();
    const bytesThatEnd = {
      size: 10,
      async *chunks() {
        yield bytes('five!');
        throw new Error('the disk is gone');
      },
    };
    const broken = of.read({ name: 'broken', bytes: bytesThatEnd }, () => {});
    await expect(broken).rejects.toThrow('the disk is gone');
    expect(await tell(of, 'a')).toMatch(/^pid /);
  });

  it('passes on why a file is refused', async () => {
    reader = createFileReader();
    const result = await reader.read({ name: 'empty.txt', bytes: bytes('') }, () => {});
    expect(result.ok ? '' : result.error.code).toBe('file-empty');
  });

  it('keeps one process for a batch', async () => {
    const of = setupStub();
    expect(await tell(of, 'a')).toBe(await tell(of, 'b'));
  });

  it('kills a reader that never ends, and reads the next file with a new one', async () => {
    const { events, firstGone, spawn } = setupWatched();
    const limits = [400];
    reader = createFileReader({ spawn, timeout: () => limits.shift() ?? 20_000 });
    events.push(await tell(reader, 'loop'));
    events.push((await tell(reader, 'a')).replace(/\d+/, 'N'));
    expect(events).toEqual([
      'start 1',
      'send loop to 1',
      'kill 1',
      'reader-timeout',
      'start 2',
      'send a to 2',
      'pid N',
    ]);
    await firstGone;
  });

  it('kills a reader that works without a word, and not one that a busy machine lets wait', async () => {
    const silence = (): number => 300;
    reader = createFileReader({ spawn: () => spawnReader(stub), silence });
    const started = performance.now();
    expect(await tell(reader, 'spin')).toBe('reader-timeout');
    expect(performance.now() - started).toBeLessThan(20_000);
    // Only Linux tells how long a process worked.
    if (process.platform === 'linux') expect(await tell(reader, 'rest')).toMatch(/^pid /);
    expect(await tell(reader, 'a')).toMatch(/^pid /);
  });

  it('names a crash and lack of memory, and goes on', async () => {
    const of = setupStub();
    expect(await tell(of, 'exit')).toBe('reader-crashed');
    expect(await tell(of, 'memory')).toBe('reader-memory');
    expect(await tell(of, 'a')).toMatch(/^pid/);
  });

  it('ends a reading at once when it is aborted', async () => {
    const of = setupStub();
    const stop = new AbortController();
    const reading = tell(of, 'loop', stop.signal);
    setTimeout(() => stop.abort(), 200);
    await expect(reading).rejects.toThrow(/abort/i);
    expect(await tell(of, 'a')).toMatch(/^pid/);
  });
});

describe('spawnReader()', () => {
  it('gives no rights to read, write or start anything, and no environment', async () => {
    const of = setupStub();
    const canary = join(folder, 'canary.txt');
    writeFileSync(canary, 'secret');
    expect(await tell(of, `read ${canary}`)).toMatch(/^refused/);
    expect(await tell(of, `write ${join(folder, 'new.txt')}`)).toMatch(/^refused/);
    expect(await tell(of, 'spawn')).toMatch(/^refused/);
    expect(existsSync(join(folder, 'new.txt'))).toBe(false);
    expect(await tell(of, 'environment')).toMatch(/^(NODE_CHANNEL_\w+ ?)*$/);
  });
});

describe('a reader that was taken over', () => {
  it('reaches no file, process, thread, debugger or network', async () => {
    const of = setupStub();
    writeFileSync(join(folder, 'canary.txt'), 'secret');
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const said = await tell(of, `try ${port} ${folder}`);
      expect(said).toMatch(/^\d{2} tried\n$/);
      expect(readdirSync(folder)).toEqual(['canary.txt']);
      expect(readFileSync(join(folder, 'canary.txt'), 'utf8')).toBe('secret');
      expect(connections).toBe(0);
    } finally {
      server.close();
    }
  });

  it('has no open way to anyone but its parent', async () => {
    expect(process.env['PATH']).toBeDefined();
    const of = setupStub();
    expect(await tell(of, 'environment')).not.toMatch(/PATH|HOME|TOKEN|CLAIMGRID/);
    expect(await tell(of, 'open handles')).toMatch(/^(?:Pipe ?)*$/);
  });
});

describe('createFileReader().readTable()', () => {
  it('readTable() gives all rows of a long table that came back, with their lines', async () => {
    reader = createFileReader();
    const rows = Array.from({ length: 4500 }, (_, index) => `C${index + 1},"note ${index}"`);
    const table = await reader.readTable({
      name: 'table.csv',
      bytes: bytes(['claim,note', ...rows].join('\r\n')),
    });
    expect(table.ok && table.value.rows).toHaveLength(4500);
    expect(table.ok && table.value.rows[4499]).toEqual({
      line: 4501,
      cells: ['C4500', 'note 4499'],
    });
    expect(table.ok && [...table.value.columns]).toEqual([
      ['claim', 0],
      ['note', 1],
    ]);
  });

  it('readTable() passes on why a table is refused, and names the file', async () => {
    reader = createFileReader();
    const foreign = await reader.readTable({ name: 'prices.csv', bytes: bytes('a,b\r\n1,2\r\n') });
    expect(foreign.ok ? null : foreign.error).toMatchObject({
      code: 'csv-foreign',
      message: 'Read "prices.csv": no column is called "claim" or "id"',
    });
    const page = await reader.readTable({ name: 'a.pdf', bytes: bytes('%PDF-1.7\n%%EOF') });
    expect(page.ok ? '' : page.error.code).toBe('table-foreign');
  });

  it('a file may take long as long as its pieces come', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const asked: (() => void)[] = [];
    let say: (message: unknown) => void = () => {};
    reader = createFileReader({
      spawn: () => ({
        send: ({ id }) => void asked.push(() => say({ id, piece: {} })),
        onMessage: (listener) => (say = listener),
        onExit: () => {},
        kill: () => {},
        memory: () => null,
        worked: () => null,
      }),
      timeout: () => 1000,
    });
    let pieces = 0;
    const file = reader.read({ name: 'long.txt', bytes: bytes('x') }, () => (pieces += 1));
    for (const answer of [1, 2, 3]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await vi.advanceTimersByTimeAsync(900);
      asked.at(-1)?.();
      expect(pieces).toBe(answer);
    }
    vi.advanceTimersByTime(1000);
    const result = await file;
    expect(result.ok ? '' : result.error.code).toBe('reader-timeout');
    expect(pieces).toBe(3);
  });

  it.each([
    ['works without a word, by the clock', null, 1],
    ['works without a word, by its time of a processor', 0, 1],
    ['rests for ever', 0, 0],
  ])('ends a reader that %s, counted anew from each word', async (_how, first, share) => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let say: (message: unknown) => void = () => {};
    let id = 0;
    let worked: number | null = first;
    reader = createFileReader({
      spawn: () => ({
        send: (request) => void (id = request.id),
        onMessage: (listener) => (say = listener),
        onExit: () => {},
        kill: () => {},
        memory: () => null,
        worked: () => worked,
      }),
      timeout: () => 1_000_000,
      silence: () => 1000,
    });
    let ended = false;
    const file = reader.read({ name: 'long.pdf', bytes: bytes('x') }, () => {});
    void file.finally(() => (ended = true));
    const pass = async (milliseconds: number): Promise<void> => {
      if (worked !== null) worked += milliseconds * share;
      // On a busy machine a third of the time is its own; so much is taken for it where it is not known.
      await vi.advanceTimersByTimeAsync(milliseconds * 3);
    };
    // It has not begun.
    await pass(5000);
    for (let word = 0; word < 5; word += 1) {
      say({ id, alive: null });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await pass(900);
    }
    expect(ended).toBe(false);
    await pass(share === 0 ? 2000 : 600);
    const result = await file;
    expect(result.ok ? '' : result.error.code).toBe('reader-timeout');
  });

  it('ends a reader that holds more than a gigabyte', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let memory = 1000;
    const ended: string[] = [];
    reader = createFileReader({
      spawn: () => ({
        send: () => {},
        onMessage: () => {},
        onExit: () => {},
        kill: () => void ended.push('killed'),
        memory: () => memory,
        worked: () => 0,
      }),
    });
    const file = reader.read({ name: 'long.pdf', bytes: bytes('x') }, () => {});
    await vi.advanceTimersByTimeAsync(5000);
    expect(ended).toEqual([]);
    memory = 1025;
    await vi.advanceTimersByTimeAsync(1000);
    const result = await file;
    expect(result.ok ? null : result.error).toMatchObject({
      code: 'reader-memory',
      message: expect.stringContaining('1024 MB'),
      hint: 'Split the file into smaller ones',
    });
    expect(ended).toEqual(['killed']);
  });

  it('readTable() ends a reader that never ends', async () => {
    const of = setupStub(400);
    const table = await of.readTable({ name: 'loop', bytes: bytes('x') });
    expect(table.ok ? '' : table.error.code).toBe('reader-timeout');
  });
});
