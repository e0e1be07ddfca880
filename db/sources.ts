import type { SourceRow, SourceText } from '#core/sources/source.ts';
import type { ReadDb, WriteDb } from './connection.ts';

export function listSources(_db: ReadDb): SourceRow[] {
  throw new Error('later');
}
export function getSource(_db: ReadDb, _id: string): SourceText | null {
  throw new Error('later');
}
export function renameSource(
  _db: WriteDb,
  _author: string,
  _id: string,
  _title: string,
): SourceRow {
  throw new Error('later');
}
