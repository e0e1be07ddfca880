import type { ColumnChoice, OwnColumn, OwnColumnKind, OwnValue } from '#core/claims/own-column.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';

/** The own column with this number, or null. */
export function readColumn(db: ReadDb, number: number): OwnColumn | null {
  const row = prepared<StoredColumn>(
    db,
    'SELECT id, name, kind, choices FROM own_columns WHERE number = ?',
  ).get(number);
  return row === undefined ? null : columnOf(row);
}

/** An own column as its row keeps it. */
export interface StoredColumn {
  readonly id: string;
  readonly name: string;
  readonly kind: OwnColumnKind;
  readonly choices: string;
}

/** The column of a row. */
export function columnOf({ id, name, kind, choices }: StoredColumn): OwnColumn {
  const parsed: ColumnChoice[] = JSON.parse(choices);
  return { id, name, kind, choices: parsed };
}

/** Puts an own column, or takes it away (null); no claim may hold a value in it then. */
export function writeColumn(db: WriteDb, number: number, state: OwnColumn | null): void {
  if (state === null) {
    prepared(db, 'DELETE FROM own_columns WHERE number = ?').run(number);
    return;
  }
  prepared(
    db,
    `INSERT INTO own_columns (number, id, name, kind, choices) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET name = excluded.name, choices = excluded.choices`,
  ).run(number, state.id, state.name, state.kind, JSON.stringify(state.choices));
}

/** What a claim holds in an own column; null for nothing. */
export function readClaimValue(db: ReadDb, claim: number, column: number): OwnValue | null {
  const row = prepared<{ value: OwnValue }>(
    db,
    'SELECT value FROM claim_values WHERE claim = ? AND own_column = ?',
  ).get(claim, column);
  return row?.value ?? null;
}

/** Puts a value into an own column of a claim, or takes it out (null). */
export function writeClaimValue(
  db: WriteDb,
  claim: number,
  column: number,
  value: OwnValue | null,
): void {
  if (value === null) {
    prepared(db, 'DELETE FROM claim_values WHERE claim = ? AND own_column = ?').run(claim, column);
    return;
  }
  prepared(
    db,
    `INSERT INTO claim_values (claim, own_column, value) VALUES (?, ?, ?)
      ON CONFLICT (claim, own_column) DO UPDATE SET value = excluded.value`,
  ).run(claim, column, value);
}
