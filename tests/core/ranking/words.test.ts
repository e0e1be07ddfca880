import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWords } from '#core/ranking/words.ts';

const stems = (quote: string) => readWords(quote).map(({ stem }) => stem);

test('readWords() compares words by their beginnings, whatever their case and ending', () => {
  expect(stems('Improvement')).toStrictEqual(stems('improvements'));
  expect(stems('improvement')).not.toStrictEqual(stems('impairment'));
});

test('readWords() shows the whole word', () => {
  expect(readWords('Significant IMPROVEMENTS').map(({ shown }) => shown)).toStrictEqual([
    'significant',
    'improvements',
  ]);
});

test('readWords() takes any number for the same, but not a word for a number', () => {
  expect(stems('20 mg')).toStrictEqual(stems('45 mg'));
  expect(stems('20 mg')).not.toStrictEqual(stems('many mg'));
});

test('readWords() takes accents, other scripts and scripts without spaces', () => {
  expect(stems('Größe увеличилась')).toHaveLength(2);
  expect(stems('効果がある')).toHaveLength(5);
});

test('readWords() finds nothing in signs alone', () => {
  expect(readWords(' – … !')).toStrictEqual([]);
  expect(readWords('')).toStrictEqual([]);
});

test('readWords() reads a bounded stretch of anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (quote) => {
      expect(readWords(quote).length).toBeLessThanOrEqual(2_000);
    }),
  );
});
