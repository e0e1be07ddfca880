import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLock, missingOptional } from './complete-lock.ts';
import type { LockFile } from './complete-lock.ts';

const small: LockFile = {
  packages: {
    'node_modules/tool': {
      version: '1.2.3',
      license: 'MIT',
      dev: true,
      optionalDependencies: {
        '@tool/binding-linux-x64-gnu': '1.2.3',
        '@tool/binding-linux-arm64-musl': '1.2.3',
        '@tool/darwin-arm64': '1.2.3',
      },
    },
    'node_modules/@tool/binding-linux-x64-gnu': { version: '1.2.3' },
  },
};

describe('completeLock()', () => {
  it('completeLock() adds programs of other platforms by their names', () => {
    const { packages } = completeLock(small);
    const entry = { version: '1.2.3', license: 'MIT', dev: true, optional: true, cpu: ['arm64'] };
    expect(packages['node_modules/@tool/binding-linux-arm64-musl']).toEqual({
      ...entry,
      os: ['linux'],
      libc: ['musl'],
    });
    expect(packages['node_modules/@tool/darwin-arm64']).toEqual({ ...entry, os: ['darwin'] });
    expect(Object.keys(packages)).toHaveLength(4);
  });

  it('completeLock() leaves nothing missing and changes nothing a second time', () => {
    const once = completeLock(small);
    expect(missingOptional(once)).toEqual([]);
    expect(completeLock(once)).toEqual(once);
  });
});

describe('package-lock.json', () => {
  const lock = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
  ) as LockFile;

  it('package-lock.json holds every optional dependency (node tests/tools/complete-lock.ts)', () => {
    expect(missingOptional(lock)).toEqual([]);
  });

  it('package-lock.json names no registry', () => {
    const named = Object.entries(lock.packages).filter(
      ([, { resolved }]) => resolved !== undefined,
    );
    expect(named).toEqual([]);
  });
});
