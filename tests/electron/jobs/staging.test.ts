import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStaging } from '#electron/jobs/staging.ts';
import { sampleArticle } from '#tests/db/helpers.ts';

const own = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`claimgrid-import-${process.pid}-`));

describe('createStaging()', () => {
  it('gives pieces back as they were written, and leaves nothing', () => {
    const staging = createStaging();
    onTestFinished(() => staging.clear());
    const before = own();
    const pieces = staging.stage();
    const written = [
      { records: [], articles: [sampleArticle({ title: 'Oars' })], rejected: [] },
      { records: [], articles: [sampleArticle({ title: 'Sails' })], rejected: [] },
    ];
    for (const piece of written) pieces.write(piece);
    expect([...pieces.read()]).toEqual(written);
    expect([...pieces.read()]).toEqual(written);
    expect(own()).toHaveLength(before.length + 1);
    staging.clear();
    expect(own()).toEqual(before);
  });

  it('takes away what a killed process left, and nothing of a running one', () => {
    const dead = spawnSync(process.execPath, ['--version']).pid;
    const abandoned = mkdtempSync(join(tmpdir(), `claimgrid-import-${dead}-`));
    const used = mkdtempSync(join(tmpdir(), `claimgrid-import-${process.ppid}-`));
    onTestFinished(() => rmSync(used, { recursive: true }));
    const staging = createStaging();
    onTestFinished(() => staging.clear());
    staging.stage().write({ records: [], articles: [], rejected: [] });
    expect(existsSync(abandoned)).toBe(false);
    expect(existsSync(used)).toBe(true);
  });
});
