import { expect, test } from './fixtures.ts';
import { openSample, runCommand, workbench } from './workbench.ts';

test('saves views under names, shows, renames and removes them, and undoes that', async ({
  door,
}) => {
  const { page } = door;
  const { count } = workbench(page);
  const views = page.getByRole('region', { name: 'Views' });
  await openSample(page);
  const all = (await count.textContent()) ?? '';
  await page.keyboard.press('f');
  await page.getByRole('checkbox', { name: 'accepted' }).click();
  await page.keyboard.press('Escape');
  await runCommand(page, 'Group by type');
  const shown = (await count.textContent()) ?? '';
  expect(shown).not.toBe(all);

  await runCommand(page, 'Save this view');
  await page.getByRole('textbox', { name: 'Name' }).fill('Accepted by type');
  await page.keyboard.press('Enter');
  const view = views.getByRole('button', { name: 'Accepted by type', exact: true });
  await expect(view).toHaveAttribute('aria-current', 'true');

  await runCommand(page, 'Clear all filters');
  await runCommand(page, 'Do not group');
  await expect(count).toHaveText(all);
  await expect(view).not.toHaveAttribute('aria-current', 'true');
  await page.reload();
  await runCommand(page, 'Show the view “Accepted by type”');
  await expect(count).toHaveText(shown);
  await expect(page.getByRole('treegrid', { name: 'Claims' })).toBeVisible();

  await views.getByRole('button', { name: 'Actions for the view Accepted by type' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Accepted');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(views.getByRole('button', { name: 'Accepted', exact: true })).toBeVisible();
  await views.getByRole('button', { name: 'Actions for the view Accepted' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(views.getByRole('button', { name: 'Accepted', exact: true })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(views.getByRole('button', { name: 'Accepted', exact: true })).toBeVisible();
});
