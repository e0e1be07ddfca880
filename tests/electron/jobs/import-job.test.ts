import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openMemoryReview } from '#db/open-review.ts';
import { listSources, renameSource } from '#db/sources.ts';
import type { FileReader } from '#electron/jobs/file-reader.ts';
import { createImportRun } from '#electron/jobs/import-job.ts';
import type { ImportRun } from '#electron/jobs/import-job.ts';
import type { WriteDb } from '#db/connection.ts';
import { sampleArticle } from '#tests/db/helpers.ts';
import { tempFolder } from '../temp-folder.ts';
import { wholeInput } from '#tests/helpers/whole-input.ts';

/** Reads whatever comes as one article of that text. */
const reader: FileReader = {
  read: async (input, onPiece) => {
    const text = new TextDecoder().decode((await wholeInput(input)).bytes);
    onPiece({
      records: [],
      articles: [sampleArticle({ title: input.name, sentences: [text] })],
      rejected: [],
    });
    return {
      ok: true,
      value: { format: 'text', encoding: 'utf-8', table: null, warnings: [] },
    };
  },
  readTable: () => Promise.reject(new Error('no table is read here')),
  warm: () => {},
  close: () => {},
};

/** Two pasted texts, read and the first of them stored. */
async function setupHalfStored(): Promise<{ db: WriteDb; run: ImportRun; states: string[] }> {
  const review = openMemoryReview({ scheme: 'grade' });
  const states: string[] = [];
  const run = createImportRun({
    db: review.write,
    author: 'Ada',
    items: [
      { kind: 'text', name: 'oars.txt', text: 'Oars lowered fatigue in forty rowers.' },
      { kind: 'text', name: 'sails.txt', text: 'Sails raised the speed of nine boats.' },
    ],
    reader,
    signal: new AbortController().signal,
    onFile: (index, file) => (states[index] = file.state),
  });
  onTestFinished(() => {
    run.close();
    review.close();
  });
  await run.read(0);
  await run.read(1);
  await run.store(0);
  return { db: review.write, run, states };
}

describe('createImportRun().store()', () => {
  it.each(['changed', 'shorter', 'gone'])(
    'stores nothing of a file that is %s since it was read',
    async (how) => {
      const review = openMemoryReview({ scheme: 'grade' });
      const path = join(tempFolder(), 'oars.txt');
      writeFileSync(path, 'Oars lowered fatigue in forty rowers.');
      const run = createImportRun({
        db: review.write,
        author: 'Ada',
        items: [{ kind: 'path', path }],
        reader,
        signal: new AbortController().signal,
      });
      onTestFinished(() => {
        run.close();
        review.close();
      });
      expect(await run.read(0)).toMatchObject({ state: 'read' });
      if (how === 'gone') rmSync(path);
      else
        writeFileSync(path, how === 'shorter' ? 'Oars' : 'Oars lowered fatigue in sixty rowers.');
      const file = await run.store(0);
      expect([file.state, file.error?.code]).toEqual([
        'refused',
        how === 'gone' ? 'file-missing' : 'file-changed',
      ]);
      expect(file.error?.message).toContain('oars.txt');
      expect(listSources(review.read)).toEqual([]);
    },
  );
});

describe('createImportRun().takeBack()', () => {
  it('takes back what was stored', async () => {
    const { db, run, states } = await setupHalfStored();
    expect(listSources(db)).toHaveLength(1);
    run.takeBack();
    expect(listSources(db)).toEqual([]);
    expect(run.stored(0)).toBeNull();
    expect(states[0]).toBe('cancelled');
  });

  it('says that files are stored when a later change keeps them from being taken back', async () => {
    const { db, run, states } = await setupHalfStored();
    const [source] = listSources(db);
    renameSource(db, 'Ada', source?.id ?? '', 'Oars and fatigue');
    run.takeBack();
    expect(listSources(db).map(({ title }) => title)).toEqual(['Oars and fatigue']);
    expect(run.stored(0)?.sources[0]?.id).toBe(source?.id);
    expect(states[0]).toBe('stored');
  });
});
