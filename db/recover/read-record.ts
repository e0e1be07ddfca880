import type { PageFile } from './page-file.ts';

/** What a column of a stored row can hold. Whole numbers as `bigint`, so that they stay whole. */
export type StoredValue = null | bigint | number | string | Buffer;

/** A row as it is stored. */
export interface StoredRow {
  /** Null in the trees of indexes and of tables without row numbers. */
  readonly rowid: bigint | null;
  readonly values: readonly StoredValue[];
  /** Some of its bytes stood on pages that are gone: what is missing reads as blanks. */
  readonly patched: boolean;
}

/** SQLite's variable-length integer; null when it reaches over the end. */
export function readVarint(
  bytes: Buffer,
  at: number,
): { readonly value: bigint; readonly next: number } | null {
  let value = 0n;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    if (index === 8)
      return { value: BigInt.asIntN(64, (value << 8n) | BigInt(byte)), next: at + 9 };
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  return null;
}

/** No row of a review is longer: SQLite's own limit, in bytes. */
const longestRow = 1_000_000_000n;

/**
 * Reads the row of a cell on a leaf page (file format, sections 1.6 and 2.1);
 * null when its bytes cannot be one. Where the chain of pages behind a long row
 * breaks, the pages that follow in the file are taken for its continuation,
 * which they are in a file that was written in one go, and `isFree` says which
 * pages may be; what is gone is filled with blanks.
 *
 * @param kind whether the tree is one of a table with row numbers
 */
export function readCell(
  file: PageFile,
  page: Buffer,
  at: number,
  kind: 'table' | 'index',
  isFree: (page: number) => boolean,
): StoredRow | null {
  const size = readVarint(page, at);
  if (size === null || size.value < 1n || size.value > longestRow) return null;
  const key = kind === 'table' ? readVarint(page, size.next) : null;
  if (kind === 'table' && key === null) return null;
  const start = key?.next ?? size.next;
  const total = Number(size.value);
  const local = localBytes(total, file.usable, kind);
  if (start + local + (local < total ? 4 : 0) > file.usable) return null;
  const payload = gather(file, page, start, local, total, isFree);
  if (payload === null) return null;
  const values = readValues(payload.bytes);
  return values === null ? null : { rowid: key?.value ?? null, values, patched: payload.patched };
}

/** How much of a row stands on the page itself (file format, section 1.6). */
function localBytes(total: number, usable: number, kind: 'table' | 'index'): number {
  const most = kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (total <= most) return total;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const even = least + ((total - least) % (usable - 4));
  return even <= most ? even : least;
}

function gather(
  file: PageFile,
  page: Buffer,
  start: number,
  local: number,
  total: number,
  isFree: (page: number) => boolean,
): { readonly bytes: Buffer; readonly patched: boolean } | null {
  // A length that the file cannot hold is no length.
  if (total > file.pageCount * file.pageSize) return null;
  const bytes = Buffer.alloc(total, 0x20);
  page.copy(bytes, 0, start, start + local);
  if (local === total) return { bytes, patched: false };
  let patched = false;
  let filled = local;
  let number = page.readUInt32BE(start + local);
  const each = file.usable - 4;
  let before = 0;
  while (filled < total) {
    if (!isFree(number) || number === before) {
      patched = true;
      number = before + 1;
      if (before === 0 || !isFree(number)) return { bytes, patched };
    }
    const overflow = file.page(number);
    if (overflow === null) return { bytes, patched: true };
    const length = Math.min(each, total - filled);
    const content = overflow.subarray(4, 4 + length);
    if (content.every((byte) => byte === 0)) patched = true;
    else content.copy(bytes, filled);
    filled += length;
    before = number;
    number = overflow.readUInt32BE(0);
  }
  return { bytes, patched };
}

/** The columns of a record (file format, section 2.1); null when it is none. */
function readValues(payload: Buffer): StoredValue[] | null {
  const header = readVarint(payload, 0);
  if (header === null || header.value > BigInt(payload.length) || header.value > 2000n) return null;
  const values: StoredValue[] = [];
  let at = header.next;
  let body = Number(header.value);
  while (at < Number(header.value)) {
    const type = readVarint(payload, at);
    if (type === null || type.value < 0n || type.value > 2_000_000_100n) return null;
    const serial = Number(type.value);
    const length = lengthOf(serial);
    if (length === null || body + length > payload.length) return null;
    values.push(valueOf(payload, body, serial, length));
    body += length;
    at = type.next;
  }
  return at === Number(header.value) && body === payload.length ? values : null;
}

const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

function lengthOf(serial: number): number | null {
  if (serial >= 12) return Math.floor((serial - 12) / 2);
  return lengths[serial] ?? null;
}

function valueOf(bytes: Buffer, at: number, serial: number, length: number): StoredValue {
  if (serial === 0) return null;
  if (serial === 7) return bytes.readDoubleBE(at);
  if (serial === 8 || serial === 9) return BigInt(serial - 8);
  if (serial === 6) return bytes.readBigInt64BE(at);
  if (serial < 6) return BigInt(bytes.readIntBE(at, length));
  const content = bytes.subarray(at, at + length);
  return serial % 2 === 0 ? Buffer.from(content) : content.toString('utf8');
}
