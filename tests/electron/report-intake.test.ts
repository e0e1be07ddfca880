import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReviewIntake } from '#core/reports/snapshot.ts';
import { reportSnapshot } from '#electron/report-snapshot.ts';
import { article, setupApp } from './setup-app.ts';

const stoves = `TY  - JOUR
TI  - Stoves in boat yards: a randomised trial
AU  - Lindqvist, Anna
PY  - 2015
JO  - Journal of Boats
DO  - 10.5555/b.1
ER  -
`;
const oars = `TY  - JOUR
TI  - Varnish and oars in the cold of the north
AU  - Aas, Berit
PY  - 2011
JO  - Journal of Wood
DO  - 10.5555/o.1
ER  -
`;

describe('intake', () => {
  it('counts what imports of real files put in, and no longer what undo or taking out removed', async () => {
    const { client, folder, importFiles, workspace } = setupApp();
    await client.workspace.create.mutate({ title: 'Intake' });
    const intake = (): ReviewIntake => reportSnapshot(workspace.requireReview().read).intake;
    expect(intake()).toEqual({
      documentFiles: 0,
      referenceFiles: 0,
      knownFiles: 0,
      refusedFiles: 0,
      records: 0,
      duplicateRecords: 0,
      references: 0,
      firstImport: null,
      lastImport: null,
    });
    const put = (name: string, text: string): string => {
      const path = join(folder, 'drop', name);
      mkdirSync(join(folder, 'drop'), { recursive: true });
      writeFileSync(path, text);
      return path;
    };
    const texts = [put('a.txt', article), put('b.txt', article), put('empty.txt', '')];
    await importFiles(texts);
    const first = intake();
    // The article names two works; b.txt is a.txt again.
    expect(first).toMatchObject({
      documentFiles: 1,
      referenceFiles: 0,
      knownFiles: 1,
      refusedFiles: 1,
      records: 0,
      references: 2,
    });
    expect(first.firstImport).toBe(first.lastImport);

    await importFiles([put('one.ris', stoves + oars), put('two.ris', stoves)]);
    const second = intake();
    expect(second).toMatchObject({
      documentFiles: 1,
      referenceFiles: 2,
      knownFiles: 1,
      refusedFiles: 1,
      records: 3,
      duplicateRecords: 1,
      references: 4,
      firstImport: first.firstImport,
    });
    expect((second.lastImport ?? '') > (first.lastImport ?? '')).toBe(true);

    await client.history.undo.mutate();
    expect(intake()).toEqual(first);
    await client.history.redo.mutate();
    expect(intake()).toEqual(second);

    // Nothing new in it: it counts all the same.
    await importFiles([put('again.txt', article), put('none.txt', '')]);
    expect(intake()).toEqual({ ...second, knownFiles: 2, refusedFiles: 2 });

    // The works of an article that was taken out go with it, and so does what else its import met.
    const imports = await client.imports.reports.query();
    await client.imports.remove.mutate({ id: imports.at(-1)?.id ?? '' });
    expect(intake()).toMatchObject({
      documentFiles: 0,
      referenceFiles: 2,
      knownFiles: 1,
      refusedFiles: 1,
      records: 3,
      references: 2,
      firstImport: expect.any(String),
    });
  });
});
