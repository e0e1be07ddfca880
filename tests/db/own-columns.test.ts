import { describe, expect, it } from 'vitest';
import { emptyClaimView } from '#core/claims/claim-view.ts';
import type { ClaimView } from '#core/claims/claim-view.ts';
import type { OwnCondition, OwnValue } from '#core/claims/own-column.ts';
import { ownColumnKey } from '#core/claims/own-column.ts';
import { checkReview } from '#db/check.ts';
import { claimFacets, claimNumbers, claimRows, groupedClaims, mergeClaims } from '#db/claims.ts';
import { editClaims } from '#db/edit-claims.ts';
import { historyState, redo, undo } from '#db/history.ts';
import { addColumn, editColumn, listColumns, removeColumn, setValue } from '#db/own-columns.ts';
import { tagClaims } from '#db/tags.ts';
import { createDb, importSample } from './helpers.ts';

function setup() {
  const db = createDb();
  importSample(db, 'x.txt');
  const held = (claim: number, id: string): OwnValue | undefined =>
    claimRows(db, [claim])[0]?.values[id];
  const found = (id: string, condition: OwnCondition): number[] =>
    claimNumbers(db, { ...emptyClaimView, filter: { own: { [id]: condition } } });
  return { db, held, found };
}

const risk = {
  name: 'Risk of bias',
  kind: 'choice',
  choices: [{ name: 'High' }, { name: 'Some' }, { name: 'Low' }],
} as const;

