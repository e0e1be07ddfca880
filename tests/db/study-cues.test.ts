import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { addClaim, claimRows, moveClaim, splitClaim } from '#db/claims.ts';
import { connect } from '#db/connection.ts';
import type { ReadDb } from '#db/connection.ts';
import { undo } from '#db/history.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/migrations.ts';
import { createDb, importSample, readTable } from './helpers.ts';

const trial = 'In a randomised trial of 40 patients pain fell, and mice showed the same.';

/** What is stored of a claim's cues, with the words that each rests on. */
function cues(db: ReadDb, claim: number): string[] {
  const [row] = claimRows(db, [claim]);
  return (row?.study ?? []).map(
    ({ value, start, end }) => `${value}: ${row?.quote.slice(start, end)}`,
  );
}

it('an import stores what its claims say of the study, in the order of the words', () => {
  const db = createDb();
  importSample(db, 'x.txt', { sentences: [trial, 'Nothing of the kind is said here.'] });
  expect(cues(db, 1)).toEqual(
    expect.arrayContaining(['randomised trial: randomised', 'mice: mice']),
  );
  expect(cues(db, 2).filter((cue) => cue.startsWith('randomised'))).toEqual([]);
});

it('a claim that is made shorter, split or put back has the cues of its words', () => {
  const db = createDb();
  importSample(db, 'x.txt', { sentences: [trial] });
  const [row] = claimRows(db, [1]);
  if (row === undefined) throw new Error('no claim');
  const before = cues(db, 1);
  const comma = row.start + trial.indexOf(', and mice');
  moveClaim(db, 'Ada', 1, { start: row.start, end: comma });
  expect(cues(db, 1).some((cue) => cue.startsWith('mice'))).toBe(false);
  undo(db, 'Ada');
  expect(cues(db, 1)).toEqual(before);
  const { made } = splitClaim(db, 'Ada', 1, comma);
  expect(cues(db, made)).toContain('mice: mice');
  expect(cues(db, 1)).toContain('randomised trial: randomised');
});

it('a claim that a reviewer adds has cues too', () => {
  const db = createDb();
  importSample(db, 'x.txt', { sentences: [trial] });
  const [row] = claimRows(db, [1]);
  const start = (row?.start ?? 0) + trial.indexOf('mice');
  const { number } = addClaim(db, 'Ada', {
    sourceId: row?.sourceId ?? '',
    start,
    end: start + 'mice showed the same'.length,
  });
  expect(cues(db, number)).toContain('mice: mice');
});

it('a file of before has its claims read for cues when it is brought to the new shape', () => {
  const old = new Database(':memory:');
  migrate(old, migrations.slice(0, 4));
  old.exec(`
    INSERT INTO files VALUES (1, 'f', 'x.txt', 'h', 'text/plain', 'text', 'utf-8', '', 0, '[]', x'');
    INSERT INTO sources VALUES
      (1, 's', 1, 0, 'X', 'x', 'en', 90, NULL, 0, '{}', x'', '${trial}', '[]', '[]');
    INSERT INTO claims (number, id, source, start_offset, end_offset, type, origin, score, quote,
        cues, prefix, suffix)
      VALUES (1, 'c', 1, 0, ${trial.length}, 'other', 'proposed', 0.5, '${trial}', '[]', '', '');
  `);
  migrate(old);
  const fresh = createDb();
  importSample(fresh, 'x.txt', { sentences: [trial] });
  const stored = readTable(connect(old), 'study_cues');
  expect(stored).toEqual(readTable(fresh, 'study_cues'));
  expect(stored.length).toBeGreaterThan(2);
});
