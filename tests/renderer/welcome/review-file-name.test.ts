import { expect, test } from 'vitest';
import { joinPath, reviewFileName } from '#renderer/welcome/review-file-name.ts';

test('reviewFileName() leaves out what a file system minds', () => {
  expect(reviewFileName(' Vitamin D: does it help? ')).toBe('Vitamin D does it help');
  expect(reviewFileName('a/b\\c')).toBe('a b c');
  expect(reviewFileName('..hidden.')).toBe('hidden');
  expect(reviewFileName('???')).toBe('review');
  expect(reviewFileName('x'.repeat(200))).toHaveLength(80);
});

test('joinPath() uses the separator of the folder', () => {
  expect(joinPath('/home/a', 'b.claimgrid')).toBe('/home/a/b.claimgrid');
  expect(joinPath('/', 'b.claimgrid')).toBe('/b.claimgrid');
  expect(joinPath('C:\\Users\\a', 'b.claimgrid')).toBe('C:\\Users\\a\\b.claimgrid');
});
