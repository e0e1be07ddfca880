import { expect, test } from 'vitest';
import { markdownReport } from '#core/reports/markdown-report.ts';
import { claimOf, optionsOf, snapshotOf, sourceOf } from './snapshot.ts';

const source = sourceOf('It helps. It does not help. It may help.');

function report(...claims: Parameters<typeof snapshotOf>[0]): string {
  return [...markdownReport(snapshotOf(claims, [source]), optionsOf())].join('');
}

test('markdownReport() shows a contradiction once, with both quotes and levels', () => {
  const text = report(
    claimOf(source, 'It helps.', {
      number: 1,
      scheme: 'grade',
      level: 'low',
      relations: [{ number: 2, relation: 'contradicts' }],
    }),
    claimOf(source, 'It does not help.', {
      number: 2,
      relations: [{ number: 1, relation: 'contradicts' }],
    }),
  );
  expect(text.match(/^### C1 and C2$/gmu)).toHaveLength(1);
  expect(text).toMatch(/\| \[C1\]\(#c1\) \| It helps\. \| Low \(GRADE\) \|/u);
  expect(text).toMatch(/\| \[C2\]\(#c2\) \| It does not help\. \| none yet \|/u);
});

test('markdownReport() has no disagreements where claims agree, differ in scope, or one is left out', () => {
  const text = report(
    claimOf(source, 'It helps.', {
      number: 1,
      relations: [
        { number: 2, relation: 'agrees' },
        { number: 3, relation: 'different scope' },
        { number: 7, relation: 'contradicts' },
      ],
    }),
    claimOf(source, 'It may help.', { number: 2, relations: [{ number: 1, relation: 'agrees' }] }),
  );
  expect(text).not.toContain('## Disagreements');
  expect(text).toContain('agrees with [C2](#c2); differs in scope from C3; contradicts C7');
});
