import { expect, test } from './fixtures.ts';
import { cell, expectAccessible, openSample, runCommand, workbench } from './workbench.ts';

test('a level is found step by step, kept with its reasons, and undone', async ({ door }) => {
  const { page } = door;
  const { grid, row } = workbench(page);
  await openSample(page);
  await grid.getByRole('gridcell', { name: 'C3', exact: true }).click();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'GRADE, step by step' });
  // The claim's own words suggest where to start; nothing is given by that.
  await expect(dialog.getByText('suggested: the claim says “randomised”')).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /Randomised trials/ })).toBeChecked();
  await dialog.getByRole('group', { name: 'Imprecision' }).getByText('−2, very serious').click();
  await dialog.getByRole('group', { name: 'Risk of bias' }).getByText('−1, serious').click();
  await expect(dialog.getByRole('status')).toHaveText(/Comes to .*Very low$/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Give this level' }).press('Enter');
  await expect(await cell(row('C3'), 'Level')).toHaveText(/Very low/);
  const card = page.getByRole('region', { name: 'Claim C3' });
  await expect(card).toContainText('Randomised trials · Risk of bias · Imprecision (two levels)');

  // It opens as it was left; a level given by hand has no reasons of another one.
  await runCommand(page, 'Grade step by step');
  await expect(dialog.getByRole('status')).toHaveText(/Very low/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('1');
  await expect(await cell(row('C3'), 'Level')).toHaveText(/High/);
  await expect(card).not.toContainText('Imprecision');
  await page.keyboard.press('Control+z');
  await expect(card).toContainText('Imprecision (two levels)');
});
