import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** How many tests of a check passed; a check without tests counts as one. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A test that failed: its file and name, and what it said. */
export interface FailedTest {
  readonly name: string;
  readonly message: string;
}

export interface StepOutcome extends TestCounts {
  readonly step: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly failures: readonly FailedTest[];
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
  const report = file === null ? null : readReport(file, since);
  const counts = report === null ? null : countsOf(report);
  if (counts === null) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  return ok ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

/**
 * The tests that failed, out of the same reports; none where a report is missing or older.
 *
 * @param folder paths of files are told from here
 */
export function failedTests(file: string | null, since: number, folder: string): FailedTest[] {
  const report = file === null ? null : readReport(file, since);
  if (report === null) return [];
  if ('stats' in report) return report.suites.flatMap((suite) => failedSpecs(suite));
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const place = relative(folder, name);
    if (failed.length === 0) return status === 'failed' ? [{ name: place, message }] : [];
    return failed.map(({ fullName, failureMessages }) => ({
      name: `${place} › ${fullName}`,
      message: failureMessages.join('\n'),
    }));
  });
}

function failedSpecs({ suites = [], specs = [] }: PlaywrightSuite): FailedTest[] {
  const own = specs
    .filter(({ tests }) =>
      tests.some(({ status }) => status === 'unexpected' || status === 'flaky'),
    )
    .map(({ file, line, title, tests }) => ({
      name: `${file}:${line} › ${title}`,
      message: tests
        .flatMap(({ results }) => results.map(({ error }) => error?.message ?? ''))
        .join('\n'),
    }));
  return [...own, ...suites.flatMap((suite) => failedSpecs(suite))];
}

const shownFailures = 8;
const shownLines = 6;

/**
 * A table of all checks, what failed in them (so that who sees only the end of a log
 * knows it), and the sum as the last line: "812 passed, 0 failed".
 */
export function summary(outcomes: readonly StepOutcome[]): string {
  const lines = outcomes.map(({ step, ok, seconds, passed, failed, skipped }) => {
    const tests = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    return `${ok ? 'ok    ' : 'FAILED'} ${step.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`;
  });
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  const told = failures.slice(0, shownFailures).map((failure) => `\n${tell(failure)}\n`);
  if (failures.length > shownFailures)
    told.push(`\nand ${failures.length - shownFailures} more, above\n`);
  const sum = (key: 'passed' | 'failed') =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `\n${lines.join('\n')}\n${told.join('')}\n${sum('passed')} passed, ${sum('failed')} failed`;
}

function tell({ name, message }: FailedTest): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/node_modules|<anonymous>/.test(line))
    .slice(0, shownLines);
  return [`FAILED ${name}`, ...lines.map((line) => `  ${line.slice(0, 300)}`)].join('\n');
}

function readReport(file: string, since: number): Report | null {
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (written === undefined || written < since) return null;
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

function countsOf(report: Report): TestCounts {
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  }
  const { numPassedTests, numFailedTests, numPendingTests } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

type Report = PlaywrightReport | VitestReport;

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly suites: readonly PlaywrightSuite[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly file: string;
    readonly line: number;
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}
