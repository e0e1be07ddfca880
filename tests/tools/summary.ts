import { readFileSync, statSync } from 'node:fs';

/** How many tests of a check passed; a check without tests counts as one. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface StepOutcome extends TestCounts {
  readonly step: string;
  readonly ok: boolean;
  readonly seconds: number;
}

/**
 * Counts tests in a report file of vitest or Playwright. A check that failed
 * counts at least one failure, whatever its report says: a file that could not
 * be loaded holds no tests.
 *
 * @param file path of the JSON report, or null for a check without one
 * @param ok whether the check ended with 0
 * @param since a report that is older, in milliseconds since 1970, is of another run
 */
export function countTests(file: string | null, ok: boolean, since: number): TestCounts {
  const counts = file === null ? null : readCounts(file, since);
  if (counts === null) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  return ok ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

/** A table of all checks, and the sum as its last line: "812 passed, 0 failed". */
export function summary(outcomes: readonly StepOutcome[]): string {
  const lines = outcomes.map(({ step, ok, seconds, passed, failed, skipped }) => {
    const tests = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    return `${ok ? 'ok    ' : 'FAILED'} ${step.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`;
  });
  const sum = (key: 'passed' | 'failed') =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `\n${lines.join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed`;
}

function readCounts(file: string, since: number): TestCounts | null {
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (written === undefined || written < since) return null;
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  }
  const { numPassedTests, numFailedTests, numPendingTests } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

type Report =
  | {
      readonly stats: {
        readonly expected: number;
        readonly unexpected: number;
        readonly flaky: number;
        readonly skipped: number;
      };
    }
  | {
      readonly numPassedTests: number;
      readonly numFailedTests: number;
      readonly numPendingTests: number;
    };
