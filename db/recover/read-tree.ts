import type { PageFile } from './page-file.ts';
import { readCell } from './read-record.ts';
import type { StoredRow } from './read-record.ts';

/** Which pages have been read as what, and which could not be. */
export interface PageWalk {
  readonly file: PageFile;
  /** 1 for a page of a tree that was read. */
  readonly seen: Uint8Array;
  /** Pages that a tree names and that are none of its. */
  readonly bad: Set<number>;
}

/** Begins to read a file. */
export function startWalk(file: PageFile): PageWalk {
  return { file, seen: new Uint8Array(file.pageCount + 1), bad: new Set() };
}

type TreeKind = 'table' | 'index';

/** The first byte of a page of a tree (file format, section 1.6). */
const pageKinds: Readonly<Record<number, { readonly kind: TreeKind; readonly leaf: boolean }>> = {
  2: { kind: 'index', leaf: false },
  5: { kind: 'table', leaf: false },
  10: { kind: 'index', leaf: true },
  13: { kind: 'table', leaf: true },
};

/** What a page is by its first bytes; null where they cannot be those of a tree's page. */
export function kindOfPage(
  file: PageFile,
  number: number,
): { readonly kind: TreeKind; readonly leaf: boolean } | null {
  const page = file.page(number);
  if (page === null) return null;
  const start = number === 1 ? 100 : 0;
  const kind = pageKinds[page[start] ?? 0];
  if (kind === undefined) return null;
  const cells = page.readUInt16BE(start + 3);
  return start + (kind.leaf ? 8 : 12) + 2 * cells > file.usable ? null : kind;
}

/**
 * Every row below a page, in order. What cannot be read is left out and noted:
 * a page that is no page of this kind in `bad`, with all that only it led to.
 */
export function* rowsOfTree(walk: PageWalk, root: number, kind: TreeKind): Generator<StoredRow> {
  const { file, seen, bad } = walk;
  // Deepest left first: a stack of pages to read, the next one last.
  const waiting = [root];
  for (;;) {
    const number = waiting.pop();
    if (number === undefined) return;
    const found = kindOfPage(file, number);
    const page = file.page(number);
    if (found === null || page === null || found.kind !== kind || seen[number] === 1) {
      bad.add(number);
      continue;
    }
    seen[number] = 1;
    const start = number === 1 ? 100 : 0;
    const children: number[] = [];
    for (const at of cellPlaces(file, page, start, found.leaf)) {
      if (!found.leaf) {
        children.push(page.readUInt32BE(at));
        // In the tree of an index the pages between hold rows too.
        if (kind === 'index') yield* readRow(walk, page, at + 4, kind, number);
      } else yield* readRow(walk, page, at, kind, number);
    }
    if (!found.leaf) {
      children.push(page.readUInt32BE(start + 8));
      waiting.push(...children.reverse());
    }
  }
}

function* readRow(
  walk: PageWalk,
  page: Buffer,
  at: number,
  kind: TreeKind,
  number: number,
): Generator<StoredRow> {
  const { file, seen } = walk;
  const isFree = (one: number): boolean => one > 1 && one <= file.pageCount && seen[one] !== 1;
  const row = readCell(file, page, at, kind, isFree);
  if (row === null) walk.bad.add(number);
  else yield row;
}

function cellPlaces(file: PageFile, page: Buffer, start: number, leaf: boolean): number[] {
  const first = start + (leaf ? 8 : 12);
  const count = page.readUInt16BE(start + 3);
  const places: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = page.readUInt16BE(first + 2 * index);
    if (at >= first + 2 * count && at + 4 <= file.usable) places.push(at);
  }
  return places;
}

/** Pages that hold nothing any more, as the file's list of them says; they may hold old rows. */
export function freePages(file: PageFile): Set<number> {
  const free = new Set<number>();
  let trunk = file.page(1)?.readUInt32BE(32) ?? 0;
  while (trunk > 0 && trunk <= file.pageCount && !free.has(trunk)) {
    free.add(trunk);
    const page = file.page(trunk);
    if (page === null) break;
    const count = Math.min(page.readUInt32BE(4), (file.usable - 8) / 4);
    for (let index = 0; index < count; index += 1) free.add(page.readUInt32BE(8 + 4 * index));
    trunk = page.readUInt32BE(0);
  }
  return free;
}
