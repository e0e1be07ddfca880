import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { countTests, failedTests, summary } from './summary.ts';
import type { StepOutcome } from './summary.ts';

// `npm run ok`: every check, one after the other, all of them even when one
// fails, and what came of it at the end. Words after it choose the checks:
// `npm run ok lint unit`.
const results = 'test-results';
const json = (step: string) => `${results}/${step}.json`;
const vitest = (step: string) => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${json(step)}`,
];
const steps: Readonly<Record<string, readonly string[]>> = {
  types: [],
  lint: [],
  format: [],
  rooms: vitest('rooms'),
  // Before the tests that start the program's processes.
  build: [],
  unit: vitest('unit'),
  database: vitest('database'),
  built: vitest('built'),
  e2e: [],
};
const counted = new Set(['rooms', 'unit', 'database', 'built', 'e2e']);

const asked = process.argv.slice(2);
const unknown = asked.filter((step) => !(step in steps));
if (unknown.length > 0) {
  console.error(`Run "${unknown.join(' ')}": the checks are ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}
mkdirSync(results, { recursive: true });
const outcomes: StepOutcome[] = [];
for (const [step, values] of Object.entries(steps))
  if (asked.length === 0 || asked.includes(step)) outcomes.push(runStep(step, values));
console.log(summary(outcomes));
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;

function runStep(step: string, values: readonly string[]): StepOutcome {
  console.log(`\n── ${step} ${'─'.repeat(60 - step.length)}`);
  const started = Date.now();
  // Node's own script runner: the same as npm run, without its start-up and words.
  const run = spawnSync(process.execPath, ['--run', step, '--', ...values], {
    stdio: 'inherit',
    // Hundreds of processes and threads of the tests load the same modules: Node compiles them once.
    env: { ...process.env, NODE_COMPILE_CACHE: resolve('.cache/compile') },
  });
  const seconds = (Date.now() - started) / 1000;
  const ok = run.status === 0;
  const report = counted.has(step) ? json(step) : null;
  const failures = failedTests(report, started, process.cwd());
  return { step, ok, seconds, failures, ...countTests(report, ok, started) };
}
