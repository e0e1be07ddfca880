import {
  appendFileSync,
  copyFileSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import { assessClaims } from '#db/assessments.ts';
import { checkReview } from '#db/check.ts';
import { addCitation } from '#db/citations.ts';
import { claimRows } from '#db/claims.ts';
import { undo } from '#db/history.ts';
import { createReview, openReview } from '#db/open-review.ts';
import { recoverReview } from '#db/recover/recover-review.ts';
import { reviewFacts } from '#db/review-facts.ts';
import { tagClaims } from '#db/tags.ts';
import { createFolder, importSample, readTable, sentences } from './helpers.ts';

const page = 4096;

function setup() {
  const folder = createFolder();
  const path = join(folder, 'a.claimgrid');
  const review = createReview(path, { title: 'Saffron', scheme: 'grade' });
  for (const word of ['fig', 'olive', 'thyme']) {
    importSample(review.write, `${word}.txt`, {
      title: `On ${word}`,
      sentences: sentences(120, word),
      references: [`pmid:${word.length}`],
    });
  }
  assessClaims(review.write, 'Ada', [1, 2, 3, 200], { level: 'low', note: 'read' });
  assessClaims(review.write, 'Bo', [2, 4], { status: 'accepted' });
  tagClaims(review.write, 'Ada', [5, 6], { name: 'key' });
  addCitation(review.write, 'Ada', [7], { id: 'doi:10.1/a' });
  undo(review.write, 'Ada');
  return { folder, path, target: join(folder, 'saved.claimgrid'), review };
}

function problemOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : String(error);
  }
  return 'none';
}

describe('recoverReview()', () => {
  it('recoverReview() gives back every row of a sound review', () => {
    const { folder, path, target, review } = setup();
    const tables = ['claims', 'assessments', 'history', 'citations', 'claim_tags', 'sources'];
    const before = tables.map((table) => readTable(review.read, table));
    review.close();
    const report = recoverReview(path, target);
    expect(report).toMatchObject({ badPages: 0, patched: 0, lost: [], standIns: [], problems: [] });
    const saved = openReview(target);
    expect(tables.map((table) => readTable(saved.read, table))).toEqual(before);
    assessClaims(saved.write, 'Ada', [9], { note: 'goes on' });
    undo(saved.write, 'Ada');
    saved.close();
    expect(readdirSync(folder).sort()).toEqual(['a.claimgrid', 'saved.claimgrid']);
  });

  it('recoverReview() reads what stands in the log beside the file', () => {
    const { folder, path, target, review } = setup();
    for (const end of ['', '-wal']) copyFileSync(path + end, join(folder, `b.claimgrid${end}`));
    review.close();
    expect(recoverReview(join(folder, 'b.claimgrid'), target).withLog).toBe(true);
    const saved = openReview(target);
    expect(claimRows(saved.read, [2])[0]).toMatchObject({ status: 'accepted', note: 'read' });
    saved.close();
  });

  it('recoverReview() saves nearly everything around any one page, and the check is clean', () => {
    const { folder, path, target, review } = setup();
    const { claims } = reviewFacts(review.read);
    review.close();
    const whole = readFileSync(path);
    const rows = recoverReview(path, join(folder, 'all.claimgrid')).rows;
    const pages = whole.length / page;
    for (let number = 0; number < pages; number += 5) {
      const bytes = Buffer.from(whole);
      bytes.fill(number % 2 === 0 ? 0 : 0xa7, number * page, (number + 1) * page);
      const damaged = join(folder, `d${number}.claimgrid`);
      writeFileSync(damaged, bytes);
      const report = recoverReview(damaged, `${target}.${number}`);
      expect(readFileSync(damaged).equals(bytes), `page ${number}`).toBe(true);
      expect(report.problems, `page ${number + 1}`).toEqual([]);
      // A page of this small file is one of a hundred.
      expect(report.rows, `page ${number + 1} of ${pages}`).toBeGreaterThan(0.8 * rows);
    }
    expect(claims).toBe(360);
  });

  it('recoverReview() says what is lost and keeps the judgements of what is not', () => {
    const { path, target, review } = setup();
    const root = review.read.connection
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'assessments'")
      .pluck()
      .get();
    review.close();
    const bytes = readFileSync(path);
    bytes.fill(0, (Number(root) - 1) * page, Number(root) * page);
    writeFileSync(path, bytes);
    expect(recoverReview(path, target)).toMatchObject({ badPages: 1, problems: [] });
    const saved = openReview(target);
    expect(claimRows(saved.read, [1, 2, 4])).toMatchObject([
      { level: 'low', note: 'read', reviewer: 'Ada' },
      { level: 'low', status: 'accepted', reviewer: 'Bo' },
      { status: 'accepted', reviewer: 'Bo' },
    ]);
    expect(checkReview(saved.read).problems).toEqual([]);
    saved.close();
  });

  it('recoverReview() reads a file that ends too early', () => {
    const { path, target, review } = setup();
    review.close();
    truncateSync(path, Math.floor(readFileSync(path).length * 0.6));
    const report = recoverReview(path, target);
    expect(report.rows).toBeGreaterThan(0);
    openReview(target).close();
  });

  it('recoverReview() refuses what holds no review, and never writes over a file', () => {
    const { folder, path, target, review } = setup();
    review.close();
    const noise = join(folder, 'noise.claimgrid');
    writeFileSync(noise, Buffer.alloc(20 * page, 0x41));
    expect(problemOf(() => recoverReview(noise, target))).toBe('recover-nothing');
    expect(problemOf(() => recoverReview(join(folder, 'none'), target))).toBe('review-missing');
    writeFileSync(target, 'mine');
    expect(problemOf(() => recoverReview(path, target))).toBe('review-exists');
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual([
      'a.claimgrid',
      'noise.claimgrid',
      'saved.claimgrid',
    ]);
  });
});

describe('a log of another file', () => {
  it('openReview() refuses it and changes neither, and recoverReview() leaves it out', () => {
    const { folder, path, target, review } = setup();
    review.close();
    const other = createReview(join(folder, 'other.claimgrid'), { title: 'Another' });
    importSample(other.write, 'z.txt', { sentences: sentences(60, 'sage') });
    copyFileSync(`${other.path}-wal`, `${path}-wal`);
    other.close();
    const before = [readFileSync(path), readFileSync(`${path}-wal`)];
    expect(problemOf(() => openReview(path))).toBe('review-damaged');
    expect(readFileSync(path).equals(before[0] ?? Buffer.alloc(0))).toBe(true);
    expect(readFileSync(`${path}-wal`).equals(before[1] ?? Buffer.alloc(0))).toBe(true);
    expect(recoverReview(path, target)).toMatchObject({ withLog: false, lost: [], problems: [] });
  });

  it('openReview() takes the log of the file itself, however it ends', () => {
    const { folder, path, review } = setup();
    for (const end of ['', '-wal']) copyFileSync(path + end, join(folder, `b.claimgrid${end}`));
    appendFileSync(join(folder, 'b.claimgrid-wal'), Buffer.alloc(5000, 7));
    review.close();
    const again = openReview(join(folder, 'b.claimgrid'));
    expect(reviewFacts(again.read).claims).toBe(360);
    again.close();
  });
});
