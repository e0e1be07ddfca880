import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, and what the archive says of it where that is not the truth. */
export interface HostileEntry {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  /** Bytes as they are packed; deflated when left out. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** Sizes and place that both lists, or the central one alone, give. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly centralSize?: number;
  readonly offset?: number;
  /** Unix mode (stat.h) in the external attributes. */
  readonly mode?: number;
  /** Extra field of the central list. */
  readonly extra?: Uint8Array;
  readonly localName?: string;
  readonly localSignature?: string;
}

/** What the end of the archive says where that is not the truth. */
export interface HostileEnd {
  readonly count?: number;
  readonly disk?: number;
  readonly centralOffset?: number;
  readonly centralSize?: number;
  readonly commentLength?: number;
  /** Bytes before the first entry; offsets do not know of them. */
  readonly before?: Uint8Array;
}

/** A ZIP archive (APPNOTE 6.3.9) that lies as it is told to. */
export function hostileZip(entries: readonly HostileEntry[], end: HostileEnd = {}): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const packed = entry.packed ?? deflateRawSync(data);
    const name = Buffer.from(entry.name);
    const localName = entry.localName === undefined ? name : Buffer.from(entry.localName);
    const extra = entry.extra ?? new Uint8Array();
    const head = (size: number, nameLength: number, extraLength: number): Buffer => {
      const bytes = Buffer.alloc(26);
      bytes.writeUInt16LE(20, 0);
      bytes.writeUInt16LE(0x800 | (entry.flags ?? 0), 2);
      bytes.writeUInt16LE(entry.method ?? 8, 4);
      bytes.writeUInt32LE(entry.crc ?? crc32(data), 10);
      bytes.writeUInt32LE(entry.packedSize ?? packed.length, 14);
      bytes.writeUInt32LE(size, 18);
      bytes.writeUInt16LE(nameLength, 22);
      bytes.writeUInt16LE(extraLength, 24);
      return bytes;
    };
    const size = entry.size ?? data.length;
    const local = Buffer.concat([
      Buffer.from(entry.localSignature ?? 'PK\u0003\u0004', 'latin1'),
      head(size, localName.length, 0),
      localName,
      packed,
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    tail.writeUInt32LE(entry.offset ?? offset, 10);
    centrals.push(
      Buffer.from('PK\u0001\u0002', 'latin1'),
      Buffer.from([20, entry.mode === undefined ? 0 : 3]),
      head(entry.centralSize ?? size, name.length, extra.length),
      tail,
      name,
      extra,
    );
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const last = Buffer.alloc(18);
  last.writeUInt16LE(end.disk ?? 0, 0);
  last.writeUInt16LE(end.count ?? Math.min(entries.length, 0xffff), 4);
  last.writeUInt16LE(end.count ?? Math.min(entries.length, 0xffff), 6);
  last.writeUInt32LE(end.centralSize ?? central.length, 8);
  last.writeUInt32LE(end.centralOffset ?? offset, 12);
  last.writeUInt16LE(end.commentLength ?? 0, 16);
  return Buffer.concat([
    end.before ?? new Uint8Array(),
    ...locals,
    central,
    Buffer.from('PK\u0005\u0006', 'latin1'),
    last,
  ]);
}
