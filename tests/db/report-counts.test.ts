import { describe, expect, it } from 'vitest';
import { claimStatuses } from '#core/claims/claim.ts';
import type { CountRun, ReportBlock, TableBlock } from '#core/reports/document/block.ts';
import { reportBlocks } from '#core/reports/document/report-blocks.ts';
import { reportSections } from '#core/reports/template.ts';
import type { ReportContent } from '#core/reports/template.ts';
import { assessClaims } from '#db/assessments.ts';
import { claimNumbers } from '#db/claim-numbers.ts';
import { relateClaims } from '#db/claim-relations.ts';
import { claimRows } from '#db/claims.ts';
import type { WriteDb } from '#db/connection.ts';
import { addColumn, setValue } from '#db/own-columns.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { tagClaims } from '#db/tags.ts';
import { createDb, importSample } from './helpers.ts';

/** A number of a report, and the words beside it. */
interface Printed {
  readonly beside: string;
  readonly count: CountRun;
}

/** Every number of a report that opens claims. */
function* printedCounts(blocks: Iterable<ReportBlock>): Generator<Printed> {
  for (const block of blocks) {
    if (block.kind === 'heading' && block.count !== null) {
      yield { beside: block.text, count: block.count };
    }
    if (block.kind === 'paragraph') {
      for (const run of block.words) if (run.kind === 'count') yield { beside: '', count: run };
    }
    if (block.kind === 'facts') {
      for (const { name, words } of block.facts) {
        for (const run of words) if (run.kind === 'count') yield { beside: name, count: run };
      }
    }
    if (block.kind === 'table') yield* tableCounts(block);
    if (block.kind === 'figure') {
      yield* tableCounts(block.table);
      for (const shape of block.picture.shapes) {
        if (!('mark' in shape) || shape.mark === null || shape.mark.opens === null) continue;
        const value = Number(/(\d[\d,]*)\D*$/u.exec(shape.mark.name)?.[1]?.replaceAll(',', ''));
        yield {
          beside: shape.mark.name,
          count: { kind: 'count', value, opens: shape.mark.opens },
        };
      }
    }
  }
}

function* tableCounts({ columns, rows, total }: TableBlock): Generator<Printed> {
  for (const cells of [...rows, ...(total === null ? [] : [total])]) {
    const label = cells
      .flat()
      .flatMap((run) => (run.kind === 'text' ? [run.text] : []))
      .join(' ');
    for (const [index, cell] of cells.entries()) {
      for (const run of cell) {
        if (run.kind !== 'count') continue;
        const title = columns[index]?.title ?? '';
        yield { beside: title === 'Sources' ? title : label, count: run };
      }
    }
  }
}

/** How much stands behind a number: claims, or the sources or references of those. */
function behind(db: WriteDb, { beside, count }: Printed): number {
  if (count.opens?.kind !== 'claims') throw new Error('it opens no claims');
  const numbers = claimNumbers(db, { sort: [], filter: count.opens.filter, search: '' });
  const rows = claimRows(db, numbers);
  if (/Sources|Copies/u.test(beside)) return new Set(rows.map(({ sourceId }) => sourceId)).size;
  if (/References/u.test(beside)) {
    return new Set(rows.flatMap(({ citations }) => citations.map((one) => one.referenceId))).size;
  }
  return rows.length;
}

function review(): { readonly db: WriteDb; readonly column: string } {
  const db = createDb();
  importSample(db, 'one.txt', {
    title: 'One',
    sentences: [
      'Fig lowered pain in adults.',
      'Fig did not lower pain in mice.',
      'Rash was seen in two of ten patients.',
      'Sleep improved in all groups.',
    ],
    references: ['doi:10.5555/one'],
  });
  importSample(db, 'two.txt', {
    title: 'Two',
    type: 'safety',
    sentences: ['Nausea was rare among adults.', 'Nobody died in the trial.', 'It may be safe.'],
    references: ['doi:10.5555/two', 'doi:10.5555/three'],
  });
  importSample(db, 'three.txt', {
    title: 'Three',
    sentences: ['Plums worsened the pain of rats.'],
  });
  assessClaims(db, 'Ada', [1, 2], { status: 'accepted', level: 'low' });
  assessClaims(db, 'Ben', [5], { status: 'accepted', scheme: 'ocebm-2011', level: '2' });
  assessClaims(db, 'Ben', [6], { status: 'accepted', level: 'high' });
  assessClaims(db, 'Ada', [3], { status: 'excluded', exclusionReason: 'Promotion' });
  assessClaims(db, 'Ada', [7], { status: 'excluded' });
  const { tag } = tagClaims(db, 'Ada', [1, 2, 8], { name: 'pain' });
  tagClaims(db, 'Ada', [2, 4], { name: 'mice and men' });
  expect(tag.name).toBe('pain');
  relateClaims(db, 'Ada', { first: 1, second: 2 }, 'contradicts');
  relateClaims(db, 'Ada', { first: 5, second: 6 }, 'agrees');
  const { id } = addColumn(db, 'Ada', {
    name: 'Outcome',
    kind: 'choice',
    choices: [{ name: 'Pain' }, { name: 'Sleep' }],
  });
  const [, sleep] = readSnapshot(db).columns[0]?.choices ?? [];
  setValue(db, 'Ada', [4, 8], id, sleep?.id ?? '');
  return { db, column: id };
}

describe('a report of a review', () => {
  const contents = (column: string): Partial<ReportContent>[] => [
    {},
    { groupBy: 'source', statuses: ['accepted'] },
    { groupBy: 'level', findingsBy: 'tag' },
    { groupBy: 'tag', findingsBy: `own-${column}`, statuses: ['to review', 'accepted'] },
    { groupBy: `own-${column}`, statuses: ['excluded'] },
  ];

  it('a report opens exactly the claims that each of its numbers counted', () => {
    const { db, column } = review();
    const snapshot = {
      ...readSnapshot(db),
      bibliography: () => [],
      styleTitle: (style: string) => style,
    };
    for (const content of contents(column)) {
      const blocks = reportBlocks(snapshot, {
        format: 'html',
        date: '2026-01-02',
        sections: reportSections,
        groupBy: 'type',
        findingsBy: 'type',
        statuses: claimStatuses,
        style: 'vancouver',
        ...content,
      });
      const printed = [...printedCounts(blocks)];
      const opening = printed.filter(({ count }) => count.opens?.kind === 'claims');
      expect(opening.length).toBeGreaterThan(10);
      for (const one of opening) {
        expect({ ...one, behind: behind(db, one) }).toEqual({ ...one, behind: one.count.value });
      }
      // What is not nought opens something.
      expect(
        printed
          .filter(({ count }) => count.opens === null && count.value > 0)
          .map((one) => one.beside),
      ).toEqual([]);
    }
  });
});
