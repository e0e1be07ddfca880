import { eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from './connection.ts';
import { views } from './schema.ts';
import { writeTogether } from './transactions.ts';

/** What was kept under this key (grid layout and the like), or null. */
export function getView(db: ReadDb, key: string): unknown {
  const row = db.orm.select().from(views).where(eq(views.key, key)).get();
  return row?.value ?? null;
}

/** Keeps a JSON value under a key; null removes it. Not in the history: undo does not move columns. */
export function setView(db: WriteDb, key: string, value: unknown): void {
  writeTogether(db, 'Keep the view', () => {
    if (value === null || value === undefined) {
      db.orm.delete(views).where(eq(views.key, key)).run();
    } else {
      db.orm
        .insert(views)
        .values({ key, value })
        .onConflictDoUpdate({ target: views.key, set: { value } })
        .run();
    }
  });
}
