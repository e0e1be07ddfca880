import { expect, test } from './fixtures.ts';
import { openSample, runCommand, workbench } from './workbench.ts';

test('groups claims by keyboard, folds them, and never acts on a head', async ({ door }) => {
  const { page } = door;
  const { count, status } = workbench(page);
  await openSample(page);
  const all = await count.textContent();
  await runCommand(page, 'Group by source');
  const grid = page.getByRole('treegrid', { name: 'Claims' });
  const heads = grid.locator('.group-line');
  await expect(heads.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(count).toHaveText(all ?? '');

  await grid
    .getByRole('gridcell', { name: /^C\d+$/ })
    .first()
    .click();
  await page.keyboard.press('ArrowLeft');
  await expect(heads.first().getByRole('gridcell')).toBeFocused();
  // Keys that change claims find none here.
  const said = await status.textContent();
  await page.keyboard.press('a');
  await page.keyboard.press('1');
  await expect(status).toHaveText(said ?? '');
  const before = await grid.getAttribute('aria-rowcount');
  await page.keyboard.press('ArrowLeft');
  await expect(heads.first()).toHaveAttribute('aria-expanded', 'false');
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(Number(before));
  await page.keyboard.press('ArrowDown');
  await expect(heads.nth(1).getByRole('gridcell')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(grid.locator('[data-claim] :focus, [data-claim]:focus')).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(heads.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(grid).toHaveAttribute('aria-rowcount', before ?? '');

  await runCommand(page, 'Fold all groups');
  await expect(grid.locator('[data-claim]')).toHaveCount(0);
  await runCommand(page, 'Unfold all groups');
  await expect(grid.locator('[data-claim]').first()).toBeVisible();

  await page.getByRole('button', { name: 'Grouped by source' }).click();
  await page.getByRole('menuitem', { name: 'Status' }).click();
  await expect(heads.first()).toContainText('to review31 claims');
  // The review remembers what it is grouped by.
  await page.waitForTimeout(700);
  await page.reload();
  await expect(heads.first()).toContainText('to review');
});
