import { describe, expect, test } from 'vitest';
import { patchRow } from '#renderer/claims/patch-row.ts';
import { claimRow } from './claim-fixture.ts';

describe('patchRow()', () => {
  test('patchRow() drops the reason of an exclusion that is taken back', () => {
    const row = claimRow(1, { status: 'excluded', exclusionReason: 'Copy' });
    expect(patchRow(row, { status: 'accepted' })).toMatchObject({
      status: 'accepted',
      exclusionReason: '',
    });
  });

  test('patchRow() takes the scheme away with the level', () => {
    const row = claimRow(1, { scheme: 'grade', level: 'low' });
    expect(patchRow(row, { level: null })).toMatchObject({ scheme: null, level: null });
  });

  test('patchRow() leaves everything else alone', () => {
    const row = claimRow(1, { note: 'kept' });
    expect(patchRow(row, { scheme: 'grade', level: 'low' }).note).toBe('kept');
  });
});
