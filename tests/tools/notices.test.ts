import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { thirdPartyNotices } from './notices.ts';

const root = join(import.meta.dirname, '../..');

describe('thirdPartyNotices()', () => {
  const notices = thirdPartyNotices(root);

  it('thirdPartyNotices() is what THIRD_PARTY_NOTICES.md says (node tests/tools/notices.ts)', () => {
    expect(readFileSync(join(root, 'THIRD_PARTY_NOTICES.md'), 'utf8') === notices).toBe(true);
  });

  it('thirdPartyNotices() names what the process side and the page are made of', () => {
    for (const name of ['better-sqlite3', 'hono', 'zod', 'react', 'react-dom', 'scheduler'])
      expect(notices).toMatch(new RegExp(`^## .*\\b${name} \\d`, 'm'));
  });

  it('thirdPartyNotices() leaves tools and types out', () => {
    for (const name of ['vite', 'typescript', 'oxlint', 'electron', '@types/node'])
      expect(notices).not.toMatch(new RegExp(`^## (?:.*, )?${name} \\d`, 'm'));
  });

  it('thirdPartyNotices() holds licences that ask for no more than a notice', () => {
    const allowed = new Set([
      'MIT',
      'ISC',
      'Apache-2.0',
      'BSD-2-Clause',
      'BSD-3-Clause',
      '0BSD',
      'OFL-1.1',
      'BSD',
      'BlueOak-1.0.0',
      '(MIT OR GPL-3.0-or-later)',
      '(MIT AND Zlib)',
      // Installed as they are, as separate packages that anyone can replace (docs/decisions.md).
      'LGPL-3.0',
      'CPAL-1.0 OR AGPL-1.0',
    ]);
    const named = [...notices.matchAll(/^Licence: (.+)$/gm)].map(([, licence]) => licence ?? '');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((licence) => !allowed.has(licence))).toEqual([]);
  });
});
