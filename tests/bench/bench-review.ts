import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyClaimView } from '#core/claims/claim-view.ts';
import type { ClaimView } from '#core/claims/claim-view.ts';
import { ownColumnKey } from '#core/claims/own-column.ts';
import { assessClaims } from '#db/assessments.ts';
import { claimFacets, claimNumbers, groupedClaims } from '#db/claims.ts';
import { undo } from '#db/history.ts';
import type { Review } from '#db/open-review.ts';
import { addColumn, setValue } from '#db/own-columns.ts';
import { tagClaims } from '#db/tags.ts';
import { openBrowserDoor } from '../e2e/doors.ts';
import { makeReview } from './make-review.ts';
import { measureRounds, printMeasured, timed, timedAsync } from './rounds.ts';

const claims = 100_000;
const rounds = 5;

/**
 * The process side at 100,000 claims, without a window: lists, groups, searches
 * and facets as ratios to the plain query that gives all numbers; changes of all
 * claims as ratios to the plain update of one column; and the start of the built
 * program as a ratio to the start of Node alone.
 */
export async function benchReview(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-bench-'));
  const review = await makeReview(join(folder, 'review.claimgrid'), claims);
  try {
    prepare(review);
    printMeasured(`Process side, ${claims.toLocaleString('en')} claims`, await lists(review));
    printMeasured('Changes of all of them, one action each', await changes(review));
  } finally {
    review.close();
  }
  printMeasured('Start of the built program to its address', await starts(folder));
  rmSync(folder, { recursive: true });
}

/** Levels, tags and values on some claims, so that there is something to sort and group by. */
function prepare({ write }: Review): void {
  const every = (step: number, from: number): number[] =>
    Array.from({ length: claims / step }, (_, at) => at * step + from + 1);
  assessClaims(write, 'bench', every(4, 0), { scheme: 'grade', level: 'low' });
  assessClaims(write, 'bench', every(8, 1), { scheme: 'grade', level: 'high', note: 'short' });
  tagClaims(write, 'bench', every(5, 0), { name: 'Dose' });
  tagClaims(write, 'bench', every(7, 0), { name: 'Follow-up' });
  const column = addColumn(write, 'bench', { name: 'Size', kind: 'number' });
  for (const size of [12, 40, 250]) setValue(write, 'bench', every(9, size % 9), column.id, size);
}

function lists({ read, write }: Review) {
  const column = write.connection.prepare<[], string>('SELECT id FROM own_columns').pluck().get();
  const own = ownColumnKey(column ?? '');
  const view = (patch: Partial<ClaimView>): (() => number) => {
    const asked = { ...emptyClaimView, ...patch };
    return () =>
      timed(() =>
        asked.group === undefined
          ? claimNumbers(read, asked)
          : groupedClaims(read, asked, asked.group),
      );
  };
  const plain = read.connection
    .prepare<[], number>('SELECT number FROM claims WHERE hidden = 0 ORDER BY number')
    .pluck();
  const sorted = (name: ClaimView['sort'][number]['column']): (() => number) =>
    view({ sort: [{ column: name, direction: 'desc' }] });
  return measureRounds(rounds, {
    'all numbers by hand': () => timed(() => plain.all()),
    'all claims': view({}),
    'sorted by level': sorted('level'),
    'sorted by source': sorted('source'),
    'sorted by tag': sorted('tags'),
    'sorted by an own column': sorted(own),
    'level is low or none, no note': view({ filter: { level: ['low', null], noted: false } }),
    'own column from 40': view({ filter: { own: { [column ?? '']: { from: 40 } } } }),
    'changed since an hour': view({
      filter: { changedSince: new Date(Date.now() - 3_600_000).toISOString() },
    }),
    'grouped by source': view({ group: 'source' }),
    'grouped by type': view({ group: 'type' }),
    'grouped by tags': view({ group: 'tags' }),
    'grouped by an own column': view({ group: own }),
    'search: placebo': view({ search: 'placebo' }),
    'search: "chronic disease" -placebo': view({ search: '"chronic disease" -placebo' }),
    'search: level:high note:short': view({ search: 'level:high note:short' }),
    'search: the (nearly all)': view({ search: 'the' }),
    'all facets': () => timed(() => claimFacets(read, emptyClaimView)),
  });
}

function changes({ write, read }: Review) {
  const numbers = claimNumbers(read, emptyClaimView);
  let turn = 0;
  const plain = write.connection.prepare('UPDATE claims SET score = score + 0 WHERE hidden = 0');
  return measureRounds(3, {
    'one column of all by hand': () => timed(() => plain.run()),
    'level of all': () =>
      timed(() => {
        turn += 1;
        const level = turn % 2 === 0 ? 'moderate' : 'very-low';
        assessClaims(write, 'bench', numbers, { scheme: 'grade', level });
      }),
    'undo of that': () => timed(() => undo(write, 'bench')),
    'tag on all': () => timed(() => tagClaims(write, 'bench', numbers, { name: `Tag ${turn}` })),
  });
}

function starts(home: string) {
  return measureRounds(rounds, {
    'node alone': () => timed(() => spawnSync(process.execPath, ['-e', '0'])),
    'the browser door': async () => {
      let close = (): Promise<void> => Promise.resolve();
      const time = await timedAsync(async () => {
        ({ close } = await openBrowserDoor(home));
      });
      await close();
      return time;
    },
  });
}
