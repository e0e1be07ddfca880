import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cell, fixture, importFiles, startReview, waitForClaims, workbench } from './workbench.ts';

async function readTwoArticles(page: Page): Promise<void> {
  await startReview(page, 'Reading');
  await importFiles(page, [fixture('two-articles.txt')]);
  await waitForClaims(page);
}

test('lights the claim of the grid, and finds the row of a claim in the text', async ({
  door: { page },
}) => {
  const { grid, lit, mark, row } = workbench(page);
  await readTwoArticles(page);

  await row('C2').getByRole('gridcell').nth(2).click();
  await expect(lit).toBeInViewport();
  await expect(lit).toHaveText(await (await cell(row('C2'), 'Claim')).innerText());
  await page.keyboard.press('ArrowDown');
  await expect(lit).toHaveText(await (await cell(row('C3'), 'Claim')).innerText());

  await mark('C5').click();
  await expect(row('C5')).toHaveAttribute('aria-selected', 'true');
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Claim C5' })).toContainText('Why it was proposed');
});

test('makes a claim of words that the mouse selected, until undone', async ({ door: { page } }) => {
  const { count, mark, reader, row, undo } = workbench(page);
  const add = page.getByRole('button', { name: 'Add as claim' });
  await readTwoArticles(page);
  const before = await count.innerText();
  const label = `C${Number.parseInt(before, 10) + 1}`;

  const words = reader.getByText('In this article, we will look at one pooled analysis');
  await words.scrollIntoViewIfNeeded();
  const box = (await words.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await expect(add).toBeHidden();
  await page.mouse.move(box.x + 1, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 8, { steps: 4 });
  await page.mouse.up();
  const selected = await page.evaluate(() => String(document.getSelection()).trim());
  expect(selected).toMatch(/^In this article/);
  await add.click();

  await expect(row(label)).toHaveAttribute('aria-selected', 'true');
  await expect(await cell(row(label), 'Claim')).toHaveText(selected);
  await expect(mark(label)).toHaveText(selected);
  await expect(add).toBeHidden();

  await undo.click();
  await expect(row(label)).toHaveCount(0);
  await expect(mark(label)).toHaveCount(0);
  await expect(count).toHaveText(before);
});

test('makes a claim of sentences that the keyboard walked', async ({ door: { page } }) => {
  const { count, reader, row } = workbench(page);
  await readTwoArticles(page);
  const label = `C${Number.parseInt(await count.innerText(), 10) + 1}`;
  const wanted =
    'Around 60% of hospital night workers in northern cities were below the recommended level in winter. In this article, we will look at one pooled analysis of eleven studies.';

  await page.getByRole('option', { name: /^Night Shifts/ }).click();
  await reader.focus();
  // The reading cursor starts at the top: the title twice, then the sentences.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('button', { name: 'Add as claim' })).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(page.getByText(`Added ${label}`, { exact: true })).toBeVisible();
  await expect(await cell(row(label), 'Claim')).toHaveText(wanted);
  await page.keyboard.press('Control+z');
  await expect(row(label)).toHaveCount(0);
});

test('finds words in the source, one place after the other', async ({ door: { page } }) => {
  const { row } = workbench(page);
  await readTwoArticles(page);
  await row('C2').getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Control+Shift+f');
  const bar = page.getByRole('search', { name: 'Find in this source' });
  await expect(bar.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('night');
  await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText(/^2 of /);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(bar.getByRole('status')).toHaveText(/^(\d+) of \1$/);
  expect(await page.evaluate(() => CSS.highlights.get('reader-found')?.size)).toBeGreaterThan(2);
  await page.keyboard.type(' nowhere');
  await expect(bar.getByRole('status')).toHaveText('not there');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  // The ticks beside the text lead to their claims.
  await page.locator('.claim-ruler__tick').nth(3).click();
  await expect(row('C4')).toHaveAttribute('aria-selected', 'true');
});
