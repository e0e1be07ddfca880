import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  copyFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError, type Problem } from '#core/problem.ts';
import { assessClaims } from '#db/assessments.ts';
import { checkReview } from '#db/check.ts';
import { claimRows } from '#db/claims.ts';
import { createReview, openReview, type Review } from '#db/open-review.ts';
import { placeOf } from '#db/review-place.ts';
import { createFolder, importSample } from './helpers.ts';

function setup(): { readonly folder: string; readonly path: string; readonly review: Review } {
  const folder = createFolder();
  const path = join(folder, 'a.claimgrid');
  const review = createReview(path, {});
  importSample(review.write, 'x.txt');
  note(review, 'before');
  return { folder, path, review };
}

function note(review: Review, words: string): void {
  assessClaims(review.write, 'Ada', [1], { note: words });
}

function noteIn(path: string): string | undefined {
  const review = openReview(path);
  try {
    expect(checkReview(review.read).problems).toEqual([]);
    return claimRows(review.read, [1])[0]?.note;
  } finally {
    review.close();
  }
}

function problemOf(work: () => unknown): Problem | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

describe('a review whose file goes while it is open', () => {
  it('a deleted one is told, and all that was done is saved beside it', () => {
    const { folder, path, review } = setup();
    rmSync(path);
    expect(placeOf(review.read.connection)).toBe('gone');
    const problem = problemOf(() => note(review, 'after'));
    expect(problem?.code).toBe('review-moved');
    expect(problem?.message).toBe(
      `Assess the claims: "${path}" was moved, renamed or deleted while it was open`,
    );
    const saved = join(folder, 'a (saved).claimgrid');
    expect(problem?.hint).toContain(`"${saved}"`);
    // Told again, saved once; reading goes on.
    expect(problemOf(() => note(review, 'after'))?.hint).toContain(`"${saved}"`);
    expect(claimRows(review.read, [1])[0]?.note).toBe('before');
    review.close();
    expect(readdirSync(folder)).toEqual(['a (saved).claimgrid']);
    expect(noteIn(saved)).toBe('before');
  });

  it('a renamed one holds all that was done, and one put back can be worked on', () => {
    const { folder, path, review } = setup();
    const elsewhere = join(folder, 'b.claimgrid');
    renameSync(path, elsewhere);
    expect(problemOf(() => note(review, 'after'))?.code).toBe('review-moved');
    expect(noteIn(elsewhere)).toBe('before');
    renameSync(elsewhere, path);
    note(review, 'put back');
    review.close();
    expect(noteIn(path)).toBe('put back');
  });

  it('a renamed one that is closed at once holds all that was done', () => {
    const { folder, path, review } = setup();
    renameSync(path, join(folder, 'b.claimgrid'));
    review.close();
    expect(readdirSync(folder)).toEqual(['b.claimgrid']);
    expect(noteIn(join(folder, 'b.claimgrid'))).toBe('before');
  });

  it('one that another file takes the place of is told, and the other file is not touched', () => {
    const { folder, path, review } = setup();
    const other = join(folder, 'other.claimgrid');
    createReview(other, { title: 'Other' }).close();
    renameSync(other, path);
    const problem = problemOf(() => note(review, 'after'));
    expect(problem?.message).toContain('another file was put in the place of');
    review.close();
    expect(noteIn(path)).toBeUndefined();
    expect(noteIn(join(folder, 'a (saved).claimgrid'))).toBe('before');
  });

  it('where nothing can be saved, the words say what to do', () => {
    const folder = createFolder();
    const inside = join(folder, 'disk');
    mkdirSync(inside);
    const review = createReview(join(inside, 'a.claimgrid'), {});
    importSample(review.write, 'x.txt');
    renameSync(inside, join(folder, 'taken away'));
    const problem = problemOf(() => note(review, 'after'));
    expect(problem?.hint).toMatch(/^Nothing was changed. Put the file back under its name/);
    renameSync(join(folder, 'taken away'), inside);
    note(review, 'back');
    review.close();
    expect(noteIn(join(inside, 'a.claimgrid'))).toBe('back');
    expect(existsSync(join(inside, 'a (saved).claimgrid'))).toBe(false);
  });
});

/*
 * On Linux and macOS a program that opens and closes a file by itself loses the locks
 * that SQLite holds on it ("How To Corrupt An SQLite Database File", section 2.2):
 * another program that ends then must not take the log away.
 */
it('reading the file of an open review loses nothing when another program comes and goes', async () => {
  const { path, review } = setup();
  closeSync(openSync(path, 'r'));
  const again = openReview(path);
  const script = `
    import { assessClaims } from '#db/assessments.ts';
    import { openReview } from '#db/open-review.ts';
    const review = openReview(${JSON.stringify(path)});
    assessClaims(review.write, 'Bo', [2], { note: 'other program' });
    review.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  note(review, 'after');
  // What is on the disk now is what a kill would leave.
  const left = join(createFolder(), 'left.claimgrid');
  for (const end of ['', '-wal']) copyFileSync(path + end, left + end);
  again.close();
  review.close();
  for (const one of [path, left]) {
    expect(noteIn(one)).toBe('after');
    const opened = openReview(one);
    expect(claimRows(opened.read, [2])[0]?.note).toBe('other program');
    opened.close();
  }
});
