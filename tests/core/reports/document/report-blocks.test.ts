import { describe, expect, test } from 'vitest';
import type { ClaimRow } from '#core/claims/claim.ts';
import type { ReportBlock, ReportRun } from '#core/reports/document/block.ts';
import { reportBlocks } from '#core/reports/document/report-blocks.ts';
import { reportSections } from '#core/reports/template.ts';
import { claimOf, optionsOf, referenceOf, smallReview, snapshotOf, sourceOf } from '../snapshot.ts';

const blocksOf = (...args: Parameters<typeof reportBlocks>) => [...reportBlocks(...args)];
const headings = (blocks: readonly ReportBlock[], level: number) =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === level ? [block.text] : [],
  );
const words = (runs: readonly ReportRun[]): string =>
  runs
    .map((run) => {
      if (run.kind === 'text' || run.kind === 'link') return run.text;
      if (run.kind === 'count') return String(run.value);
      if (run.kind === 'citation') return `[${run.number}]`;
      if (run.kind === 'claim') return `C${run.number}`;
      return run.kind === 'break' ? '\n' : '';
    })
    .join('');
const rowsOf = (blocks: readonly ReportBlock[], id: string) => {
  const found = blocks.find((block) => 'id' in block && block.id === id);
  const table = found?.kind === 'figure' ? found.table : found;
  return table?.kind === 'table' ? [...table.rows].map((row) => row.map(words)) : null;
};
const factsOf = (blocks: readonly ReportBlock[], claim: number) => {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.claim === claim);
  const facts = blocks[at + 2];
  return facts?.kind === 'facts'
    ? Object.fromEntries(facts.facts.map(({ name, words: said }) => [name, words(said)]))
    : null;
};

const source = sourceOf('Pain fell. Sleep was better. Nobody fell. Most liked it.');
const pain = { id: 't-1', name: 'Pain', colour: 'red' } as const;
const sleep = { id: 't-2', name: 'Sleep', colour: 'blue' } as const;
const tagged = (claims: readonly Partial<ClaimRow>[]) =>
  snapshotOf(
    claims.map((patch, index) => claimOf(source, 'Pain fell.', { number: index + 1, ...patch })),
    [source],
  );

