import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countTests, failedTests, summary } from './summary.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimgrid-summary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 2 };

describe('countTests()', () => {
  it('countTests() reads the reports of vitest and Playwright', () => {
    expect(countTests(report(vitest), true, 0)).toEqual({ passed: 7, failed: 0, skipped: 2 });
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
    expect(countTests(report({ stats }), false, 0)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it('countTests() counts a check without a report as one', () => {
    expect(countTests(null, true, 0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countTests(null, false, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countTests(join(folder, 'missing.json'), false, 0).failed).toBe(1);
  });

  it('countTests() finds a failure in a check that ended badly with a good report', () => {
    expect(countTests(report(vitest), false, 0).failed).toBe(1);
  });

  it('countTests() does not take the report of an earlier run', () => {
    expect(countTests(report(vitest), false, Date.now() + 60_000)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });
});

describe('summary()', () => {
  it('summary() ends with the sum', () => {
    const step = { ok: true, seconds: 1, passed: 3, failed: 0, skipped: 0, failures: [] };
    const text = summary([
      { ...step, step: 'unit' },
      { ...step, step: 'lint', ok: false, passed: 0, failed: 1 },
    ]);
    expect(text.split('\n').at(-1)).toBe('3 passed, 1 failed');
    expect(text).toContain('FAILED lint');
  });

  it('summary() tells what failed before the sum, without the colours of a terminal', () => {
    const failure = {
      name: 'a.test.ts › adds',
      message: '\u001B[31mexpected 3\u001B[39m\n\n  to be 4\n  at x/node_modules/y.js',
    };
    const step = { step: 'unit', ok: false, seconds: 1, passed: 3, failed: 9, skipped: 0 };
    const text = summary([{ ...step, failures: Array.from({ length: 9 }, () => failure) }]);
    expect(text).toContain('\nFAILED a.test.ts › adds\n  expected 3\n    to be 4\n');
    expect(text).toContain('and 1 more, above');
    expect(text.split('\n').at(-1)).toBe('3 passed, 9 failed');
  });
});

describe('failedTests()', () => {
  it('failedTests() reads the reports of vitest and Playwright', () => {
    const assertionResults = [
      { fullName: 'adds', status: 'failed', failureMessages: ['expected 3'] },
      { fullName: 'takes away', status: 'passed', failureMessages: [] },
    ];
    const file = report({
      ...vitest,
      testResults: [
        { name: '/here/a.test.ts', status: 'failed', message: '', assertionResults },
        { name: '/here/b.test.ts', status: 'failed', message: 'No module', assertionResults: [] },
        { name: '/here/c.test.ts', status: 'passed', message: '', assertionResults: [] },
      ],
    });
    expect(failedTests(file, 0, '/here')).toEqual([
      { name: 'a.test.ts › adds', message: 'expected 3' },
      { name: 'b.test.ts', message: 'No module' },
    ]);
    expect(failedTests(file, Date.now() + 60_000, '/here')).toEqual([]);

    const spec = (title: string, status: string) => ({
      title,
      file: 'a.spec.ts',
      line: 4,
      tests: [{ status, results: [{ error: { message: 'not seen' } }] }],
    });
    const inner = { specs: [spec('opens', 'unexpected'), spec('closes', 'expected')] };
    const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
    expect(failedTests(report({ stats, suites: [{ suites: [inner] }] }), 0, '/here')).toEqual([
      { name: 'a.spec.ts:4 › opens', message: 'not seen' },
    ]);
  });
});
