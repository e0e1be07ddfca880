import type { Reference } from '#core/references/reference.ts';
import type { ReadDb } from './connection.ts';

export function listReferences(
  _db: ReadDb,
  _options: { readonly search?: string; readonly limit?: number } = {},
): Reference[] {
  throw new Error('later');
}
export function getReference(_db: ReadDb, _id: string): Reference | null {
  throw new Error('later');
}
