import { describe, expect, it } from 'vitest';
import { emptyClaimView } from '#core/claims/claim-view.ts';
import { redo, undo } from '#db/history.ts';
import { listSavedViews, removeView, saveView } from '#db/saved-views.ts';
import { getView, setView } from '#db/views.ts';
import { createDb } from './helpers.ts';

const low = { ...emptyClaimView, filter: { level: ['low', null] }, group: 'source' } as const;

describe('saved views', () => {
  it('saveView() keeps a view under a name, and undo and redo turn every step', () => {
    const db = createDb();
    setView(db, 'grid', { density: 'compact' });
    const layout = { order: ['number'] };
    const { id } = saveView(db, 'Ada', { name: '  Low or   none ', view: low, layout });
    saveView(db, 'Ada', { name: 'All', view: emptyClaimView, layout: null });
    saveView(db, 'Ada', { id, name: 'Zero' });
    saveView(db, 'Ada', { id, name: 'Zero', view: emptyClaimView, layout: null });
    removeView(db, 'Ada', id);
    const names = () => listSavedViews(db).map(({ name }) => name);
    expect(names()).toEqual(['All']);
    expect(undo(db, 'Ada')?.summary).toBe('Undid: Removed the view “Zero”');
    expect(names()).toEqual(['All', 'Zero']);
    expect(undo(db, 'Ada')?.summary).toBe('Undid: Updated the view “Zero”');
    expect(listSavedViews(db)[1]).toEqual({ id, name: 'Zero', view: low, layout });
    undo(db, 'Ada');
    expect(names()).toEqual(['All', 'Low or none']);
    for (const _ of 'redo') redo(db, 'Ada');
    expect(names()).toEqual(['All']);
    // What a window keeps for itself is no named view, and no step of the history.
    expect(getView(db, 'grid')).toEqual({ density: 'compact' });
  });

  it('saveView() refuses a name that is taken, no name, and a view that is not there', () => {
    const db = createDb();
    saveView(db, 'Ada', { name: 'Low', view: low });
    const save = (name: string, id?: string) => () =>
      saveView(db, 'Ada', { name, ...(id === undefined ? {} : { id }) });
    expect(save('LOW')).toThrow('there is one of this name already');
    expect(save(' ')).toThrow('a name has 1 to 80');
    expect(save('x'.repeat(81))).toThrow('a name has 1 to 80');
    expect(save('Other', 'nothing')).toThrow('there is none');
    expect(() => removeView(db, 'Ada', 'nothing')).toThrow('there is none');
  });
});
