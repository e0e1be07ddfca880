import type { ReadDb, WriteDb } from './connection.ts';

export function getView(_db: ReadDb, _key: string): unknown {
  throw new Error('later');
}
export function setView(_db: WriteDb, _key: string, _value: unknown): void {
  throw new Error('later');
}
