import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createFileReader } from '#electron/jobs/file-reader.ts';
import { spawnReader } from '#electron/jobs/spawn-reader.ts';
import { packReader } from '#tests/tools/pack-reader.ts';
import type { TortureOutcome } from '../part.ts';

export const name = 'supply';
export const describe =
  'asks the registry for known holes of what ships (npm audit), and reads a file with the packed reader alone (after npm run build)';

const root = resolve(import.meta.dirname, '../../..');

/** Once each. */
export async function run(): Promise<TortureOutcome> {
  const holes = knownHoles();
  const reader = await readPacked();
  return {
    done: 2,
    failures: [...holes.failures, ...reader.failures],
    notes: [...holes.notes, ...reader.notes],
  };
}

interface Part {
  readonly failures: readonly string[];
  readonly notes: readonly string[];
}

function knownHoles(): Part {
  const audit = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 120_000,
  });
  const answer = parsed(audit.stdout);
  const counts = answer.metadata?.vulnerabilities;
  if (counts === undefined) {
    return { failures: [], notes: [`npm audit: no answer (${answer.message ?? 'not reached'})`] };
  }
  const notes = [`npm audit: ${JSON.stringify(counts)}`];
  const bad = (counts['high'] ?? 0) + (counts['critical'] ?? 0);
  return { failures: bad > 0 ? [`${bad} known holes of severity high or critical`] : [], notes };
}

interface Audit {
  readonly message?: string;
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
}

function parsed(text: string): Audit {
  try {
    const answer: Audit = JSON.parse(text);
    return answer;
  } catch {
    return {};
  }
}

async function readPacked(): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-packed-'));
  try {
    packReader(root, folder);
    const program = {
      execPath: process.execPath,
      script: join(folder, 'dist', 'main', 'reader.js'),
      root: folder,
      asNode: false,
    };
    const reader = createFileReader({ spawn: () => spawnReader(program.script, program) });
    const bytes = new TextEncoder().encode('# Salt\n\nSalt lowered pressure by 5%.\n');
    let pieces = 0;
    const read = await reader.read({ name: 'salt.md', bytes }, () => (pieces += 1));
    reader.close();
    return {
      failures: read.ok && pieces > 0 ? [] : [`the packed reader: ${JSON.stringify(read)}`],
      notes: ['the packed reader read a file by itself'],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
