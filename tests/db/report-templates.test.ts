import { describe, expect, it } from 'vitest';
import { defaultContent, reportSections } from '#core/reports/template.ts';
import { checkReview } from '#db/check.ts';
import { historyState, redo, undo } from '#db/history.ts';
import { listTemplates, removeTemplate, saveTemplate } from '#db/report-templates.ts';
import { listSavedViews, saveView } from '#db/saved-views.ts';
import { getView, setView } from '#db/views.ts';
import { createDb } from './helpers.ts';

const short = {
  sections: ['claims', 'question'],
  groupBy: 'own-a1',
  findingsBy: 'tag',
  statuses: ['accepted'],
  style: 'nature',
} as const;

describe('report templates', () => {
  it('saveTemplate() keeps what a report holds under a name, and undo and redo turn every step', () => {
    const db = createDb();
    const { id } = saveTemplate(db, 'Ada', { name: '  For the   board ', ...short });
    saveTemplate(db, 'Ada', { name: 'All' });
    expect(listTemplates(db)).toEqual([
      { ...defaultContent, id: expect.any(String), name: 'All' },
      { ...short, id, name: 'For the board' },
    ]);
    saveTemplate(db, 'Ada', { id, name: 'Zero' });
    saveTemplate(db, 'Ada', { id, sections: reportSections, style: 'apa' });
    removeTemplate(db, 'Ada', id);
    const names = () => listTemplates(db).map(({ name }) => name);
    expect(names()).toEqual(['All']);
    expect(undo(db, 'Ada')?.summary).toBe('Undid: Removed the report template “Zero”');
    expect(listTemplates(db)[1]).toEqual({
      ...short,
      id,
      name: 'Zero',
      sections: reportSections,
      style: 'apa',
    });
    expect(undo(db, 'Ada')?.summary).toBe('Undid: Updated the report template “Zero”');
    expect(listTemplates(db)[1]).toEqual({ ...short, id, name: 'Zero' });
    expect(undo(db, 'Ada')?.summary).toBe(
      'Undid: Renamed the report template “For the board” to “Zero”',
    );
    expect(names()).toEqual(['All', 'For the board']);
    expect(historyState(db).undo).toBe('Saved the report template “All”');
    for (const _ of 'redo') redo(db, 'Ada');
    expect(names()).toEqual(['All']);
    expect(checkReview(db).problems).toEqual([]);
  });

  it('saveTemplate() refuses a name that is taken, no name, and a template that is not there', () => {
    const db = createDb();
    saveTemplate(db, 'Ada', { name: 'Short', ...short });
    const save = (name: string, id?: string) => () =>
      saveTemplate(db, 'Ada', { name, ...(id === undefined ? {} : { id }) });
    expect(save('SHORT')).toThrow('there is one of this name already');
    expect(save(' ')).toThrow('a name has 1 to 80');
    expect(save('x'.repeat(81))).toThrow('a name has 1 to 80');
    expect(save('Other', 'nothing')).toThrow('there is none');
    expect(() => removeTemplate(db, 'Ada', 'nothing')).toThrow('there is none');
    expect(listTemplates(db)).toHaveLength(1);
  });

  it('listTemplates() leaves out what a newer version wrote, which undo brings back whole', () => {
    const db = createDb();
    const { id } = saveTemplate(db, 'Ada', { name: 'Newer', ...short });
    const newer = {
      id,
      name: 'Newer',
      sections: ['claims', 'a section to come', 'claims', 'history', 7],
      groupBy: 'moon',
      findingsBy: null,
      statuses: ['pending'],
      style: '',
      extra: true,
    };
    setView(db, 'template:1', newer);
    expect(listTemplates(db)).toEqual([
      { ...defaultContent, id, name: 'Newer', sections: ['claims', 'history'] },
    ]);
    setView(db, 'template:2', { id: 'b', name: 'Bare' });
    expect(listTemplates(db)[0]).toEqual({
      ...defaultContent,
      id: 'b',
      name: 'Bare',
      sections: [],
    });
    removeTemplate(db, 'Ada', id);
    expect(getView(db, 'template:1')).toBeNull();
    undo(db, 'Ada');
    expect(getView(db, 'template:1')).toEqual(newer);
  });

  it('templates and saved views do not get in each other’s way', () => {
    const db = createDb();
    const { id } = saveTemplate(db, 'Ada', { name: 'Mine' });
    saveView(db, 'Ada', { name: 'Mine' });
    expect([listTemplates(db), listSavedViews(db)].map((list) => list.length)).toEqual([1, 1]);
    removeTemplate(db, 'Ada', id);
    // The number of what was removed stays its own.
    saveTemplate(db, 'Ada', { name: 'Next' });
    undo(db, 'Ada');
    undo(db, 'Ada');
    expect(listTemplates(db).map(({ name }) => name)).toEqual(['Mine']);
    expect(listSavedViews(db)).toHaveLength(1);
  });
});