describe('reportBlocks()', () => {
  test('reportBlocks() puts the chosen sections in the chosen order between title and provenance', () => {
    const blocks = blocksOf(
      smallReview(),
      optionsOf({ sections: ['references', 'claims', 'method'] }),
    );
    expect(blocks[0]).toEqual({ kind: 'title', text: 'Walking' });
    expect(headings(blocks, 2)).toEqual(['References', 'Claims', 'Method', 'Provenance']);
    expect(headings(blocksOf(smallReview(), optionsOf({ sections: [] })), 2)).toEqual([
      'Provenance',
    ]);
  });

  test('reportBlocks() has every id once, and numbers tables and figures in their order', () => {
    const blocks = blocksOf(smallReview(), optionsOf({ sections: reportSections }));
    const ids = blocks.flatMap((block) => [
      ...('id' in block ? [block.id] : []),
      ...(block.kind === 'figure' ? [block.table.id] : []),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z\d-]+$/);
    const labels = blocks.flatMap((block) =>
      block.kind === 'table' || block.kind === 'figure' ? (block.label ?? []) : [],
    );
    expect(labels).toEqual([
      'Table 1',
      'Table 2',
      'Table 3',
      'Figure 1',
      'Table 4',
      'Table 5',
      'Figure 2',
      'Figure 3',
      'Table 6',
      'Table 7',
    ]);
  });

  test('reportBlocks() summarises findings: claims, sources, levels, effects, judgements', () => {
    const effect = (value: string) => [{ kind: 'effect' as const, value, start: 0, end: 4 }];
    const grade = (level: string) => ({ scheme: 'grade', level });
    const blocks = blocksOf(
      tagged([
        { ...grade('low'), study: effect('improvement') },
        { ...grade('high'), study: effect('no difference') },
        { study: effect('harm'), relations: [{ number: 1, relation: 'contradicts' }] },
        { type: 'safety', ...grade('moderate') },
        { type: 'access' },
      ]),
      optionsOf(),
    );
    expect(rowsOf(blocks, 'findings-by-group')).toEqual([
      [
        'Efficacy',
        '3',
        '1',
        'High',
        'High to Low',
        '1 favourable, 1 none, 1 unfavourable',
        '1 in contradiction',
      ],
      ['Safety', '1', '1', 'Moderate', 'Moderate only', 'not stated', 'not judged'],
      ['Access', '1', '1', 'none yet', '', 'not stated', 'not judged'],
    ]);
  });

  test('reportBlocks() maps types by level, and sources with most claims first', () => {
    const other = sourceOf('Pain fell.', { id: 'source-2', title: 'Another' });
    const blocks = blocksOf(
      snapshotOf(
        [
          claimOf(source, 'Pain fell.', { number: 1, scheme: 'grade', level: 'low' }),
          claimOf(other, 'Pain fell.', { number: 2, scheme: 'grade', level: 'low' }),
          claimOf(other, 'Pain', { number: 3, type: 'safety' }),
        ],
        [source, other],
      ),
      optionsOf(),
    );
    expect(rowsOf(blocks, 'map-figure')).toEqual([
      ['Efficacy', '0', '0', '2', '0', '0', '2'],
      ['Safety', '0', '0', '0', '0', '1', '1'],
    ]);
    expect(rowsOf(blocks, 'levels-by-source-figure')?.map(([title]) => title)).toEqual([
      'Another',
      'A trial of walking',
    ]);
  });

  test('reportBlocks() draws the 60 tags with most claims, and tells all of them', () => {
    const tags = Array.from({ length: 70 }, (_, index) => ({
      id: `t-${index}`,
      name: `tag ${String(index).padStart(2, '0')}`,
      colour: 'blue' as const,
    }));
    const claims = tags.flatMap((tag, index) => [
      { tags: [tag] },
      ...(index < 10 ? [] : [{ tags: [tag] }]),
    ]);
    const blocks = blocksOf(tagged(claims), optionsOf({ findingsBy: 'tag', sections: ['map'] }));
    const figure = blocks.find((block) => block.kind === 'figure');
    expect(figure?.caption).toBe('Claims by tag and evidence level; the 60 with most claims');
    expect(figure?.picture.title).toContain('tag');
    const drawn = figure?.picture.shapes.flatMap((shape) =>
      shape.kind === 'text' && /^tag \d\d$/u.test(shape.text) ? [shape.text] : [],
    );
    expect(drawn).toEqual(tags.slice(10).map(({ name }) => name));
    expect(rowsOf(blocks, 'map-figure')).toHaveLength(70);
  });

  test('reportBlocks() tells a claim of two tags once and names it in the other group', () => {
    const blocks = blocksOf(
      tagged([{ tags: [pain, sleep] }, { tags: [sleep] }, {}]),
      optionsOf({ groupBy: 'tag', findingsBy: 'tag', sections: ['findings', 'claims'] }),
    );
    expect(headings(blocks, 3)).toEqual(['Pain', 'Sleep', 'No tag']);
    expect(headings(blocks, 4)).toEqual(['C1', 'C2', 'C3']);
    const counts = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 3 ? [block.count?.value] : [],
    );
    expect(counts).toEqual([1, 2, 1]);
    expect(blocks.map((block) => block.kind === 'paragraph' && words(block.words))).toContain(
      'Also in this group: C1.',
    );
    expect(rowsOf(blocks, 'findings-by-group')?.map(([name, claims]) => [name, claims])).toEqual([
      ['Pain', '1'],
      ['Sleep', '2'],
      ['No tag', '1'],
    ]);
  });

  test('reportBlocks() groups by an own column and names its cells', () => {
    const column = {
      id: 'c-1',
      name: 'Source: outcome',
      kind: 'choice',
      choices: [
        { id: 'z', name: 'Walking' },
        { id: 'a', name: 'Sleeping' },
      ],
    } as const;
    const review = snapshotOf(
      [
        claimOf(source, 'Pain fell.', { number: 1, values: { 'c-1': 'a' } }),
        claimOf(source, 'Pain fell.', { number: 2, values: { 'c-1': 'z' }, tags: [pain, sleep] }),
        claimOf(source, 'Pain fell.', { number: 3 }),
      ],
      [source],
      { columns: [column] },
    );
    const blocks = blocksOf(review, optionsOf({ groupBy: 'own-c-1' }));
    expect(headings(blocks, 3).slice(-3)).toEqual(['Walking', 'Sleeping', 'No Source: outcome']);
    expect(factsOf(blocks, 2)).toMatchObject({
      'Source: outcome': 'Walking',
      Tags: 'Pain, Sleep',
    });
    expect(factsOf(blocks, 3)).not.toHaveProperty('Source: outcome');
  });

  test('reportBlocks() says which own column a grouping lacks', () => {
    expect(() => blocksOf(smallReview(), optionsOf({ groupBy: 'own-gone' }))).toThrow(
      'Group the claims of the report by "own-gone": the review has no such column',
    );
  });

  test('reportBlocks() counts the flow of the review and cuts long lists of reasons', () => {
    const excluded = (exclusionReason: string) => ({
      status: 'excluded' as const,
      exclusionReason,
    });
    const blocks = blocksOf(
      tagged([
        ...Array.from({ length: 12 }, (_, index) => excluded(`reason ${index}`)),
        excluded('reason 11'),
        excluded(''),
        { status: 'to review', origin: 'reviewer' },
        { citations: [] },
      ]),
      optionsOf({ statuses: ['accepted'] }),
    );
    const rows = rowsOf(blocks, 'flow-figure');
    const number = (said: string) => rows?.find(([, name]) => name?.endsWith(said))?.[2];
    expect(number('Proposed by the program')).toBe('15');
    expect(number('Marked by reviewers')).toBe('1');
    expect(number(': Excluded')).toBe('14');
    expect(number('– reason 11')).toBe('2');
    expect(number('– other reasons')).toBe('6');
    expect(number('Not assessed yet')).toBe('1');
    expect(number('Claims accepted')).toBe('1');
    expect(rows?.filter(([, name]) => name?.includes('– '))).toHaveLength(8);
  });

  test('reportBlocks() prints the bibliography in the chosen style, and what is no more than words as they are', () => {
    const article = referenceOf('r-1', {
      csl: {
        id: 'r-1',
        type: 'article-journal',
        title: 'Walking for backs',
        author: [{ family: 'Doe', given: 'Jane' }],
        issued: { 'date-parts': [[2021]] },
        'container-title': 'J Walk',
      },
    });
    const printed = referenceOf('r-2', { text: 'Printed, 1999.', ids: [] });
    const cite = (id: string) => ({
      referenceId: id,
      ids: [],
      label: `label of ${id}`,
      role: 'given' as const,
      scope: null,
      locator: '',
    });
    const review = snapshotOf(
      [claimOf(source, 'Pain fell.', { citations: [cite('r-2'), cite('r-1')] })],
      [source],
      { references: [article, printed] },
    );
    const entries = (style: string) =>
      blocksOf(review, optionsOf({ style })).flatMap((block) =>
        block.kind === 'entry'
          ? [
              [
                block.number,
                block.runs.map(({ text }) => text).join(''),
                block.links.map(({ text }) => text),
              ],
            ]
          : [],
      );
    expect(entries('vancouver')).toEqual([
      [1, 'Printed, 1999.', []],
      [2, 'Doe J. Walking for backs. J Walk. 2021;', ['doi:10.5555/r-1']],
    ]);
    expect(entries('apa')[1]).toEqual([
      2,
      'Doe, J. (2021). Walking for backs. J Walk.',
      ['https://doi.org/10.5555/r-1'],
    ]);
    const bare = blocksOf(review, optionsOf({ sections: ['claims'] }));
    expect(factsOf(bare, 1)?.['Citations']).toBe('label of r-2; label of r-1');
  });

  test('reportBlocks() shows disagreements by themselves where the claims are left out', () => {
    const review = tagged([
      { relations: [{ number: 2, relation: 'contradicts' }] },
      { relations: [{ number: 1, relation: 'contradicts' }] },
    ]);
    const blocks = blocksOf(review, optionsOf({ sections: ['disagreements'] }));
    expect(headings(blocks, 3)).toEqual(['C1 against C2']);
    const said = blocks.map((block) => (block.kind === 'paragraph' ? words(block.words) : ''));
    expect(said).toContain('Quotes of this report: C1–C2');
    expect(said).toContain('2 of 2 quotes found verbatim in their sources.');
  });

  test('reportBlocks() prints the history, and what was taken back', () => {
    const blocks = blocksOf(smallReview(), optionsOf({ sections: ['history'] }));
    expect(rowsOf(blocks, 'history-steps')).toEqual([
      ['2026-01-02 03:04', 'Ada', 'Imported 2 files'],
      ['2026-01-03 00:00', 'Ben', 'Set C2 to “x|y” (taken back)'],
    ]);
  });
});
