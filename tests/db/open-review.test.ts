import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import { assessClaims } from '#db/assessments.ts';
import { claimNumbers } from '#db/claims.ts';
import { applicationId, currentVersion } from '#db/migrate.ts';
import { createReview, openReview } from '#db/open-review.ts';
import { getReviewInfo, reviewCounts } from '#db/reviews.ts';
import { createFolder, importSample } from './helpers.ts';

const everything = { sort: [], filter: {}, search: '' };

describe('createReview()', () => {
  it('createReview() makes one file that says what it is', () => {
    const folder = createFolder();
    const path = join(folder, 'a.claimgrid');
    const review = createReview(path, { title: 'Saffron', question: 'Does it help?' });
    expect(getReviewInfo(review.read)).toEqual({
      title: 'Saffron',
      question: 'Does it help?',
      scheme: 'grade',
      reviewer: '',
    });
    review.close();
    review.close();
    expect(readdirSync(folder)).toEqual(['a.claimgrid']);
    const header = readFileSync(path);
    expect(header.readUInt32BE(68)).toBe(applicationId);
    expect(header.readUInt32BE(60)).toBe(currentVersion);
  });

  it('createReview() never replaces a file', () => {
    const path = join(createFolder(), 'notes.txt');
    writeFileSync(path, 'mine');
    expect(problemOf(() => createReview(path, {}))).toBe('review-exists');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('createReview() says that the folder is missing', () => {
    const path = join(createFolder(), 'nowhere', 'a.claimgrid');
    expect(problemOf(() => createReview(path, {}))).toBe('folder-missing');
  });

  it('createReview() leaves nothing behind when it fails', () => {
    const folder = createFolder();
    mkdirSync(join(folder, 'a.claimgrid'));
    expect(problemOf(() => createReview(join(folder, 'a.claimgrid'), {}))).toBe('review-exists');
    expect(readdirSync(folder)).toEqual(['a.claimgrid']);
  });
});

describe('openReview()', () => {
  it('openReview() sets what keeps acknowledged edits through a power cut', () => {
    const review = createReview(join(createFolder(), 'a.claimgrid'), {});
    const pragma = (name: string) => review.read.connection.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('busy_timeout')).toBe(5000);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('application_id')).toBe(applicationId);
    review.close();
  });

  it('openReview() finds what was stored', () => {
    const path = join(createFolder(), 'ä ö & 50%.claimgrid');
    const review = createReview(path, {});
    importSample(review.write, 'x.txt');
    review.close();
    const again = openReview(path);
    expect(again.path).toBe(path);
    expect(reviewCounts(again.read).claims).toBe(3);
    again.close();
  });

  it('openReview() finds what a killed program had stored', () => {
    const folder = createFolder();
    const path = join(folder, 'a.claimgrid');
    const review = createReview(path, {});
    importSample(review.write, 'x.txt');
    // What a crash leaves: the file and its log, without the orderly close.
    for (const end of ['', '-wal']) copyFileSync(path + end, join(folder, `b.claimgrid${end}`));
    review.close();
    const again = openReview(join(folder, 'b.claimgrid'));
    expect(claimNumbers(again.read, everything)).toEqual([1, 2, 3]);
    assessClaims(again.write, 'Ada', [1], { status: 'accepted' });
    again.close();
  });

  it('openReview() refuses what is no review and changes nothing', () => {
    const folder = createFolder();
    const stranger = join(folder, 'stranger.db');
    const connection = new Database(stranger);
    connection.exec('CREATE TABLE review (title TEXT)');
    connection.close();
    writeFileSync(join(folder, 'text.txt'), 'not a database at all');
    writeFileSync(join(folder, 'empty.claimgrid'), '');
    mkdirSync(join(folder, 'folder.claimgrid'));
    for (const name of ['stranger.db', 'text.txt', 'empty.claimgrid', 'folder.claimgrid']) {
      expectUntouched(folder, () => {
        expect(problemOf(() => openReview(join(folder, name)))).toBe('review-foreign');
      });
    }
    expect(problemOf(() => openReview(join(folder, 'none.claimgrid')))).toBe('review-missing');
  });

  it('openReview() refuses a newer review and changes nothing', () => {
    const folder = createFolder();
    const path = join(folder, 'a.claimgrid');
    createReview(path, {}).close();
    const connection = new Database(path);
    connection.pragma(`user_version = ${currentVersion + 1}`);
    connection.close();
    expectUntouched(folder, () => {
      expect(problemOf(() => openReview(path))).toBe('review-newer');
    });
  });

  it('openReview() refuses a newer review whose version stands in the log only', () => {
    const folder = createFolder();
    const path = join(folder, 'a.claimgrid');
    const review = createReview(path, {});
    review.write.connection.pragma(`user_version = ${currentVersion + 1}`);
    const copy = createFolder();
    for (const end of ['', '-wal']) copyFileSync(path + end, join(copy, `b.claimgrid${end}`));
    review.close();
    const before = readFileSync(join(copy, 'b.claimgrid'));
    expect(problemOf(() => openReview(join(copy, 'b.claimgrid')))).toBe('review-newer');
    expect(readFileSync(join(copy, 'b.claimgrid')).equals(before)).toBe(true);
  });

  it('openReview() refuses a damaged review and changes nothing', () => {
    const folder = createFolder();
    const cut = join(folder, 'cut.claimgrid');
    createReview(cut, {}).close();
    const zeroed = join(folder, 'zeroed.claimgrid');
    const bytes = readFileSync(cut);
    writeFileSync(zeroed, bytes.fill(0, 100, 8192));
    truncateSync(cut, 9000);
    for (const path of [cut, zeroed]) {
      expectUntouched(folder, () => {
        expect(problemOf(() => openReview(path))).toBe('review-damaged');
      });
    }
  });

  it.each([
    ['content_rowid = ', 'content_rowid y '],
    ['unicode61', 'unicodeG1'],
  ])('openReview() takes a schema that says %s as "%s" for damage', (from, to) => {
    const path = join(createFolder(), 'a.claimgrid');
    createReview(path, {}).close();
    const bytes = readFileSync(path);
    const at = bytes.indexOf(from);
    expect(at).toBeGreaterThan(0);
    bytes.write(to, at, 'latin1');
    writeFileSync(path, bytes);
    expect(problemOf(() => openReview(path))).toBe('review-damaged');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('openReview() survives a review with any byte changed', () => {
    const folder = createFolder();
    const path = join(folder, 'a.claimgrid');
    const review = createReview(path, {});
    importSample(review.write, 'x.txt');
    review.close();
    const whole = readFileSync(path);
    for (let trial = 0; trial < 60; trial++) {
      const bytes = Buffer.from(whole);
      const at = (trial * 7919) % 600;
      bytes.writeUInt8((bytes.readUInt8(at) + 1 + trial) % 256, at);
      const mutant = join(folder, `m${trial}.claimgrid`);
      writeFileSync(mutant, bytes);
      try {
        openReview(mutant).close();
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError);
      }
    }
  });

  it.each([18, 19])('openReview() calls a file damaged whose format SQLite does not know', (at) => {
    const path = join(createFolder(), 'a.claimgrid');
    createReview(path, {}).close();
    const bytes = readFileSync(path);
    bytes.writeUInt8(7, at);
    writeFileSync(path, bytes);
    expect(problemOf(() => openReview(path))).toBe('review-damaged');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)('openReview() says that a file may not be written', () => {
    const path = join(createFolder(), 'a.claimgrid');
    createReview(path, {}).close();
    chmodSync(path, 0o400);
    expect(problemOf(() => openReview(path))).toBe('review-read-only');
  });
});

function problemOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'no problem';
}

function expectUntouched(folder: string, work: () => void): void {
  const before = digests(folder);
  work();
  expect(digests(folder)).toEqual(before);
}

function digests(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) =>
    entry.isFile()
      ? `${entry.name} ${createHash('sha256')
          .update(readFileSync(join(folder, entry.name)))
          .digest('hex')}`
      : entry.name,
  );
}
