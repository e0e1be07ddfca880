import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import { appendEntry, lastLines, logFile, logLimit, olderLogFile } from '#electron/log/log-file.ts';
import type { LogEntry } from '#electron/log/log-file.ts';
import { logPlace, startLog, writeLog } from '#electron/log/program-log.ts';
import { tildePath } from '#electron/log/tilde-path.ts';
import { problemOf } from '#electron/problem-of.ts';
import { tempFolder } from '../temp-folder.ts';

let folder = '';
beforeEach(() => {
  folder = tempFolder();
});
const entry: LogEntry = {
  time: '2026-01-01T00:00:00.000Z',
  level: 'error',
  event: 'call-failed',
  version: '1.0.0',
};

describe('appendEntry()', () => {
  it('keeps two files of a limited size, whatever is written', () => {
    const long = { ...entry, at: 'x'.repeat(60_000) };
    for (let count = 0; count < 60; count += 1) appendEntry(folder, long);
    appendEntry(folder, entry);
    expect(readdirSync(join(folder, 'logs')).toSorted()).toEqual([
      'claimgrid.1.log',
      'claimgrid.log',
    ]);
    for (const file of [logFile(folder), olderLogFile(folder)])
      expect(statSync(file).size).toBeLessThanOrEqual(logLimit);
    expect(lastLines(folder, 1)).toEqual([JSON.stringify(entry)]);
    expect(lastLines(folder, 20)).toHaveLength(20);
  });

  it('is for the person alone to read', () => {
    appendEntry(folder, entry);
    if (process.platform !== 'win32') expect(statSync(logFile(folder)).mode & 0o077).toBe(0);
  });

  it('never fails: not without a folder, not without rights', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder would be');
    expect(() => appendEntry(folder, entry)).not.toThrow();
    expect(lastLines(folder, 5)).toEqual([]);
  });
});

describe('writeLog()', () => {
  it('writes what happened, and of the error what is not personal', () => {
    startLog(folder);
    const problem = { code: 'file-empty', message: 'Read "/home/ada/Salt.pdf": it is empty' };
    writeLog('call-failed', { at: 'claims.view', error: new ProblemError(problem) });
    const text = readFileSync(logFile(folder), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      level: 'error',
      event: 'call-failed',
      at: 'claims.view',
      error: { name: 'ProblemError', code: 'file-empty', words: 'read … it is empty' },
    });
    expect(text).not.toMatch(/Salt|ada/u);
  });

  it('takes anything that can be thrown', () => {
    startLog(folder);
    const circle: { cause?: unknown } = {};
    circle.cause = circle;
    for (const error of [null, undefined, 'Salt', 5, circle, new Error('x', { cause: 'Salt' })])
      writeLog('uncaught', { at: '/home/ada', error });
    const text = readFileSync(logFile(folder), 'utf8');
    expect(text.trim().split('\n')).toHaveLength(6);
    expect(text).not.toMatch(/Salt|ada/u);
  });
});

describe('problemOf()', () => {
  it('says of an unexpected error what to do and where it is written down', () => {
    startLog(folder);
    const { code, hint } = problemOf(new Error('x is not a function'));
    expect(code).toBe('internal');
    expect(hint).toContain('Try it again');
    expect(hint).toContain(logPlace());
  });
});

describe('tildePath()', () => {
  it('shows the folder of a person as ~', () => {
    expect(tildePath('/home/ada/x', '/home/ada')).toBe('~/x');
    expect(tildePath('/home/ada', '/home/ada')).toBe('~');
    expect(tildePath('/home/adam/x', '/home/ada')).toBe('/home/adam/x');
    expect(tildePath('/x', '/')).toBe('/x');
  });
});
