import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sharedInput } from '#tests/helpers/shared-inputs.ts';
import { expect, test } from './fixtures.ts';
import { importFiles, startReview, workbench } from './workbench.ts';

const folder = sharedInput('inputs/als');

test('the first user’s documents go in whole and come out verified', async ({ door: { page } }) => {
  test.skip(folder === null, 'the first user’s documents are not beside the project');
  if (folder === null) return;
  test.setTimeout(180_000);
  const { count, grid, screen, sources } = workbench(page);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  const expected = await readExpected(join(folder, 'EXPECT.md'));
  await startReview(page, 'ALS');

  await importFiles(
    page,
    names.map((name) => join(folder, name)),
  );
  await expect(sources.getByRole('option')).toHaveCount(expected.articles + 1);
  for (const title of expected.titles) {
    await expect(
      sources.getByRole('option').filter({ has: page.getByText(title, { exact: true }) }),
    ).toHaveCount(1);
  }

  await expect(count).toHaveText(/^\d+ claims$/u);
  const claims = (await count.innerText()).replace(' claims', '');
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('a');
  await expect(page.getByRole('contentinfo')).toContainText(`${claims} of ${claims} reviewed`);
  await screen('Report').click();
  await expect(page.getByText(`${claims} of ${claims} quotes verified`)).toBeVisible();
});

/** Reads the table of files: how many articles there are, and the titles that they print. */
async function readExpected(path: string) {
  const rows = (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => /\.txt \|/.test(line))
    .map((line) => line.split('|').map((part) => part.trim()));
  return {
    articles: rows.reduce((sum, row) => sum + Number(row[2]), 0),
    titles: rows
      .flatMap((row) => (row[3] ?? '').split(' · '))
      .filter((title) => !title.startsWith('no title')),
  };
}
