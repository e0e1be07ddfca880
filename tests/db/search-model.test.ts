import { expect, it } from 'vitest';
import { createDb } from './helpers.ts';
import { fillForSearch, trySearches } from './search-model.ts';

it('searches of any text throw nothing, and find what a plain look finds', () => {
  const db = createDb();
  expect(trySearches(db, fillForSearch(db), 1000, 4)).toBeNull();
});
