import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { papers, records } from './batch/sizes.ts';

/**
 * The largest imports that are promised: 50,000 records in one file, 1,000 PDF in one batch; time
 * and peak memory, each in a process of its own.
 */
export function benchBatch(): void {
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-batch-'));
  run('make-batch.ts', folder);
  run('import-batch.ts', `${records} records in one RIS`, join(folder, 'lists'));
  run('import-batch.ts', `${papers} PDF of 4 pages`, join(folder, 'pdfs'));
  rmSync(folder, { recursive: true });
}

function run(program: string, ...values: readonly string[]): void {
  const path = resolve(import.meta.dirname, 'batch', program);
  const { status } = spawnSync(process.execPath, [path, ...values], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`Run ${program}: it ended with ${status}`);
}
