import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { thirdPartyNotices } from './notices.ts';
import { askingMore, permissive } from './supply-chain.ts';

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

  it('thirdPartyNotices() holds licences that ask for no more than a notice, and those that docs/supply-chain.md explains', () => {
    const allowed = new Set([...permissive, ...Object.values(askingMore)]);
    const named = [...notices.matchAll(/^Licence: (.+)$/gm)].map(([, licence]) => licence ?? '');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((licence) => !allowed.has(licence))).toEqual([]);
  });
});
