/** One thing that was done to a file; paths are relative to the watched folder. */
export type DiskEvent =
  | { readonly kind: 'create' | 'sync' | 'unlink'; readonly path: string }
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly offset: number;
      readonly bytes: Buffer;
    }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'rename' | 'link'; readonly path: string; readonly to: string };

/** Reads what `watch-disk.c` wrote down; what a killed process wrote of a last record is left out. */
export function readDiskLog(log: Buffer): DiskEvent[] {
  const events: DiskEvent[] = [];
  let at = 0;
  while (at + 3 <= log.length) {
    const kind = String.fromCodePoint(log.readUInt8(at));
    const pathLength = log.readUInt16LE(at + 1);
    const head = at + 3 + pathLength;
    if (head + 12 > log.length) break;
    const length = log.readUInt32LE(head + 8);
    const end = head + 12 + length;
    if (end > log.length) break;
    const path = log.toString('utf8', at + 3, head);
    const offset = Number(log.readBigInt64LE(head));
    events.push(eventOf(kind, path, offset, log.subarray(head + 12, end)));
    at = end;
  }
  return events;
}

function eventOf(kind: string, path: string, offset: number, bytes: Buffer): DiskEvent {
  switch (kind) {
    case 'C':
      return { kind: 'create', path };
    case 'S':
      return { kind: 'sync', path };
    case 'U':
      return { kind: 'unlink', path };
    case 'W':
      return { kind: 'write', path, offset, bytes };
    case 'T':
      return { kind: 'truncate', path, size: offset };
    case 'R':
    case 'L':
      return { kind: kind === 'R' ? 'rename' : 'link', path, to: bytes.toString('utf8') };
    default:
      throw new Error(`Read the disk's log: there is no kind "${kind}"`);
  }
}
