import type { Random } from '../part.ts';
import type { DiskEvent } from './disk-log.ts';

/** Bytes that a disk writes whole or not at all. */
const sector = 512;

interface PendingWrite {
  readonly offset: number;
  readonly bytes: Buffer;
}

/** A file: what is surely on the disk, and the writes since its last sync, in order. */
interface DiskFile {
  durable: Buffer;
  pending: PendingWrite[];
}

/**
 * A disk with a cache that loses power: after a sync a file's writes are on it,
 * before that any of them may be missing, in any order, torn between sectors
 * (the model of SQLite's crash tests, "How SQLite Is Tested", section 4.2).
 * Creating, truncating, renaming and deleting files is taken as done in order;
 * disks that lie about a sync are not modelled.
 */
export interface ModelDisk {
  apply(event: DiskEvent): void;
  /** What is in the files after a power cut now; the disk itself goes on. */
  cut(random: Random): ReadonlyMap<string, Buffer>;
  /** What a program reads from a file now. */
  read(path: string): Buffer | null;
}

/** A disk that holds these files, all of them safely. */
export function createModelDisk(start: ReadonlyMap<string, Buffer>): ModelDisk {
  const files = new Map<string, DiskFile>();
  for (const [path, bytes] of start) files.set(path, { durable: bytes, pending: [] });
  const fileOf = (path: string): DiskFile => {
    let file = files.get(path);
    if (file === undefined) {
      file = { durable: Buffer.alloc(0), pending: [] };
      files.set(path, file);
    }
    return file;
  };
  const apply = (event: DiskEvent): void => {
    const { path } = event;
    switch (event.kind) {
      case 'create':
        files.set(path, { durable: Buffer.alloc(0), pending: [] });
        break;
      case 'write':
        fileOf(path).pending.push({ offset: event.offset, bytes: event.bytes });
        break;
      case 'sync': {
        const file = fileOf(path);
        file.durable = written(file.durable, file.pending);
        file.pending = [];
        break;
      }
      case 'truncate': {
        const file = fileOf(path);
        file.durable = resized(file.durable, event.size);
        file.pending = file.pending.flatMap(({ offset, bytes }) =>
          offset >= event.size ? [] : [{ offset, bytes: bytes.subarray(0, event.size - offset) }],
        );
        break;
      }
      case 'rename':
      case 'link':
        files.set(event.to, fileOf(path));
        if (event.kind === 'rename') files.delete(path);
        break;
      case 'unlink':
        files.delete(path);
        break;
      default:
        event satisfies never;
    }
  };
  return {
    apply,
    cut: (random) => {
      // Now and then all of it, or nothing, went to the disk in time.
      const kept = random.pick([0, 0.1, 0.5, 0.5, 0.9, 1]);
      return new Map(
        [...files].map(([path, file]) => [
          path,
          written(file.durable, survivors(file.pending, kept, random)),
        ]),
      );
    },
    read: (path) => {
      const file = files.get(path);
      return file === undefined ? null : written(file.durable, file.pending);
    },
  };
}

/** Some of the writes, whole or some sectors of them, in another order. */
function survivors(writes: readonly PendingWrite[], kept: number, random: Random): PendingWrite[] {
  const found: PendingWrite[] = [];
  for (const write of writes) {
    const fate = random.next();
    if (fate < kept * 0.8) found.push(write);
    else if (fate < kept) found.push(...sectorsOf(write).filter(() => random.next() < 0.5));
  }
  if (random.next() < 0.5) return found;
  for (let last = found.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const [a, b] = [found[last], found[other]];
    if (a === undefined || b === undefined) continue;
    found[last] = b;
    found[other] = a;
  }
  return found;
}

function sectorsOf({ offset, bytes }: PendingWrite): PendingWrite[] {
  const parts: PendingWrite[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(bytes.length, at + sector - ((offset + at) % sector));
    parts.push({ offset: offset + at, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return parts;
}

/** The bytes after some writes; a hole is full of zeros. */
function written(before: Buffer, writes: readonly PendingWrite[]): Buffer {
  const end = Math.max(before.length, ...writes.map(({ offset, bytes }) => offset + bytes.length));
  const after = Buffer.alloc(end);
  before.copy(after);
  for (const { offset, bytes } of writes) bytes.copy(after, offset);
  return after;
}

function resized(before: Buffer, size: number): Buffer {
  const after = Buffer.alloc(size);
  before.copy(after);
  return after;
}
