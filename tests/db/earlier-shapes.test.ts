import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oldShapes, writeOldReview } from '#tests/helpers/old-reviews.ts';
import { readRows } from '#tests/torture/kit/digest.ts';
import { assessClaims } from '#db/assessments.ts';
import { checkReview } from '#db/check.ts';
import { addCitation } from '#db/citations.ts';
import { addClaim, setClaimType } from '#db/claims.ts';
import type { WriteDb } from '#db/connection.ts';
import { redo, undo } from '#db/history.ts';
import { currentVersion, versionOf } from '#db/migrate.ts';
import { createReview, openReview } from '#db/open-review.ts';
import { addColumn, setValue } from '#db/own-columns.ts';
import { reviewCounts } from '#db/reviews.ts';
import { listSources, renameSource } from '#db/sources.ts';
import { tagClaims } from '#db/tags.ts';
import { createFolder, importSample, sentences } from './helpers.ts';

describe('a review of an earlier shape', () => {
  it('there is one of every earlier shape', () => {
    expect(oldShapes()).toEqual(
      Array.from({ length: currentVersion - 1 }, (_, index) => index + 1),
    );
  });

  it.each(oldShapes())('shape %i is brought to this one and can be worked on', (shape) => {
    const folder = createFolder();
    for (const [content, more, claims] of [
      ['empty', 0, 0],
      ['filled', 0, 28],
      ['filled', 1000, 1028],
    ] as const) {
      const path = join(folder, `${content}-${more}.claimgrid`);
      writeOldReview(path, shape, content, more);
      const review = openReview(path);
      expect(versionOf(review.read.connection)).toBe(currentVersion);
      expect(reviewCounts(review.read).claims).toBe(claims);
      expect(checkReview(review.read).problems).toEqual([]);
      if (claims > 0) {
        assessClaims(review.write, 'Cy', [1], { note: 'after' });
        while (undo(review.write, 'Cy') !== null);
        expect(reviewCounts(review.read).claims).toBe(0);
      }
      review.close();
      expect(originals(folder, path, shape)).toContainEqual(claims);
    }
  });

  it.each(oldShapes())('shape %i becomes what the same steps make now', (shape) => {
    const folder = createFolder();
    const path = join(folder, 'old.claimgrid');
    writeOldReview(path, shape, 'filled');
    const old = openReview(path);
    const fresh = createReview(join(folder, 'fresh.claimgrid'), {
      title: 'Figs and markers',
      question: 'Do figs help?',
      scheme: 'grade',
      reviewer: 'Ada',
    });
    repeatSteps(fresh.write, shape);
    for (const [index, [table, rows]] of readRows(fresh.read).entries()) {
      expect([table, readRows(old.read)[index]?.[1]]).toEqual([table, rows]);
    }
    old.close();
    fresh.close();
  });
});

/** The claims of each kept original beside the review, as that shape. */
function originals(folder: string, path: string, shape: number): number[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((name) => name.startsWith(path) && name !== path && name.includes(`shape-${shape}`))
    .map((name) => {
      const kept = openReview(name);
      const { claims } = reviewCounts(kept.read);
      kept.close();
      return claims;
    });
}

/** What was done to the kept reviews, each by the program of its time. */
function repeatSteps(db: WriteDb, shape: number): void {
  importSample(db, 'figs.txt', {
    title: 'Figs',
    sentences: sentences(12, 'fig'),
    references: ['doi:10.1/x', 'pmid:1'],
  });
  importSample(
    db,
    'pears.txt',
    { title: 'Pears', sentences: sentences(9, 'pear') },
    { title: 'Plums', sentences: sentences(6, 'plum'), references: ['doi:10.1/y'] },
  );
  assessClaims(db, 'Ada', [1, 2, 3, 9], { status: 'accepted', level: 'high', note: 'Read twice' });
  assessClaims(db, 'Bo', [2, 15], { status: 'excluded', note: 'Other question' });
  addCitation(db, 'Ada', [4, 5], { id: 'doi:10.1/z' });
  addClaim(db, 'Ada', { sourceId: listSources(db)[0]?.id ?? '', start: 0, end: 4 });
  setClaimType(db, 'Bo', [6, 7], 'safety');
  renameSource(db, 'Ada', listSources(db)[1]?.id ?? '', 'Pears of the north');
  undo(db, 'Ada');
  redo(db, 'Bo');
  undo(db, 'Ada');
  if (shape >= 2) tagClaims(db, 'Ada', [1, 8], { name: 'key' });
  if (shape < 4) return;
  const column = addColumn(db, 'Ada', { name: 'Dose', kind: 'text', choices: [] });
  setValue(db, 'Ada', [1, 2], column.id, '5 mg');
}
