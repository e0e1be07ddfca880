import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRecentReviews } from '#electron/recent-reviews.ts';
import { tempFolder } from './temp-folder.ts';

describe('createRecentReviews()', () => {
  it('puts the newest in front, once, and keeps twenty', () => {
    const folder = tempFolder();
    const recent = createRecentReviews(join(folder, 'settings'));
    for (let number = 1; number <= 25; number += 1) recent.remember(`/r/${number}.claimgrid`, 'T');
    recent.remember('/r/10.claimgrid', 'Ten');
    const list = recent.list();
    expect(list).toHaveLength(20);
    expect(list.slice(0, 2).map((review) => [review.name, review.title])).toEqual([
      ['10', 'Ten'],
      ['25', 'T'],
    ]);
    expect(list.filter((review) => review.name === '10')).toHaveLength(1);
    expect(readdirSync(join(folder, 'settings'))).toEqual(['recent.json']);
  });

  it('says which files are gone', () => {
    const folder = tempFolder();
    const here = join(folder, 'here.claimgrid');
    writeFileSync(here, '');
    const recent = createRecentReviews(folder);
    recent.remember('/nowhere/gone.claimgrid', 'Gone');
    recent.remember(here, 'Here');
    expect(recent.list().map((review) => review.missing)).toEqual([false, true]);
  });

  it('counts a damaged list as empty and survives a place it cannot write to', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'recent.json'), '[{"path":1}]');
    expect(createRecentReviews(folder).list()).toEqual([]);
    mkdirSync(join(folder, 'blocked'));
    writeFileSync(join(folder, 'blocked', 'file'), '');
    const blocked = createRecentReviews(join(folder, 'blocked', 'file'));
    blocked.remember('/r/a.claimgrid', 'A');
    expect(blocked.list()).toEqual([]);
  });
});
