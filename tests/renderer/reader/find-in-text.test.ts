import { describe, expect, test } from 'vitest';
import { findInText, foundAtMost } from '#renderer/reader/find-in-text.ts';

describe('findInText()', () => {
  test('findInText() ignores case, takes signs for themselves and any white space for a blank', () => {
    const text = 'A (dose) of 5%.\nThe DOSE  of\t5% again; dosed.';
    const found = (words: string) =>
      findInText(text, words).map(({ start, end }) => text.slice(start, end));
    expect(found('dose of 5%')).toEqual(['DOSE  of\t5%']);
    expect(found('dose')).toEqual(['dose', 'DOSE', 'dose']);
    expect(found('(dose)')).toEqual(['(dose)']);
    expect(found('.')).toEqual(['.', '.']);
    expect(found('  ')).toEqual([]);
    expect(found('[a-z]')).toEqual([]);
  });
  test('findInText() stops counting somewhere', () => {
    expect(findInText('a'.repeat(5000), 'a')).toHaveLength(foundAtMost);
  });
});
