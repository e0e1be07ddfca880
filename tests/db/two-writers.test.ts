import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import { assessClaims } from '#db/assessments.ts';
import { dataVersion } from '#db/changes.ts';
import { checkReview } from '#db/check.ts';
import { addClaim, claimNumbers, claimRows } from '#db/claims.ts';
import { listHistory, undo } from '#db/history.ts';
import { createReview, openReview } from '#db/open-review.ts';
import { listSources } from '#db/sources.ts';
import { readTogether } from '#db/transactions.ts';
import { createFolder, importSample, sentences } from './helpers.ts';

const everything = { sort: [], filter: {}, search: '' };

describe('two programs on one review', () => {
  it('two connections see and undo what the other one did', () => {
    const path = join(createFolder(), 'a.claimgrid');
    const one = createReview(path, {});
    importSample(one.write, 'x.txt');
    const two = openReview(path);
    const seen = dataVersion(two.read);
    expect(dataVersion(two.read)).toBe(seen);
    assessClaims(one.write, 'Ada', [1], { note: 'a' });
    expect(dataVersion(two.read)).toBeGreaterThan(seen);
    assessClaims(two.write, 'Bo', [1], { note: 'b' });
    undo(one.write, 'Ada');
    expect(claimRows(two.read, [1])[0]).toMatchObject({ note: 'a', reviewer: 'Ada' });
    one.close();
    two.close();
  });

  it('assessClaims() stores nothing over what the person has not seen', () => {
    const path = join(createFolder(), 'a.claimgrid');
    const one = createReview(path, { scheme: 'grade' });
    importSample(one.write, 'x.txt');
    const two = openReview(path);
    const seen = claimRows(one.read, [1, 2]);
    assessClaims(two.write, 'Bo', [1], { level: 'low', note: 'Small trial' });

    const both = assessClaims(one.write, 'Ada', [1, 2], { level: 'high' }, seen);
    expect(both).toEqual({ changed: [], conflicts: [{ number: 1, fields: ['level'] }] });
    expect(claimRows(one.read, [2])[0]?.level).toBeNull();
    // What the other one did not touch, and what both want, is no conflict.
    expect(assessClaims(one.write, 'Ada', [1], { status: 'accepted' }, seen).conflicts).toEqual([]);
    expect(assessClaims(one.write, 'Ada', [1], { level: 'low' }, seen).conflicts).toEqual([]);
    expect(claimRows(one.read, [1])[0]).toMatchObject({ level: 'low', note: 'Small trial' });
    // Asked again without what was seen, it is stored.
    assessClaims(one.write, 'Ada', [1], { level: 'high' });
    expect(claimRows(two.read, [1])[0]?.level).toBe('high');
    one.close();
    two.close();
  });

  it('readTogether() shows one moment while others write', () => {
    const path = join(createFolder(), 'a.claimgrid');
    const one = createReview(path, {});
    importSample(one.write, 'x.txt');
    const two = openReview(path);
    readTogether(two.read, () => {
      expect(claimNumbers(two.read, everything)).toEqual([1, 2, 3]);
      importSample(one.write, 'y.txt', { sentences: sentences(2, 'fig') });
      expect(claimNumbers(two.read, everything)).toEqual([1, 2, 3]);
    });
    expect(claimNumbers(two.read, everything)).toEqual([1, 2, 3, 4, 5]);
    one.close();
    two.close();
  });

  it('a writer that has to wait too long is told so and changes nothing', () => {
    const path = join(createFolder(), 'a.claimgrid');
    const one = createReview(path, {});
    importSample(one.write, 'x.txt');
    const two = openReview(path);
    two.write.connection.pragma('busy_timeout = 20');
    one.write.connection.exec('BEGIN IMMEDIATE');
    expect(codeOf(() => assessClaims(two.write, 'Bo', [1], { note: 'b' }))).toBe('review-busy');
    one.write.connection.exec('COMMIT');
    expect(claimRows(two.read, [1])[0]?.note).toBe('');
    one.close();
    two.close();
  });

  it('two processes that write at once lose nothing and give each claim its own number', async () => {
    const path = join(createFolder(), 'a.claimgrid');
    const review = createReview(path, {});
    importSample(review.write, 'x.txt', { sentences: sentences(40, 'fig') });
    const other = writeInAnotherProcess(path);
    const sourceId = listSources(review.read)[0]?.id ?? '';
    let own = 0;
    while (own < 120) {
      assessClaims(review.write, 'Ada', [1 + (own % 40)], { note: `Ada ${own}` });
      // Ends within the word "glucose" of the title, so that no two are the same.
      if (own < 6) addClaim(review.write, 'Ada', { sourceId, start: 0, end: own + 13 });
      own += 1;
      // Lets the other process have its turn.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(await other).toBe('');
    const entries = listHistory(review.read, { limit: 1000 });
    expect(entries.filter(({ reviewer }) => reviewer === 'Bo')).toHaveLength(126);
    expect(claimNumbers(review.read, everything)).toHaveLength(52);
    expect(checkReview(review.read).problems).toEqual([]);
    for (let count = entries.length; count > 0; count--) undo(review.write, 'Ada');
    expect(claimNumbers(review.read, everything)).toEqual([]);
    expect(checkReview(review.read).problems).toEqual([]);
    review.close();
  }, 60_000);
});

/** The same edits by a reviewer named Bo; gives what that process said in complaint. */
function writeInAnotherProcess(path: string): Promise<string> {
  const script = `
    import { assessClaims } from '#db/assessments.ts';
    import { addClaim } from '#db/claims.ts';
    import { openReview } from '#db/open-review.ts';
    import { listSources } from '#db/sources.ts';
    const review = openReview(${JSON.stringify(path)});
    const sourceId = listSources(review.read)[0].id;
    for (let count = 0; count < 120; count++) {
      assessClaims(review.write, 'Bo', [1 + (count % 40)], { note: 'Bo ' + count });
      if (count < 6) addClaim(review.write, 'Bo', { sourceId, start: 1, end: count + 13 });
    }
    review.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (text) => (complaint += String(text)));
  return new Promise((resolve) => child.on('close', () => resolve(complaint)));
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'no problem';
}
