import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable, getTableConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import * as schema from '#db/schema.ts';
import { createDb } from './helpers.ts';

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));

describe('schema', () => {
  it.each(tables.map((table) => [getTableName(table), table] as const))(
    'schema agrees with the migrated table %s',
    (name, table) => {
      const db = createDb();
      const stored = db.connection
        .prepare<[string], { name: string; type: string; notnull: number; pk: number }>(
          'SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid',
        )
        .all(name);
      const primary = getTableConfig(table).primaryKeys.flatMap((key) => key.columns);
      const described = Object.values(getTableColumns(table)).map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        isRequired: column.notNull || column.primary,
        isKey: column.primary || primary.includes(column),
      }));
      expect(described).toEqual(
        stored.map((column) => ({
          name: column.name,
          type: column.type,
          isRequired: column.notnull === 1 || column.pk > 0,
          isKey: column.pk > 0,
        })),
      );
    },
  );

  it('schema names every table of the file', () => {
    const names = createDb()
      .connection.prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
          AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .pluck()
      .all();
    expect(tables.map(getTableName).sort()).toEqual(names);
  });
});
