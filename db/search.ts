import type { ReadDb, WriteDb } from './connection.ts';

export function searchQuery(_text: string): string | null {
  throw new Error('later');
}
export function rebuildSearch(_db: WriteDb): void {
  throw new Error('later');
}
export function checkSearch(_db: ReadDb): boolean {
  throw new Error('later');
}
