import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cell, expectAccessible, openSample, runCommand, workbench } from './workbench.ts';

/** Adds a column by keyboard; choices are typed one after the other. */
async function addColumn(
  page: Page,
  name: string,
  kind: string,
  choices: readonly string[] = [],
): Promise<void> {
  await runCommand(page, 'Add a column');
  const dialog = page.getByRole('dialog', { name: 'Add a column' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type(name);
  await dialog.getByRole('combobox', { name: 'What its cells hold' }).press('Enter');
  await page.getByRole('option', { name: new RegExp(`^${kind}`) }).press('Enter');
  if (choices.length > 0) await dialog.getByRole('textbox', { name: 'Choice 1' }).focus();
  for (const [place, choice] of choices.entries()) {
    if (place === 1) await dialog.getByRole('textbox', { name: 'Choice 2' }).focus();
    if (place > 1) await page.keyboard.press('Enter');
    await page.keyboard.type(choice);
  }
  await dialog.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
}

async function choose(page: Page, column: string, claim: string): Promise<void> {
  await workbench(page).grid.getByRole('gridcell', { name: claim, exact: true }).click();
  await runCommand(page, `Fill in: ${column}`);
  await expect(page.getByRole('dialog', { name: column })).toBeVisible();
}

test('columns of one’s own are added, filled in, filtered, grouped and renamed by keyboard', async ({
  door,
}) => {
  const { page } = door;
  const { grid, count, row } = workbench(page);
  await openSample(page);
  await addColumn(page, 'Risk of bias', 'Choice', ['Low', 'Some concerns', 'High']);
  await addColumn(page, 'Sample size', 'Number');
  await expectAccessible(page);

  await choose(page, 'Risk of bias', 'C2');
  await page.keyboard.press('2');
  await expect(await cell(row('C2'), 'Risk of bias')).toHaveText('Some concerns');
  await choose(page, 'Risk of bias', 'C3');
  await page.keyboard.press('3');

  await choose(page, 'Sample size', 'C2');
  await page.keyboard.type('1,234');
  await page.keyboard.press('Enter');
  await expect(page.getByText('could mean thousands or decimals')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await expect(await cell(row('C2'), 'Sample size')).toHaveText('1,234');
  await page.keyboard.press('Control+z');
  await expect(await cell(row('C2'), 'Sample size')).toHaveText(/Nothing/);
  await page.keyboard.press('Control+Shift+z');
  await expect(await cell(row('C2'), 'Sample size')).toHaveText('1,234');

  // A renamed choice keeps its answers.
  await runCommand(page, 'Edit the column Risk of bias');
  const dialog = page.getByRole('dialog', { name: 'Edit the column' });
  await expect(dialog.getByText('Choice, filled in for 2 claims.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Choice 3' }).fill('Very high');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Bias');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(await cell(row('C3'), 'Bias')).toHaveText('Very high');

  await runCommand(page, 'Group by bias');
  const heads = page.getByRole('treegrid').locator('.group-line');
  await expect(heads.nth(0)).toContainText('Some concerns');
  await expect(heads.nth(1)).toContainText('Very high');
  await runCommand(page, 'Do not group');

  await page.keyboard.press('f');
  await page.getByRole('tab', { name: 'Sample size' }).click();
  await page.getByRole('textbox', { name: 'From' }).fill('1000');
  await expect(count).toHaveText(/^1 of /);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Sample size: from 1,000/ })).toBeVisible();
  await runCommand(page, 'Clear all filters');

  await runCommand(page, 'Edit the column Bias');
  await dialog.getByRole('button', { name: 'Remove the column' }).click();
  await expect(grid.getByRole('columnheader', { name: /^Bias/ })).toHaveCount(0);
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(await cell(row('C3'), 'Bias')).toHaveText('Very high');
});

test('a column is kept at the left, and rows grow with their text', async ({ door }) => {
  const { page } = door;
  const { grid, row } = workbench(page);
  await openSample(page);
  await grid.getByRole('gridcell', { name: 'C1', exact: true }).click();
  // By keyboard: into the header, to the level, its menu.
  await page.keyboard.press('ArrowUp');
  const header = grid.getByRole('columnheader', { name: /^Level/ });
  await header.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menuitem', { name: 'Keep at the left' }).press('Enter');
  await expect(header).toHaveAttribute('aria-colindex', '2');
  await grid.evaluate((element) => element.scrollTo({ left: 600 }));
  const left = (await grid.boundingBox())?.x ?? 0;
  const pinned = await cell(row('C1'), 'Level');
  await expect.poll(async () => ((await pinned.boundingBox())?.x ?? 0) - left).toBeLessThan(80);

  await grid.evaluate((element) => element.scrollTo({ left: 0 }));
  const note = 'A long note. '.repeat(60);
  await grid.getByRole('gridcell', { name: 'C1', exact: true }).click();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: /^Note on C1/ }).fill(note);
  await page.keyboard.press('Control+Enter');
  await runCommand(page, 'Row height: All');
  const height = async (label: string): Promise<number> =>
    (await row(label).boundingBox())?.height ?? 0;
  await expect.poll(() => height('C1')).toBeGreaterThan(300);
  const top = async (label: string): Promise<number> => (await row(label).boundingBox())?.y ?? 0;
  // The next row stands just below, and the focused row comes into sight wherever it is.
  await expect
    .poll(async () => Math.round((await top('C2')) - (await top('C1')) - (await height('C1'))))
    .toBe(0);
  await page.keyboard.press('Control+End');
  await expect(grid.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await expect(row('C1')).toBeInViewport();
  await runCommand(page, 'Row height: 2 lines');
  await expect.poll(() => height('C1')).toBe(48);
});
