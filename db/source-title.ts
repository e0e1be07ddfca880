import { eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from './connection.ts';
import { sources } from './schema.ts';

/** A source's title, or null when there is no such source. */
export function sourceTitle(db: ReadDb, number: number): string | null {
  const row = db.orm
    .select({ title: sources.title })
    .from(sources)
    .where(eq(sources.number, number))
    .get();
  return row?.title ?? null;
}

/** Gives a source a title, without a word in the history. */
export function writeSourceTitle(db: WriteDb, number: number, title: string): void {
  db.orm
    .update(sources)
    .set({ title, titleKey: titleKey(title) })
    .where(eq(sources.number, number))
    .run();
}

/** A title as titles are sorted: no case, no accents, its first 200 characters. */
export function titleKey(title: string): string {
  return title
    .slice(0, 200)
    .toWellFormed()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}
