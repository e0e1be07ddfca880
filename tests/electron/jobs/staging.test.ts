import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { processMark } from '#db/processes.ts';
import { createStaging } from '#electron/jobs/staging.ts';
import { sampleArticle } from '#tests/db/helpers.ts';

const own = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`claimgrid-import-${processMark()}-`));

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
});
