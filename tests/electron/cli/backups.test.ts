import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createReview } from '#db/open-review.ts';
import { importSample } from '#tests/db/helpers.ts';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

const made = z.object({ backup: z.string(), claims: z.number(), assessed: z.number() });
const listed = z.object({ backups: z.array(z.object({ backup: z.string(), reason: z.string() })) });
const restored = z.object({ before: z.string().nullable(), movedTo: z.string().nullable() });

let folder: string;
let review: string;
beforeEach(() => {
  folder = tempFolder();
  vi.stubEnv('CLAIMGRID_HOME', join(folder, 'home'));
  review = join(folder, 'r.claimgrid');
  const opened = createReview(review, { title: 'R' });
  importSample(opened.write, 'x.txt');
  opened.close();
});

const noteOf = async (): Promise<string> => (await runCli('claims', review, '--json')).stdout;

describe('claimgrid backup, backups, restore, recover', () => {
  it('makes, lists, restores, and takes the restore back', async () => {
    const { code, json } = await runCli('backup', review, '--json');
    expect(code).toBe(0);
    expect(made.parse(json())).toMatchObject({ claims: 3, assessed: 0 });
    await runCli('tag', review, 'C1', '--note', 'written later');
    const run = await runCli('restore', review, '--json');
    expect(run.code).toBe(0);
    expect(await noteOf()).not.toContain('written later');
    const { before } = restored.parse(run.json());
    await runCli('restore', review, '--from', before ?? '');
    expect(await noteOf()).toContain('written later');
    const list = listed.parse((await runCli('backups', review, '--json')).json());
    expect(list.backups.map(({ reason }) => reason)).toEqual([
      'before restore',
      'before restore',
      'asked',
    ]);
    const same = await runCli('backup', review, '--list', '--json');
    expect(listed.parse(same.json())).toEqual(list);
  });

  it('writes a backup to a file, over an older backup but nothing else', async () => {
    const file = join(folder, 'b.claimgrid');
    expect((await runCli('backup', review, '-o', file)).code).toBe(0);
    expect((await runCli('backup', review, '-o', file)).code).toBe(0);
    const notes = join(folder, 'notes.txt');
    writeFileSync(notes, 'mine');
    const refused = await runCli('backup', review, '-o', notes);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('another file of this name');
    expect(readFileSync(notes, 'utf8')).toBe('mine');
    const target = join(folder, 'again.claimgrid');
    expect((await runCli('restore', review, '--from', file, '-o', target)).code).toBe(0);
    expect((await runCli('check', target)).code).toBe(0);
  });

  it('says that there is no backup, and what to do', async () => {
    expect((await runCli('backups', review)).stdout).toContain('There is no backup');
    const run = await runCli('restore', review);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('there is none');
  });

  it('saves a damaged review, and restores it with the damaged file moved aside', async () => {
    await runCli('backup', review);
    const damaged = readFileSync(review).fill(0, 0, 4096 * 4);
    writeFileSync(review, damaged);
    const saved = join(folder, 'saved.claimgrid');
    const run = await runCli('recover', review, '-o', saved);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('rows were saved');
    expect((await runCli('check', saved)).code).toBe(0);
    expect(readFileSync(review).equals(damaged)).toBe(true);
    const { movedTo } = restored.parse((await runCli('restore', review, '--json')).json());
    expect(readFileSync(movedTo ?? '').equals(damaged)).toBe(true);
    expect((await runCli('check', review)).code).toBe(0);
  });

  it('backs up before an import into a review that holds something', async () => {
    const text = join(folder, 'a.txt');
    writeFileSync(
      text,
      'Magnesium\n\nMagnesium reduced night cramps in 120 patients (p < 0.01).\n',
    );
    expect((await runCli('import', review, text)).code).toBe(0);
    const list = listed.parse((await runCli('backups', review, '--json')).json());
    expect(list.backups.map(({ reason }) => reason)).toEqual(['before import']);
  });
});
