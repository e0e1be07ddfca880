import { expect, test } from 'vitest';
import { isFolderDocument } from '#renderer/imports/collect-files.ts';

test('isFolderDocument() takes documents that are not hidden', () => {
  expect(isFolderDocument('trials/one.TXT')).toBe(true);
  expect(isFolderDocument('page.html')).toBe(true);
  expect(isFolderDocument('figure.png')).toBe(false);
  expect(isFolderDocument('.trash/one.txt')).toBe(false);
  expect(isFolderDocument('trials/.one.txt')).toBe(false);
});
