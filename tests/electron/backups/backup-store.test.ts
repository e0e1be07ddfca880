import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptAlways } from '#core/backups/keep-backups.ts';
import { ProblemError } from '#core/problem.ts';
import { assessClaims } from '#db/assessments.ts';
import { createReview, openReview } from '#db/open-review.ts';
import { reviewId } from '#db/review-facts.ts';
import { getReviewInfo, updateReviewInfo } from '#db/reviews.ts';
import { backUpIfChanged, listBackups, makeBackup } from '#electron/backups/backup-store.ts';
import { checkHealth } from '#electron/backups/check-health.ts';
import { findBackup, newestSound } from '#electron/backups/find-backup.ts';
import { restoreReview } from '#electron/backups/restore-review.ts';
import { importSample } from '#tests/db/helpers.ts';
import { tempFolder } from '../temp-folder.ts';

function setup() {
  const home = tempFolder();
  const path = join(home, 'a.claimgrid');
  const folder = join(home, 'backups');
  const review = createReview(path, { title: 'Saffron' });
  importSample(review.write, 'x.txt');
  onTestFinished(() => review.close());
  const make = (at: string) => makeBackup(folder, review.read, path, 'asked', new Date(at));
  const list = () => listBackups(folder, path, reviewId(review.read));
  return { home, path, folder, review, make, list };
}

async function problemOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : String(error);
  }
  return 'none';
}

describe('makeBackup()', () => {
  it('keeps a checked copy with what it holds, newest first in the list', () => {
    const { review, make, list } = setup();
    make('2026-11-28T10:00:00Z');
    assessClaims(review.write, 'Ada', [1], { status: 'accepted' });
    const second = make('2026-11-28T11:00:00Z');
    expect(second.path).toContain('2026-11-28T11-00-00-000Z-asked-');
    expect(list().map(({ at, facts }) => [at, facts?.claims, facts?.assessed])).toEqual([
      ['2026-11-28T11:00:00.000Z', 3, 1],
      ['2026-11-28T10:00:00.000Z', 3, 0],
    ]);
  });

  it('drops what age has made superfluous and never comes below ten', () => {
    const { make, list } = setup();
    for (let minute = 0; minute < 14; minute += 1) {
      make(`2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`);
    }
    expect(list()).toHaveLength(14);
    make('2026-11-28T10:00:00Z');
    expect(list()).toHaveLength(keptAlways);
    expect(list()[0]?.at).toBe('2026-11-28T10:00:00.000Z');
  });

  it('leaves the older ones alone when the folder cannot take another', async () => {
    const { folder, review, path, make, list } = setup();
    const first = make('2026-11-28T10:00:00Z');
    const own = join(folder, reviewId(review.read));
    // A file where the folder should be: the same refusal for root as for anybody.
    renameSync(own, `${own}-moved`);
    writeFileSync(own, 'in the way');
    expect(await problemOf(() => makeBackup(folder, review.read, path, 'asked'))).not.toBe('none');
    expect(readdirSync(`${own}-moved`)).toEqual([
      first.path.slice(own.length + 1),
      `${first.path.slice(own.length + 1)}.json`,
    ]);
    expect(list()).toHaveLength(1);
    assessClaims(review.write, 'Ada', [1], { note: 'work goes on' });
  });

  it('makes none when the newest holds everything, and none of an empty review', () => {
    const { folder, home, path, review } = setup();
    const made = () => backUpIfChanged(folder, review.read, path, 'schedule');
    expect(made()).not.toBeNull();
    expect(made()).toBeNull();
    assessClaims(review.write, 'Ada', [1], { note: 'a' });
    expect(made()).not.toBeNull();
    const empty = createReview(join(home, 'empty.claimgrid'), {});
    expect(backUpIfChanged(folder, empty.read, empty.path, 'schedule')).toBeNull();
    empty.close();
  });

  it('never leaves its folder, whatever the id of a review says', () => {
    const { folder, home, path, review } = setup();
    review.write.connection.exec("UPDATE review SET id = '../../outside'");
    const { path: made } = makeBackup(folder, review.read, path, 'asked');
    expect(made.startsWith(join(folder, '______outside'))).toBe(true);
    expect(readdirSync(home).sort()).toEqual(expect.arrayContaining(['a.claimgrid', 'backups']));
    expect(existsSync(join(home, 'outside'))).toBe(false);
  });
});

