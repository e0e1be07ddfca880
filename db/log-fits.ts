import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openPageFile } from './recover/page-file.ts';
import { rowsOfTree, startWalk } from './recover/read-tree.ts';

/**
 * Whether the write-ahead log beside a review cannot be its own: SQLite does not
 * ask, and would fold the pages of another file in and cut the review to its
 * length. A log is another file's when the review it shows has another id, or
 * when it speaks of a file whose pages stand neither in it nor here. Only reads.
 */
export function logIsForeign(path: string): boolean {
  const log = readLog(`${path}-wal`);
  // A log that holds every page (a restore writes such a one) does not mix with anything.
  if (log === null || log.pages.size >= log.pageCount) return false;
  const file = openSync(path, 'r');
  let pages = 0;
  try {
    pages = Math.floor(fstatSync(file).size / log.pageSize);
  } finally {
    closeSync(file);
  }
  for (let page = pages + 1; page <= log.pageCount; page += 1) {
    if (!log.pages.has(page)) return true;
  }
  const own = ownId(path);
  const shown = own === null ? null : shownId(path);
  return shown !== null && shown !== own;
}

/** The id of the review in the file itself, whatever stands in its log; null where it cannot be read. */
function ownId(path: string): string | null {
  const file = openPageFile(path);
  try {
    const walk = startWalk(file);
    for (const { values } of rowsOfTree(walk, 1, 'table')) {
      const [, name, , root] = values;
      if (name !== 'review' || typeof root !== 'bigint') continue;
      const [row] = rowsOfTree(walk, Number(root), 'table').take(1);
      const id = row?.values[1];
      return typeof id === 'string' ? id : null;
    }
    return null;
  } finally {
    file.close();
  }
}

/** The id that SQLite shows, with what stands in the log. */
function shownId(path: string): string | null {
  try {
    const connection = new Database(path, { readonly: true });
    try {
      const row: unknown = connection.prepare('SELECT id FROM review').pluck().get();
      return typeof row === 'string' ? row : null;
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

interface LogContent {
  readonly pageSize: number;
  /** Pages of the file after the last commit in the log. */
  readonly pageCount: number;
  /** Pages that commits in the log hold. */
  readonly pages: ReadonlySet<number>;
}

/** A log with more frames is the one of an import, and reading them all would keep people waiting. */
const mostFrames = 20_000;

/** The frames of the log's last round (file format, section 4.1: those that bear its salts); null without one, and for a very long one. */
function readLog(path: string): LogContent | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const header = Buffer.alloc(32);
    if (readSync(file, header, 0, 32, 0) < 32) return null;
    const pageSize = header.readUInt32BE(8);
    if (pageSize < 512 || pageSize > 65_536) return null;
    const frame = Buffer.alloc(24);
    const committed = new Set<number>();
    let open: number[] = [];
    let pageCount = 0;
    let frames = 0;
    for (let at = 32; readSync(file, frame, 0, 24, at) === 24; at += 24 + pageSize) {
      if (frame.compare(header, 16, 24, 8, 16) !== 0) break;
      if ((frames += 1) > mostFrames) return null;
      open.push(frame.readUInt32BE(0));
      const count = frame.readUInt32BE(4);
      if (count === 0) continue;
      for (const page of open) committed.add(page);
      open = [];
      pageCount = count;
    }
    return pageCount === 0 ? null : { pageSize, pageCount, pages: committed };
  } finally {
    closeSync(file);
  }
}
