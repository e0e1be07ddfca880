import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OfflineFindings } from '../kit/offline-inside.ts';
import type { TortureOutcome } from '../part.ts';

export const name = 'offline';
export const describe =
  'the end-to-end specs of the built program where there is no network but the loopback device: all pass, nothing tries to leave, nothing listens to others (COUNT: so many specs)';

/** What people do most comes first, for a short run. */
const first = ['smoke', 'main-job', 'imports', 'references', 'report', 'search', 'reader'];
/** Its counter-check reaches out on purpose. */
const leftOut = ['hostile'];

const root = join(import.meta.dirname, '../../..');

export async function run(count?: number): Promise<TortureOutcome> {
  const why = whyNot();
  if (why !== null) return { done: 0, failures: [], notes: [`skipped: ${why}`] };
  const present = readdirSync(join(root, 'tests/e2e'))
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => file.slice(0, -'.spec.ts'.length))
    .filter((spec) => !leftOut.includes(spec));
  const specs = [...new Set([...first, ...present])].slice(0, count);
  const inside = join(root, 'tests/torture/kit/offline-inside.ts');
  const files = specs.map((spec) => `tests/e2e/${spec}.spec.ts`);
  const done = spawnSync('unshare', ['-n', '-m', '--', process.execPath, inside, ...files], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = done.stdout.trimEnd().split('\n');
  const found = readFindings(lines.at(-1) ?? '');
  if (found === null) return { done: 0, failures: [lines.slice(-10).join('\n')] };
  const failures: string[] = [];
  for (const [control, seen] of Object.entries(found.controls)) {
    if (seen === 0) failures.push(`the count: a ${control} that was tried on purpose was not seen`);
  }
  if (!found.passed) failures.push(`specs failed: ${lines.slice(-40).join('\n')}`);
  if (found.attempts > 0) failures.push(`${found.attempts} times something tried to leave`);
  for (const socket of found.listening) failures.push(`listens to others: ${socket}`);
  if (found.looks === 0) failures.push('the listening sockets were never looked at');
  const controls = Object.entries(found.controls).map(([control, seen]) => `${control} ${seen}`);
  return {
    done: specs.length,
    failures,
    notes: [
      `${found.attempts} attempts to leave; tried on purpose and counted: ${controls.join(', ')}`,
      `${found.listening.length} sockets listening to others, ${found.mostInside} at most on the loopback device, ${found.looks} looks`,
    ],
  };
}

function whyNot(): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root';
  if (!existsSync(join(root, 'dist/main/cli.js'))) return 'needs a built tree ("npm run build")';
  const tried = spawnSync('unshare', ['-n', '-m', '--', 'ip', 'link', 'set', 'lo', 'up']);
  return tried.status === 0 ? null : 'there is no "unshare" or "ip", or no right to use them';
}

function readFindings(line: string): OfflineFindings | null {
  try {
    const found: unknown = JSON.parse(line);
    return isFindings(found) ? found : null;
  } catch {
    return null;
  }
}

function isFindings(found: unknown): found is OfflineFindings {
  return typeof found === 'object' && found !== null && 'attempts' in found && 'controls' in found;
}