describe('listBackups()', () => {
  it('tells backups of a copy apart, and finds those of a moved review', () => {
    const { home, folder, path, review, make } = setup();
    make('2026-11-28T10:00:00Z');
    review.close();
    const copy = join(home, 'copy.claimgrid');
    copyFileSync(path, copy);
    const opened = openReview(copy);
    const id = reviewId(opened.read);
    expect(listBackups(folder, copy, id).map(({ ofCopy }) => ofCopy)).toEqual([true]);
    expect(newestSound(listBackups(folder, copy, id))).toBeNull();
    opened.close();
    const moved = join(home, 'moved.claimgrid');
    renameSync(path, moved);
    expect(listBackups(folder, moved, id).map(({ ofCopy }) => ofCopy)).toEqual([false]);
    // A review whose id cannot be read is known by its path.
    expect(listBackups(folder, path, null)).toHaveLength(1);
  });

  it('lists a backup whose manifest is gone or broken', () => {
    const { make, list } = setup();
    const { path } = make('2026-11-28T10:00:00Z');
    writeFileSync(`${path}.json`, '{"of": 1');
    expect(list()).toMatchObject([{ path, facts: null, ofCopy: false }]);
  });
});

describe('findBackup()', () => {
  it('takes the newest sound one, the last one before a time, or a file', () => {
    const { path, make, list } = setup();
    const first = make('2026-11-27T10:00:00Z').path;
    const second = make('2026-11-28T10:00:00Z').path;
    const third = make('2026-11-28T12:00:00Z').path;
    appendFileSync(third, 'more');
    writeFileSync(third, readFileSync(third).fill(7, 4096, 30_000));
    expect(findBackup(list(), 'latest')).toBe(second);
    expect(findBackup(list(), '2026-11-27')).toBe(first);
    expect(findBackup(list(), '2026-11-28T10:00Z')).toBe(second);
    expect(findBackup(list(), path)).toBe(path);
    expect(() => findBackup(list(), '2026-11-01')).toThrow('none of that time or before');
    expect(() => findBackup([], 'latest')).toThrow('there is none');
  });
});

describe('restoreReview()', () => {
  it('backs up what is there, so that the restore can be undone', async () => {
    const { folder, path, review, make } = setup();
    const { path: from } = make('2026-11-28T10:00:00Z');
    updateReviewInfo(review.write, 'Ada', { title: 'Later' });
    const { before, movedTo } = await restoreReview({ folder, review: path, from });
    expect(movedTo).toBeNull();
    expect(getReviewInfo(review.read).title).toBe('Saffron');
    await restoreReview({ folder, review: path, from: before?.path ?? '' });
    expect(getReviewInfo(review.read).title).toBe('Later');
  });

  it('refuses a backup of another review unless it is asked to', async () => {
    const { home, folder, path, review } = setup();
    const other = createReview(join(home, 'other.claimgrid'), { title: 'Other' });
    importSample(other.write, 'y.txt');
    const { path: from } = makeBackup(folder, other.read, other.path, 'asked');
    other.close();
    const request = { folder, review: path, from };
    expect(await problemOf(() => restoreReview(request))).toBe('backup-other-review');
    expect(getReviewInfo(review.read).title).toBe('Saffron');
    await restoreReview({ ...request, otherReview: true });
    expect(getReviewInfo(review.read).title).toBe('Other');
  });

  it('moves a damaged review aside as it is and puts the backup in its place', async () => {
    const { home, folder, path, review, make } = setup();
    const { path: from } = make('2026-11-28T10:00:00Z');
    review.close();
    const bytes = readFileSync(path).fill(0, 0, 4096 * 5);
    writeFileSync(path, bytes);
    const { before, movedTo } = await restoreReview({ folder, review: path, from });
    expect(before).toBeNull();
    expect(readFileSync(movedTo ?? '').equals(bytes)).toBe(true);
    const restored = openReview(path);
    expect(getReviewInfo(restored.read).title).toBe('Saffron');
    restored.close();
    mkdirSync(join(home, 'x'));
    expect(await problemOf(() => restoreReview({ folder, review: path, from: home }))).toBe(
      'review-foreign',
    );
  });
});

describe('checkHealth()', () => {
  it('makes a search index anew that has drifted, and sees a damaged file', () => {
    const { path, review } = setup();
    expect(checkHealth(path)).toEqual({ sound: true, searchRebuilt: false });
    review.write.connection.exec("UPDATE claims SET quote = 'invented' WHERE number = 2");
    expect(checkHealth(path)).toEqual({ sound: true, searchRebuilt: true });
    expect(checkHealth(path)).toEqual({ sound: true, searchRebuilt: false });
    const root = review.read.connection
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'history'")
      .pluck()
      .get();
    review.close();
    const from = (Number(root) - 1) * 4096;
    writeFileSync(path, readFileSync(path).fill(0x33, from, from + 4096));
    expect(checkHealth(path)).toMatchObject({ sound: false });
  });
});
