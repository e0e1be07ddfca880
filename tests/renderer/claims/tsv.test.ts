import { describe, expect, test } from 'vitest';
import { rowsToTsv } from '#renderer/claims/tsv.ts';
import { claimRow } from './claim-fixture.ts';

describe('rowsToTsv()', () => {
  test('rowsToTsv() gives one line a claim with the columns asked for', () => {
    const rows = [
      claimRow(1, { scheme: 'grade', level: 'very-low', note: 'small' }),
      claimRow(2, { status: 'excluded', exclusionReason: 'Other population' }),
    ];
    expect(rowsToTsv(rows, ['number', 'status', 'level', 'note'])).toBe(
      'C1\tto review\tVery low\tsmall\nC2\texcluded: Other population\t\t',
    );
  });

  test('rowsToTsv() wraps tabs, line feeds and quotation marks', () => {
    const row = claimRow(1, { note: 'a\tb', quote: 'He said "no"\nand left' });
    expect(rowsToTsv([row], ['note', 'quote'])).toBe('"a\tb"\t"He said ""no""\nand left"');
  });

  test('rowsToTsv() neutralises what a spreadsheet would run', () => {
    expect(rowsToTsv([claimRow(1, { note: '=1+1' })], ['note'])).not.toMatch(/^=/);
  });

  test('rowsToTsv() names citations by their best identifier', () => {
    const citation = {
      referenceId: 'r1',
      ids: ['doi:10.1000/tea', 'pmid:1'],
      label: 'Leaf 2020',
      role: 'added' as const,
      scope: null,
      locator: '',
    };
    expect(rowsToTsv([claimRow(1, { citations: [citation] })], ['citations'])).toBe(
      'doi:10.1000/tea',
    );
  });
});
