import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LockFile } from './complete-lock.ts';
import { shippedPackages } from './notices.ts';
import {
  askingMore,
  installScripts,
  lockFaults,
  lockedPackages,
  permissive,
} from './supply-chain.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as LockFile;
const own = JSON.parse(read('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const shipped = shippedPackages(root);

describe('package-lock.json', () => {
  it('has a checksum for whatever ships, and names no host', () => {
    expect(lockFaults(lock)).toEqual([]);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
    expect(read('.npmrc')).not.toMatch(/https?:|registry=/u);
  });

  it('would be found out with a host, without a checksum, or with a weak one', () => {
    const entry = { version: '1.0.0', integrity: 'sha512-AAAA==' };
    const packages = {
      'node_modules/a': { ...entry, resolved: 'https://example.org/a.tgz' },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/c': { ...entry, integrity: 'sha1-AAAA' },
      'node_modules/d': { version: '1.0.0', dev: true, optional: true },
      'node_modules/e': entry,
    };
    expect(lockFaults({ packages })).toEqual([
      'node_modules/a names a host: https://example.org/a.tgz',
      'node_modules/b has no checksum',
      'node_modules/c has a weak checksum',
    ]);
  });
});

describe('install scripts', () => {
  it('are allowed for the package that cannot do without, and named where they are not', () => {
    const found = installScripts(root, lock);
    expect(found).toEqual([
      'node_modules/better-sqlite3: binding.gyp',
      'node_modules/core-js-pure: postinstall',
      'node_modules/node: preinstall',
    ]);
    const names = found.map((line) => line.split(':')[0]?.replace('node_modules/', '') ?? '');
    expect(Object.keys(own.allowScripts).toSorted()).toEqual(names.toSorted());
    // It puts Node's program in its place; the others come complete.
    const allowed = Object.entries(own.allowScripts).filter(([, allow]) => allow);
    expect(allowed).toEqual([['node', true]]);
    expect(own.dependencies).not.toHaveProperty('node');
  });
});

describe('licences', () => {
  it('of what ships are permissive, or named with what follows from them', () => {
    const others = shipped
      .map(({ name, licence }) => [name, licence.replace('Licence: ', '')] as const)
      .filter(([, licence]) => !permissive.has(licence));
    expect(Object.fromEntries(others)).toEqual(askingMore);
    const words = read('docs/supply-chain.md');
    const notices = read('THIRD_PARTY_NOTICES.md').split(/^## /mu);
    for (const [name, licence] of Object.entries(askingMore)) {
      expect(words).toContain(`| \`${name}\` | ${licence} |`);
      const section = notices.find((text) => text.startsWith(`${name} `));
      expect(section).toMatch(/^Unchanged; its source code, version \S+, is at https:\/\//mu);
    }
  });

  it('of tools are none that would reach what they make', () => {
    const allowed = new Set([...permissive, ...Object.values(askingMore)]);
    const others = lockedPackages(lock).filter(({ license }) => !allowed.has(license ?? ''));
    expect(others.map(({ place, license }) => `${place} ${license}`)).toEqual([]);
    expect(lockedPackages(lock).filter(({ place }) => /mupdf|ghostscript/u.test(place))).toEqual(
      [],
    );
  });
});

describe('docs/supply-chain.md', () => {
  it('states how many packages there are', () => {
    const numbers = [
      `${Object.keys(own.dependencies).length} named in \`dependencies\``,
      `${Object.keys(own.devDependencies).length} in \`devDependencies\``,
      `${shipped.length} ship`,
      `${lockedPackages(lock).length} in the lock file`,
    ];
    const words = read('docs/supply-chain.md');
    for (const number of numbers) expect(words).toContain(number);
  });
});
