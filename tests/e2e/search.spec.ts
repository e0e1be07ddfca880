import { expect, test } from './fixtures.ts';
import { expectAccessible, openSample, workbench } from './workbench.ts';

test('searches claims in fields, lights what was found, and offers sources and references', async ({
  door,
}) => {
  const { page } = door;
  const { count, grid, reader, status } = workbench(page);
  await openSample(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Search claims' })).toBeFocused();
  await page.keyboard.type('walk -status:accepted');
  await expect(count).toHaveText(/^\d+ of /);
  await expect(grid.locator('mark').first()).toHaveText(/^walk/i);
  const sources = page.getByRole('region', { name: 'Sources that hold it' });
  await expect(sources.getByRole('button').first()).toBeVisible();
  await expectAccessible(page);
  const title = (await sources.getByRole('button').first().textContent()) ?? '';
  await sources.getByRole('button').first().click();
  await expect(sources).toBeHidden();
  await expect(reader).toContainText(title);

  const box = page.getByRole('textbox', { name: 'Search claims, notes and sources' });
  await box.fill('status:review');
  await expect(count).toHaveText('31 of 39 claims');
  await box.fill('-status:review');
  await expect(count).toHaveText('8 of 39 claims');
  await expect(status).toContainText('8 of 39 reviewed');

  await box.fill('doi');
  const references = page.getByRole('region', { name: 'References that hold it' });
  await references.getByRole('button').first().click();
  await expect(page.getByRole('heading', { name: 'References' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Search references' })).not.toHaveValue('');
});
