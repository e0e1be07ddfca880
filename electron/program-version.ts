import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './desktop/package-root.ts';

let known: string | null = null;

/** Claimgrid's version, from its package.json. */
export function programVersion(): string {
  known ??= readVersion();
  return known;
}

function readVersion(): string {
  const content: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  const version =
    typeof content === 'object' && content !== null && 'version' in content ? content.version : '';
  return String(version);
}
