import type { Database, Statement } from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { teachFunctions } from './sql-functions.ts';

const readable: unique symbol = Symbol('readable');
const writable: unique symbol = Symbol('writable');

/** A review file that may be read. Passing one says that the function changes nothing. */
export interface ReadDb {
  /** The SQLite connection, for raw statements. Never leaves `db/`. */
  readonly connection: Database;
  /** The same connection behind drizzle's SQL-like builder. Never leaves `db/`. */
  readonly orm: BetterSQLite3Database;
  readonly [readable]: true;
}

/** A review file that may be read and written. */
export interface WriteDb extends ReadDb {
  readonly [writable]: true;
}

/**
 * Wraps an open SQLite connection as the handle that every function of `db/`
 * takes, and teaches it the functions that their statements ask for.
 */
export function connect(connection: Database): WriteDb {
  teachFunctions(connection);
  return { connection, orm: drizzle({ client: connection }), [readable]: true, [writable]: true };
}

const statements = new WeakMap<Database, Map<string, Statement>>();

/**
 * A prepared statement, compiled once a connection and text. For hot paths and
 * for bulk work; everything else goes through drizzle. `Row` is what one row
 * looks like, `Parameters` what is bound.
 */
export function prepared<Row = unknown, Parameters extends unknown[] = unknown[]>(
  db: ReadDb,
  text: string,
): Statement<Parameters, Row> {
  let known = statements.get(db.connection);
  if (known === undefined) {
    known = new Map();
    statements.set(db.connection, known);
  }
  let statement = known.get(text);
  if (statement === undefined) {
    statement = db.connection.prepare(text);
    known.set(text, statement);
  }
  // The text says what is bound and what comes back, and only its writer knows.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return statement as Statement<Parameters, Row>;
}
