import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import { assessClaims } from '#db/assessments.ts';
import { backupReview } from '#db/backup.ts';
import { dataVersion } from '#db/changes.ts';
import { checkReview } from '#db/check.ts';
import { claimRows } from '#db/claims.ts';
import { createReview, openReview } from '#db/open-review.ts';
import { changesSince, reviewFacts } from '#db/review-facts.ts';
import { restoreAs, restoreInto, restoreOver } from '#db/restore.ts';
import { verifyBackup } from '#db/verify-backup.ts';
import { createFolder, importSample } from './helpers.ts';

function setup() {
  const folder = createFolder();
  const path = join(folder, 'a.claimgrid');
  const backup = join(folder, 'then.claimgrid');
  const review = createReview(path, { title: 'Saffron' });
  importSample(review.write, 'x.txt');
  assessClaims(review.write, 'Ada', [1], { status: 'accepted' });
  backupReview(review.read, backup);
  return { folder, path, backup, review };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : String(error);
  }
  return 'none';
}

describe('restoreInto()', () => {
  it('restoreInto() brings the state of the backup back under a connection that stays open', async () => {
    const { folder, path, backup, review } = setup();
    assessClaims(review.write, 'Ada', [1, 2], { status: 'excluded', note: 'later' });
    importSample(review.write, 'y.txt');
    const seen = dataVersion(review.read);
    await restoreInto(path, backup);
    expect(dataVersion(review.read)).not.toBe(seen);
    expect(reviewFacts(review.read)).toEqual(verifyBackup(backup));
    expect(claimRows(review.read, [1])[0]).toMatchObject({ status: 'accepted', note: '' });
    expect(checkReview(review.read).problems).toEqual([]);
    // It goes on being a review that one works on.
    assessClaims(review.write, 'Bo', [2], { note: 'after' });
    review.close();
    const again = openReview(path);
    expect(claimRows(again.read, [2])[0]?.note).toBe('after');
    again.close();
    expect(readdirSync(folder).sort()).toEqual(['a.claimgrid', 'then.claimgrid']);
  });

  it('restoreInto() waits for another writer', async () => {
    const { path, backup, review } = setup();
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    setTimeout(() => other.exec('COMMIT'), 300);
    expect(await codeOf(restoreInto(path, backup))).toBe('none');
    other.close();
    review.close();
  });

  it('restoreInto() refuses a damaged backup and changes nothing', async () => {
    const { path, backup, review } = setup();
    review.close();
    const before = readFileSync(path);
    const bytes = readFileSync(backup);
    bytes.fill(0x5a, 4096 * 4, 4096 * 12);
    writeFileSync(backup, bytes);
    expect(['backup-damaged', 'review-damaged']).toContain(await codeOf(restoreInto(path, backup)));
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('restoreAs()', () => {
  it('restoreAs() writes a review of its own and never over a file', async () => {
    const { folder, backup, review } = setup();
    review.close();
    const target = join(folder, 'new.claimgrid');
    await restoreAs(target, backup);
    const made = openReview(target);
    expect(claimRows(made.read, [1])[0]?.status).toBe('accepted');
    made.close();
    expect(await codeOf(restoreAs(target, backup))).toBe('review-exists');
    expect(readdirSync(folder).sort()).toEqual(['a.claimgrid', 'new.claimgrid', 'then.claimgrid']);
  });
});

describe('restoreOver()', () => {
  const now = new Date('2026-11-28T14:05:09Z');

  it('restoreOver() keeps what was there, with its log, under a name that is free', async () => {
    const { folder, path, backup, review } = setup();
    const facts = reviewFacts(review.read);
    review.close();
    mkdirSync(join(folder, 'a (damaged 2026-11-28 14.05).claimgrid'));
    writeFileSync(path, 'file');
    writeFileSync(`${path}-wal`, 'log');
    writeFileSync(`${path}-shm`, 'index');
    const aside = await restoreOver(path, backup, 'damaged', now);
    expect(aside).toBe(join(folder, 'a (damaged 2026-11-28 14.05 2).claimgrid'));
    expect(readFileSync(aside, 'utf8')).toBe('file');
    expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('log');
    expect(readdirSync(folder).filter((name) => name.startsWith('a.'))).toEqual(['a.claimgrid']);
    expect(verifyBackup(path)).toEqual(facts);
  });

  it('restoreOver() leaves the file in its place when the backup cannot be used', async () => {
    const { folder, path, backup, review } = setup();
    review.close();
    writeFileSync(path, 'file');
    writeFileSync(`${path}-wal`, 'log');
    writeFileSync(backup, readFileSync(backup).fill(0, 4096, 8 * 4096));
    const before = readdirSync(folder);
    expect(await codeOf(restoreOver(path, backup, 'damaged', now))).toBe('backup-damaged');
    expect(readdirSync(folder)).toEqual(before);
    expect([readFileSync(path, 'utf8'), readFileSync(`${path}-wal`, 'utf8')]).toEqual([
      'file',
      'log',
    ]);
  });
});

describe('changesSince()', () => {
  it('changesSince() counts steps and assessed claims, and knows what is not its own past', () => {
    const { review } = setup();
    const { step } = reviewFacts(review.read);
    expect(changesSince(review.read, step)).toEqual({ steps: 0, assessed: 0 });
    assessClaims(review.write, 'Ada', [1, 2], { note: 'a' });
    assessClaims(review.write, 'Ada', [2], { note: 'b' });
    expect(changesSince(review.read, step)).toEqual({ steps: 2, assessed: 2 });
    expect(changesSince(review.read, null)?.steps).toBe(4);
    expect(changesSince(review.read, 'never')).toBeNull();
    review.close();
  });
});
