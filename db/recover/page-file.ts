import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A database file read page by page, without SQLite, which would stop at the first bad one. */
export interface PageFile {
  readonly pageSize: number;
  /** Bytes of a page that hold content: page size less what is reserved at its end. */
  readonly usable: number;
  readonly pageCount: number;
  /** What the header says of the file's shape; 0 where it cannot be read. */
  readonly version: number;
  /** A page by its number, from 1; null outside the file. A page that the file's end cuts is filled up with zeros. */
  page(number: number): Buffer | null;
  close(): void;
}

/** The page size of every review that this program has made. */
const ownPageSize = 4096;

/**
 * Opens a database file (SQLite's file format, sqlite.org/fileformat2.html). A
 * header that cannot be right is not believed: then pages are of the size that
 * this program writes.
 */
export function openPageFile(path: string): PageFile {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const header = Buffer.alloc(100);
  readSync(file, header, 0, 100, 0);
  const sound = header.toString('latin1', 0, 16) === 'SQLite format 3\0';
  const named = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const isPower = named >= 512 && (named & (named - 1)) === 0;
  const pageSize = sound && isPower ? named : ownPageSize;
  const reserved = sound && isPower && header.readUInt8(20) <= 64 ? header.readUInt8(20) : 0;
  const pageCount = Math.ceil(size / pageSize);
  return {
    pageSize,
    usable: pageSize - reserved,
    pageCount,
    version: sound ? header.readUInt32BE(60) : 0,
    page: (number) => {
      if (!Number.isInteger(number) || number < 1 || number > pageCount) return null;
      const bytes = Buffer.alloc(pageSize);
      readSync(file, bytes, 0, pageSize, (number - 1) * pageSize);
      return bytes;
    },
    close: () => closeSync(file),
  };
}
