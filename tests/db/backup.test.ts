import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessClaims } from '#db/assessments.ts';
import { backupReview } from '#db/backup.ts';
import { checkReview } from '#db/check.ts';
import { claimRows } from '#db/claims.ts';
import { createReview, openReview } from '#db/open-review.ts';
import { createFolder, importSample, readTable } from './helpers.ts';

describe('backupReview()', () => {
  it('backupReview() writes a whole review of that moment beside the open one', () => {
    const folder = createFolder();
    const review = createReview(join(folder, 'a.claimgrid'), {});
    importSample(review.write, 'x.txt');
    assessClaims(review.write, 'Ada', [1], { note: 'kept' });
    const target = join(folder, 'copy.claimgrid');
    writeFileSync(target, 'an older backup');
    backupReview(review.read, target);
    const before = readTable(review.read, 'claims');
    assessClaims(review.write, 'Ada', [1], { note: 'later' });
    review.close();
    expect(readdirSync(folder).sort()).toEqual(['a.claimgrid', 'copy.claimgrid']);
    const copy = openReview(target);
    expect(readTable(copy.read, 'claims')).toEqual(before);
    expect(claimRows(copy.read, [1])[0]?.note).toBe('kept');
    expect(checkReview(copy.read).problems).toEqual([]);
    copy.close();
  });

  it('backupReview() never writes over the review itself', () => {
    const path = join(createFolder(), 'a.claimgrid');
    const review = createReview(path, {});
    expect(() => backupReview(review.read, path)).toThrow('this is the review itself');
    review.close();
    openReview(path).close();
  });

  it('backupReview() leaves an older backup alone when it fails', () => {
    const folder = createFolder();
    const review = createReview(join(folder, 'a.claimgrid'), {});
    const target = join(folder, 'nowhere', 'copy.claimgrid');
    expect(() => backupReview(review.read, target)).toThrow();
    const inTransaction = join(folder, 'copy.claimgrid');
    writeFileSync(inTransaction, 'an older backup');
    review.write.connection.exec('BEGIN');
    expect(() => backupReview(review.read, inTransaction)).toThrow();
    review.write.connection.exec('COMMIT');
    expect(readFileSync(inTransaction, 'utf8')).toBe('an older backup');
    review.close();
    expect(readdirSync(folder).sort()).toEqual(['a.claimgrid', 'copy.claimgrid']);
  });
});
