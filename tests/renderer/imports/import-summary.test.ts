import { describe, expect, test } from 'vitest';
import type { ImportFile, ImportJob } from '#electron/api/imports.ts';
import {
  baseName,
  fileFacts,
  filesDone,
  importSummary,
  needsReading,
} from '#renderer/imports/import-summary.ts';

const file = (state: ImportFile['state'], more: Partial<ImportFile> = {}): ImportFile => ({
  file: 'a.txt',
  state,
  format: 'text',
  share: null,
  sources: 0,
  records: 0,
  claims: 0,
  duplicates: 0,
  unsure: 0,
  rejected: 0,
  warnings: [],
  error: null,
  ...more,
});
const job = (state: ImportJob['state'], files: readonly ImportFile[], done = 0): ImportJob => ({
  id: 'job',
  state,
  files,
  done,
  total: files.length,
  report: null,
});

describe('filesDone()', () => {
  test('counts the part of the file that is being stored', () => {
    const files = [file('stored'), file('storing', { share: 0.25 }), file('read')];
    expect(filesDone(job('storing', files, 1))).toBe(1.25);
    expect(filesDone(job('ready', [file('read')], 1))).toBe(1);
  });
});

describe('importSummary()', () => {
  test('says which file is on while it runs', () => {
    expect(importSummary(job('reading', [file('read'), file('reading')], 1))).toBe(
      'Reading 2 of 2',
    );
    expect(importSummary(job('ready', [file('read'), file('known')], 2))).toBe(
      '1 file read: choose what to import',
    );
    expect(importSummary(job('storing', [file('stored'), file('storing')], 1))).toBe(
      'Importing 2 of 2',
    );
    expect(importSummary(job('reading', []))).toBe('Looking for documents…');
    expect(importSummary(job('cancelling', [file('stored'), file('read')], 1))).toBe(
      'Cancelling: nothing of it will stay',
    );
  });

  test('says what came in and what did not when it is over', () => {
    const files = [
      file('stored', { sources: 2, claims: 1200 }),
      file('known'),
      file('refused'),
      file('stored', { sources: 1 }),
    ];
    expect(importSummary(job('done', files, 4))).toBe(
      'Imported 2 files: 3 sources, 1,200 claims, 1 already here, 1 refused',
    );
  });

  test('says so when nothing came in', () => {
    expect(importSummary(job('done', [file('known')], 1))).toBe(
      'Nothing new to import: 1 already here',
    );
    expect(importSummary(job('cancelled', [file('cancelled')], 1))).toBe('Import cancelled');
  });
});

test('fileFacts() names what a file holds, and only that', () => {
  expect(fileFacts(file('read', { sources: 2, claims: 30 }))).toBe('2 sources, 30 claims');
  expect(fileFacts(file('read', { records: 12, duplicates: 1, unsure: 2, rejected: 3 }))).toBe(
    '12 references, 1 copy, 2 to decide, 3 unreadable',
  );
});

test('needsReading() is true for refusals, warnings and broken jobs only', () => {
  expect(needsReading(job('done', [file('stored'), file('known')]))).toBe(false);
  expect(needsReading(job('done', [file('refused')]))).toBe(true);
  expect(needsReading(job('done', [file('stored', { warnings: ['odd'] })]))).toBe(true);
  expect(needsReading(job('failed', []))).toBe(true);
});

test('baseName() drops the folders of either kind of path', () => {
  expect(baseName('/home/a/b.txt')).toBe('b.txt');
  expect(baseName('C:\\docs\\b.txt')).toBe('b.txt');
  expect(baseName('b.txt')).toBe('b.txt');
});
