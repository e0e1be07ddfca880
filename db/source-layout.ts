import type { ReadDb } from './connection.ts';
import { prepared } from './connection.ts';

/** A stretch of a line of text on a page, in points from the page's top left corner as shown. */
export interface PagePlace {
  /** 1-based. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pages of a source that has any: width and height in points; empty for the others. */
export function sourcePages(
  db: ReadDb,
  id: string,
): readonly { readonly width: number; readonly height: number }[] {
  const row = prepared<{ pages: string }>(
    db,
    `SELECT l.pages FROM source_layouts AS l JOIN sources AS s ON s.number = l.source
      WHERE s.id = ? AND s.hidden = 0`,
  ).get(id);
  const pages: { width: number; height: number }[] = row === undefined ? [] : JSON.parse(row.pages);
  return pages.map(({ width, height }) => ({ width: width / 10, height: height / 10 }));
}

/** Where the words of a range stand on the pages, line by line; empty without pages. */
export function placesOf(db: ReadDb, id: string, start: number, end: number): PagePlace[] {
  const row = prepared<{ words: Uint8Array }>(
    db,
    `SELECT l.words FROM source_layouts AS l JOIN sources AS s ON s.number = l.source
      WHERE s.id = ? AND s.hidden = 0`,
  ).get(id);
  if (row === undefined) return [];
  const words = new Int32Array(new Uint8Array(row.words).buffer);
  const places: PagePlace[] = [];
  for (let at = 0; at + 7 <= words.length; at += 7) {
    const [from = 0, to = 0, page = 0, left = 0, top = 0, right = 0, bottom = 0] = words.subarray(
      at,
      at + 7,
    );
    if (to <= start || from >= end) continue;
    const place = { page, left: left / 10, top: top / 10, right: right / 10, bottom: bottom / 10 };
    const last = places.at(-1);
    if (last !== undefined && isSameLine(last, place)) {
      places.splice(-1, 1, {
        page,
        left: Math.min(last.left, place.left),
        top: Math.min(last.top, place.top),
        right: Math.max(last.right, place.right),
        bottom: Math.max(last.bottom, place.bottom),
      });
    } else places.push(place);
  }
  return places;
}

function isSameLine(one: PagePlace, other: PagePlace): boolean {
  const height = Math.min(one.bottom - one.top, other.bottom - other.top);
  const overlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const gap = Math.max(other.left - one.right, one.left - other.right);
  return one.page === other.page && overlap > height * 0.5 && gap < height * 2;
}

/** The file that a source came from, as it was imported; null when there is none. */
export function originalOf(
  db: ReadDb,
  id: string,
): { readonly name: string; readonly format: string; readonly bytes: Uint8Array } | null {
  return (
    prepared<{ name: string; format: string; bytes: Uint8Array }>(
      db,
      `SELECT f.name, f.format, f.bytes FROM files AS f JOIN sources AS s ON s.file = f.number
        WHERE s.id = ? AND s.hidden = 0`,
    ).get(id) ?? null
  );
}
