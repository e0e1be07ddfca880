import { expect, test } from './fixtures.ts';
import { cell, expectAccessible, openSample, runCommand, workbench } from './workbench.ts';

test('tags several claims by keyboard with one undo, filters by the tag and renames it', async ({
  door,
}) => {
  const { page } = door;
  const { grid, count, row } = workbench(page);
  await openSample(page);
  await grid.getByRole('gridcell', { name: 'C1', exact: true }).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('w');
  const picker = page.getByRole('combobox', { name: 'Tags' });
  await expect(picker).toBeFocused();
  await page.keyboard.type('Dose question');
  await page.keyboard.press('Enter');
  await expect(await cell(row('C3'), 'Tags')).toHaveText('Dose question');
  // Enter on nothing closes it, and the grid has the focus again.
  await expect(picker).toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(picker).toBeHidden();
  await expect(grid.locator(':focus')).toHaveCount(1);

  await page.keyboard.press('Control+z');
  await expect(await cell(row('C1'), 'Tags')).toHaveText(/No tag/);
  await page.keyboard.press('Control+Shift+z');
  await expect(await cell(row('C1'), 'Tags')).toHaveText('Dose question');

  await page.keyboard.press('f');
  await page.getByRole('tab', { name: 'Tags' }).click();
  await page.getByRole('checkbox', { name: 'Dose question' }).click();
  await page.keyboard.press('Escape');
  await expect(count).toHaveText(/^3 of /);

  await runCommand(page, 'Manage tags');
  const dialog = page.getByRole('dialog', { name: 'Tags' });
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Name of Dose question' }).fill('Dose');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name of Dose' })).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Colour of Dose' }).click();
  await page.getByRole('option', { name: 'Violet' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(await cell(row('C2'), 'Tags')).toHaveText('Dose');
  await expect((await cell(row('C2'), 'Tags')).locator('.tag-chip--violet')).toBeVisible();

  await runCommand(page, 'Manage tags');
  await dialog.getByRole('button', { name: 'Remove the tag Dose' }).click();
  await expect(dialog.getByText('No tags yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(await cell(row('C2'), 'Tags')).toHaveText('Dose');
});
