import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { TortureOutcome } from '../part.ts';

export const name = 'fuzz';
export const describe =
  'damaged copies of files of every format are read and stored: no crash, no hang, a reason for each refusal, the review stays sound';

/** 100,000 files (10,000 for each of 9 kinds, and of the others together) unless told; `npm run fuzz` is the same by itself. */
export async function run(count = 100_000, seed = 1): Promise<TortureOutcome> {
  const script = resolve(import.meta.dirname, '../../fuzz/fuzz.ts');
  const child = spawn(process.execPath, [script, String(count), String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Ctrl+C reaches it by itself; other signals do not.
  process.once('SIGTERM', () => child.kill('SIGTERM'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000);
    });
  }
  const [code]: unknown[] = await once(child, 'close');
  const lines = said.trim().split('\n');
  const done = Number(/^(\d+) cases in/mu.exec(said)?.[1] ?? 0);
  const failures = lines.filter((line) => line.startsWith('FAILED'));
  if (code !== 0 && failures.length === 0) failures.push(`it ended with ${String(code)}`);
  return {
    done,
    failures,
    notes: lines.filter((line) => /^(?:refused|kind|slowest|\d+ cases in)/u.test(line)),
  };
}