describe('own columns', () => {
  it('setValue() fills in a column of every kind, and undo and redo lead back and forth', () => {
    const { db, held } = setup();
    const size = addColumn(db, 'Ada', { name: ' Sample  size ', kind: 'number' });
    expect(size.name).toBe('Sample size');
    const column = addColumn(db, 'Ada', risk);
    const [high, , low] = column.choices;
    expect(setValue(db, 'Ada', [1, 2], size.id, 40).changed).toEqual([1, 2]);
    expect(setValue(db, 'Ada', [2, 3], column.id, low?.id ?? '').changed).toEqual([2, 3]);
    expect(historyState(db).undo).toBe('Set “Risk of bias” of 2 claims to Low');
    expect(setValue(db, 'Ada', [2], column.id, high?.id ?? '').changed).toEqual([2]);
    expect(setValue(db, 'Ada', [2], column.id, null).changed).toEqual([2]);
    expect(held(2, column.id)).toBeUndefined();
    expect(held(1, size.id)).toBe(40);
    for (let step = 0; step < 6; step += 1) undo(db, 'Ada');
    expect(listColumns(db)).toEqual([]);
    for (let step = 0; step < 6; step += 1) redo(db, 'Ada');
    expect(listColumns(db)).toMatchObject([
      { name: 'Sample size', kind: 'number', claims: 2 },
      { name: 'Risk of bias', kind: 'choice', claims: 1, perChoice: { [low?.id ?? '']: 1 } },
    ]);
    expect(checkReview(db).ok).toBe(true);
  });

  it('editColumn() keeps answers when columns and choices are renamed, and undo what went with a choice', () => {
    const { db, held } = setup();
    const { id, choices } = addColumn(db, 'Ada', risk);
    const [high, some, low] = choices;
    if (high === undefined || some === undefined || low === undefined) throw new Error('choices');
    setValue(db, 'Ada', [1], id, high.id);
    setValue(db, 'Ada', [2], id, low.id);
    editColumn(db, 'Ada', id, {
      name: 'Bias',
      choices: [{ ...low, name: 'Low or unclear' }, high],
    });
    expect(listColumns(db)).toMatchObject([
      { name: 'Bias', choices: [{ id: low.id, name: 'Low or unclear' }, { id: high.id }] },
    ]);
    expect([held(1, id), held(2, id)]).toEqual([high.id, low.id]);
    expect(editColumn(db, 'Ada', id, { choices: [high] }).changed).toEqual([1, 2]);
    expect(held(2, id)).toBeUndefined();
    undo(db, 'Ada');
    expect(held(2, id)).toBe(low.id);
  });

  it('addColumn() and setValue() refuse what cannot be kept', () => {
    const { db } = setup();
    const { id } = addColumn(db, 'Ada', { name: 'N', kind: 'number' });
    const refused: readonly (() => unknown)[] = [
      () => addColumn(db, 'Ada', { name: 'n', kind: 'text' }),
      () => addColumn(db, 'Ada', { name: ' ', kind: 'text' }),
      () => addColumn(db, 'Ada', { name: 'C', kind: 'choice', choices: [] }),
      () =>
        addColumn(db, 'Ada', {
          name: 'C',
          kind: 'choice',
          choices: [{ name: 'a' }, { name: 'A' }],
        }),
      () => setValue(db, 'Ada', [1], id, 'twelve'),
      () => setValue(db, 'Ada', [1], id, Number.NaN),
      () => setValue(db, 'Ada', [1], 'none', 1),
      () => editColumn(db, 'Ada', 'none', { name: 'x' }),
    ];
    for (const attempt of refused) expect(attempt).toThrow();
    expect(listColumns(db)).toHaveLength(1);
  });

  it('removeColumn() takes its answers along, and undo puts both back', () => {
    const { db, held } = setup();
    const { id } = addColumn(db, 'Ada', { name: 'Blinded', kind: 'yes-no' });
    setValue(db, 'Ada', [1, 3], id, 'yes');
    expect(removeColumn(db, 'Ada', id).changed).toEqual([1, 3]);
    const other = addColumn(db, 'Ada', { name: 'Other', kind: 'text' });
    setValue(db, 'Ada', [1], other.id, 'x');
    for (let step = 0; step < 3; step += 1) undo(db, 'Ada');
    expect([held(1, id), held(3, id), held(1, other.id)]).toEqual(['yes', 'yes', undefined]);
  });

  it('claimNumbers() filters and sorts by own columns; what holds nothing stands last', () => {
    const { db, found } = setup();
    const size = addColumn(db, 'Ada', { name: 'Size', kind: 'number' });
    setValue(db, 'Ada', [1], size.id, 9);
    setValue(db, 'Ada', [3], size.id, 100);
    expect(found(size.id, { from: 10 })).toEqual([3]);
    expect(found(size.id, { from: 9, to: 9 })).toEqual([1]);
    expect(found(size.id, { filled: false })).toEqual([2]);
    const day = addColumn(db, 'Ada', { name: 'Day', kind: 'date' });
    setValue(db, 'Ada', [1], day.id, '2026-11-28');
    setValue(db, 'Ada', [2], day.id, '2026');
    expect(found(day.id, { to: '2026-11' })).toEqual([1, 2]);
    expect(found(day.id, { from: '2026-11' })).toEqual([1]);
    const text = addColumn(db, 'Ada', { name: 'Words', kind: 'text' });
    setValue(db, 'Ada', [2], text.id, 'Größe');
    expect(found(text.id, { contains: 'GRÖSS' })).toEqual([]);
    expect(found(text.id, { contains: 'GRÖ' })).toEqual([2]);
    const { id, choices } = addColumn(db, 'Ada', risk);
    setValue(db, 'Ada', [1], id, choices[2]?.id ?? '');
    setValue(db, 'Ada', [2], id, choices[0]?.id ?? '');
    expect(found(id, { anyOf: [choices[2]?.id ?? '', null] })).toEqual([1, 3]);
    const sorted = (column: string, direction: 'asc' | 'desc'): number[] =>
      claimNumbers(db, { ...emptyClaimView, sort: [{ column: ownColumnKey(column), direction }] });
    expect(sorted(size.id, 'asc')).toEqual([1, 3, 2]);
    expect(sorted(size.id, 'desc')).toEqual([3, 1, 2]);
    expect(sorted(id, 'asc')).toEqual([2, 1, 3]);
    expect(claimFacets(db, emptyClaimView).own[id]).toEqual({
      [choices[0]?.id ?? '']: 1,
      [choices[2]?.id ?? '']: 1,
      '': 1,
    });
  });

  it('groupedClaims() groups by an own column in the order of its choices', () => {
    const { db } = setup();
    const { id, choices } = addColumn(db, 'Ada', risk);
    setValue(db, 'Ada', [1], id, choices[2]?.id ?? '');
    setValue(db, 'Ada', [3], id, choices[0]?.id ?? '');
    const view: ClaimView = emptyClaimView;
    const { numbers, groups } = groupedClaims(db, view, ownColumnKey(id));
    expect(numbers).toEqual([3, 1, 2]);
    expect(groups.map(({ label, claims }) => [label, claims])).toEqual([
      ['High', 1],
      ['Low', 1],
      ['', 1],
    ]);
  });

  it('editClaims() fills in own columns with everything else in one step', () => {
    const { db, held } = setup();
    const { id } = addColumn(db, 'Ada', { name: 'Size', kind: 'number' });
    const edits = [
      { number: 1, type: 'safety', values: { [id]: 5 } },
      { number: 2, values: { [id]: 7 } },
    ] as const;
    expect(editClaims(db, 'Ada', edits, 'Pasted into').changed).toEqual([1, 2]);
    expect([held(1, id), held(2, id)]).toEqual([5, 7]);
    undo(db, 'Ada');
    expect([held(1, id), held(2, id)]).toEqual([undefined, undefined]);
  });

  it('mergeClaims() takes tags and what the kept claim does not hold from the others', () => {
    const { db, held } = setup();
    const size = addColumn(db, 'Ada', { name: 'Size', kind: 'number' });
    const note = addColumn(db, 'Ada', { name: 'Word', kind: 'text' });
    setValue(db, 'Ada', [1], size.id, 1);
    setValue(db, 'Ada', [2], size.id, 2);
    setValue(db, 'Ada', [2], note.id, 'kept');
    tagClaims(db, 'Ada', [2], { name: 'Dose' });
    mergeClaims(db, 'Ada', [1, 2]);
    expect([held(1, size.id), held(1, note.id)]).toEqual([1, 'kept']);
    expect(claimRows(db, [1])[0]?.tags.map(({ name }) => name)).toEqual(['Dose']);
    undo(db, 'Ada');
    expect([held(1, note.id), held(2, size.id)]).toEqual([undefined, 2]);
    expect(claimRows(db, [1])[0]?.tags).toEqual([]);
    expect(checkReview(db).ok).toBe(true);
  });
});
