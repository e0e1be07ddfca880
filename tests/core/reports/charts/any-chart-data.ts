import fc from 'fast-check';
import type {
  FlowBox,
  LevelColumn,
  LevelMatrix,
  ReviewFlow,
} from '#core/reports/document/chart-data.ts';
import { targetOf } from './picture-checks.ts';

/** Words as strangers write them: empty, endless, of every script, with controls and half pairs. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.lorem({ maxCount: 40 }),
  fc
    .tuple(
      fc.constantFrom('W', 'm', 'i', '漢', 'a\u0301\u0302\u0303\u0304', '\u202E', '﷽', '—', '-'),
      fc.nat(400),
    )
    .map(([letter, times]) => letter.repeat(times)),
  fc.constantFrom('', ' ', '\n', '\uD800', '…', '<b>&amp;</b>'),
);

export const anyCount: fc.Arbitrary<number> = fc.oneof(
  fc.constant(0),
  fc.nat(20),
  fc.nat(2000),
  fc.nat(9_999_999),
);

const anyColumn: fc.Arbitrary<LevelColumn> = fc.record({
  label: anyWords,
  short: anyWords.map((words) => words.slice(0, 12)),
  colour: fc.constantFrom(null, { light: '#313b75', dark: '#8f98ff' }),
});

/** Matrices of up to 30 rows and 12 levels. */
export const anyMatrix: fc.Arbitrary<LevelMatrix> = fc
  .record({
    labels: fc.array(anyWords, { maxLength: 30 }),
    columns: fc.array(anyColumn, { maxLength: 12 }),
    values: fc.infiniteStream(anyCount),
  })
  .map(({ labels, columns, values }) => ({
    rows: labels.map((label) => ({ label })),
    columns,
    cells: labels.map((_, row) =>
      columns.map((__, column) => ({
        kind: 'count',
        value: values.next().value ?? 0,
        opens: targetOf(row, column),
      })),
    ),
  }));

const anyBox: fc.Arbitrary<FlowBox> = fc.record({
  title: anyWords,
  lines: fc.array(
    fc.record({
      words: anyWords,
      count: anyCount.map((value) => ({ kind: 'count' as const, value, opens: null })),
    }),
    { maxLength: 20 },
  ),
});

/** Flows of up to 5 stages, with up to 3 boxes beside each other. */
export const anyFlow: fc.Arbitrary<ReviewFlow> = fc.record({
  stages: fc.array(
    fc.record({
      name: anyWords,
      boxes: fc.array(anyBox, { maxLength: 3 }),
      leaves: fc.option(anyBox),
    }),
    { maxLength: 5 },
  ),
});
