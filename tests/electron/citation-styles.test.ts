import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { plainRuns } from '#core/references/csl/rich-text.ts';
import type { CslItem } from '#core/references/reference.ts';
import type { WriteDb } from '#db/connection.ts';
import { redo, undo } from '#db/history.ts';
import { openMemoryReview } from '#db/open-review.ts';
import { addStyle, removeStyle } from '#db/styles.ts';
import { citationStyle, styleChoices } from '#electron/citation-styles.ts';
import { reportSnapshot } from '#electron/report-snapshot.ts';
import { setupApp } from './setup-app.ts';

const nature = readFileSync(
  resolve(import.meta.dirname, '../../resources/styles/nature.csl'),
  'utf8',
);
const oars: CslItem = {
  id: 'o',
  type: 'article-journal',
  title: 'Oars in the cold',
  author: [{ family: 'Lindqvist', given: 'Anna' }],
  issued: { 'date-parts': [[2015]] },
};

function createDb(): WriteDb {
  const review = openMemoryReview({ title: 'Oars' });
  onTestFinished(() => review.close());
  return review.write;
}

describe('citationStyle()', () => {
  it('knows the program’s own styles in every review', () => {
    for (const { id } of styleChoices(createDb())) {
      const [entry = []] = citationStyle(createDb(), id).entries([oars]);
      expect(plainRuns(entry), id).toContain('Oars in the cold');
    }
    expect(() => citationStyle(createDb(), 'nothing')).toThrow('there is no style "nothing"');
  });

  it('knows an added style only in its review, and only while it is there', () => {
    const [here, elsewhere] = [createDb(), createDb()];
    const id = addStyle(here, 'Ada', { title: 'Nature', xml: nature });
    expect(citationStyle(here, id).title).toBe('Nature');
    expect(() => citationStyle(elsewhere, id)).toThrow('there is no style');
    undo(here, 'Ada');
    expect(() => citationStyle(here, id)).toThrow('there is no style');
    redo(here, 'Ada');
    expect(citationStyle(here, id)).toBe(citationStyle(here, id));
    removeStyle(here, 'Ada', id);
    expect(() => citationStyle(here, id)).toThrow('there is no style');
  });
});

describe('reportSnapshot()', () => {
  it('formats a bibliography without numbers, in the order given', () => {
    const snapshot = reportSnapshot(createDb());
    const other = { ...oars, id: 'a', title: 'Aft', author: [{ family: 'Aas', given: 'B' }] };
    const lines = snapshot.bibliography('vancouver', [oars, other]).map(plainRuns);
    expect(lines).toEqual(['Lindqvist A. Oars in the cold. 2015;', 'Aas B. Aft. 2015;']);
    expect(snapshot.styleTitle('apa')).toBe('American Psychological Association 7th edition');
    expect(() => snapshot.styleTitle('nothing')).toThrow('there is no style "nothing"');
  });
});

describe('references.addStyle()', () => {
  it.each([
    ['notes.txt', 'Just words', 'style-invalid'],
    ['page.csl', '<html><body><style>p {}</style></body></html>', 'style-invalid'],
    ['half.csl', nature.slice(0, 900), 'style-invalid'],
    ['empty.csl', '', 'style-invalid'],
  ])('refuses %s, which is no style, by its name', async (name, xml, code) => {
    const { client } = setupApp();
    await client.workspace.create.mutate({ title: 'Styles' });
    const refused = await client.references.addStyle.mutate({ name, xml }).then(
      () => null,
      (error: { data: { problem: unknown } }) => error.data.problem,
    );
    expect(refused).toMatchObject({ code, message: expect.stringContaining(`"${name}"`) });
    expect(await client.references.styles.query()).toHaveLength(5);
  });
});
