import { describe, expect, it } from 'vitest';
import { historyState } from '#db/history.ts';
import { getView, setView } from '#db/views.ts';
import { createDb } from './helpers.ts';

describe('setView()', () => {
  it('setView() keeps a value under its key, outside the history', () => {
    const db = createDb();
    expect(getView(db, 'grid')).toBeNull();
    setView(db, 'grid', { columns: [1, 'ä'], __proto__: { x: 1 } });
    setView(db, 'grid', { columns: [2] });
    setView(db, '__proto__', 'text');
    expect([getView(db, 'grid'), getView(db, '__proto__')]).toEqual([{ columns: [2] }, 'text']);
    setView(db, 'grid', null);
    expect(getView(db, 'grid')).toBeNull();
    expect(historyState(db).undo).toBeNull();
  });
});
