import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cell, openSample, workbench } from './workbench.ts';

/** "3 of 24 claims" → 3. */
const firstNumber = (text: string) => Number.parseInt(text.replaceAll(',', ''), 10);

async function headers(page: Page): Promise<readonly string[]> {
  const all = page.getByRole('columnheader');
  await expect(all.first()).toBeVisible();
  return (await all.allInnerTexts()).map((text) => text.trim());
}

test('sorts by a header, filters by status and level, searches', async ({ door: { page } }) => {
  const { count, grid } = workbench(page);
  const header = (name: string) =>
    page.getByRole('columnheader', { name: new RegExp(`^${name}`) }).first();
  const dataRow = (index: number) => grid.getByRole('row').nth(index + 1);
  await openSample(page);
  await expect(count).toHaveText(/^\d+ claims$/u);
  const total = firstNumber(await count.innerText());

  await header('No\\.').getByText('No.').click();
  await expect(header('No\\.')).toHaveAttribute('aria-sort', 'ascending');
  await header('No\\.').getByText('No.').click();
  await expect(header('No\\.')).toHaveAttribute('aria-sort', 'descending');
  await expect(dataRow(0)).toContainText(`C${total}`);
  await header('Level').getByText('Level', { exact: true }).click();
  await expect(header('Level')).toHaveAttribute('aria-sort', 'ascending');
  await expect(header('No\\.')).toHaveAttribute('aria-sort', 'none');
  await expect(await cell(dataRow(0), 'Level')).toContainText('Moderate');

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const filters = page.getByRole('dialog', { name: 'Filter claims' });
  await filters.getByRole('checkbox', { name: 'accepted' }).click();
  await expect(count).toHaveText(new RegExp(`^\\d+ of ${total} claims$`));
  const accepted = firstNumber(await count.innerText());
  await expect(grid.getByRole('row')).toHaveCount(accepted + 1);
  await filters.getByRole('checkbox', { name: 'accepted' }).click();
  await filters.getByRole('tab', { name: 'Level' }).click();
  await filters.getByRole('checkbox', { name: 'No level' }).click();
  await expect(count).toHaveText(new RegExp(`^\\d+ of ${total} claims$`));
  await page.keyboard.press('Escape');
  await expect(await cell(dataRow(0), 'Level')).not.toContainText(/High|Moderate|Low|Very low/);
  await page.getByRole('button', { name: 'Remove the filter on level' }).click();
  await expect(count).toHaveText(`${total} claims`);

  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: /^Search claims/ })).toBeFocused();
  await page.keyboard.type('walking trial');
  await expect(count).toHaveText(new RegExp(`^\\d+ of ${total} claims$`));
  const found = firstNumber(await count.innerText());
  await page.keyboard.press('Enter');
  await expect(grid.locator(':focus')).toBeVisible();
  await expect(grid.getByRole('row')).toHaveCount(found + 1);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(count).toHaveText(`${total} claims`);

  // A reason of the reviewer's own is a filter like the usual ones.
  await dataRow(2).getByRole('gridcell').nth(2).click();
  await page.keyboard.press('x');
  const why = page.getByRole('combobox', { name: 'Why exclude?' });
  await expect(why).toBeFocused();
  await page.keyboard.type('Not our question');
  await page.keyboard.press('Enter');
  await expect(why).toBeHidden();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await filters.getByRole('tab', { name: 'Reason' }).click();
  await filters.getByRole('checkbox', { name: 'Not our question' }).click();
  await expect(count).toHaveText(`1 of ${total} claims`);
});

test('remembers widths, order and hidden columns', async ({ door: { page } }) => {
  const { row } = workbench(page);
  const note = page.getByRole('columnheader', { name: /^Note/ });
  const width = async () => (await note.boundingBox())?.width ?? 0;
  await openSample(page);
  expect(await headers(page)).toEqual([
    'No.',
    'Status',
    'Claim',
    'Level',
    'Citations',
    'Note',
    'Type',
    'Source',
    'Tags',
    'Study',
    'Why',
  ]);

  const before = await width();
  await row('C1').getByRole('gridcell').nth(5).click();
  await page.keyboard.press('ArrowUp');
  await expect(note).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(width).toBeGreaterThan(before + 30);
  const after = await width();
  await page.keyboard.press('Enter');
  await expect(note).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('columnheader', { name: /^Type/ })).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menuitem', { name: 'Hide column' }).click();
  const order = [
    'No.',
    'Status',
    'Claim',
    'Level',
    'Note',
    'Citations',
    'Source',
    'Tags',
    'Study',
    'Why',
  ];
  await expect.poll(() => headers(page)).toEqual(order);

  // At once: a change that still waits to be stored goes out with the page.
  await page.reload();
  await expect(note).toHaveAttribute('aria-sort', 'ascending');
  expect(await headers(page)).toEqual(order);
  expect(await width()).toBe(after);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Type' }).click();
  await page.getByRole('button', { name: 'Move Type up' }).click();
  await expect
    .poll(() => headers(page))
    .toEqual([
      'No.',
      'Status',
      'Claim',
      'Level',
      'Note',
      'Type',
      'Citations',
      'Source',
      'Tags',
      'Study',
      'Why',
    ]);
});

test('edits several claims with one undo, and each cell in place', async ({ door }) => {
  const { page, expectConsole } = door;
  const { grid, reader, row, undo } = workbench(page);
  const rows = ['C2', 'C3', 'C4'];
  await openSample(page);
  const before = await Promise.all(
    rows.map(async (label) => (await cell(row(label), 'Level')).textContent()),
  );

  await row('C2').getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(3);
  await expect(page.getByRole('toolbar', { name: 'Selected claims' })).toContainText('3 selected');
  await page.keyboard.press('1');
  for (const label of rows) await expect(await cell(row(label), 'Level')).toContainText('High');
  await undo.click();
  for (const [index, label] of rows.entries())
    await expect(await cell(row(label), 'Level')).toHaveText(before[index] ?? '');

  await row('C5').getByRole('gridcell').nth(2).click();
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Note on C5' });
  await expect(note).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('One line');
  await page.keyboard.press('Enter');
  await page.keyboard.type('and another');
  await page.keyboard.press('Control+Enter');
  await expect(note).toBeHidden();
  await expect(await cell(row('C5'), 'Note')).toContainText('One line');
  const card = page.getByRole('region', { name: 'Claim C5' });
  await expect(card.getByText('One line\nand another')).toBeVisible();

  await page.keyboard.press('x');
  await page.getByRole('combobox', { name: 'Why exclude?' }).fill('Not in adults');
  await page.keyboard.press('Enter');
  await expect(await cell(row('C5'), 'Status')).toContainText('excluded');
  await expect(
    (await cell(row('C5'), 'Status')).getByTitle('excluded: Not in adults'),
  ).toBeVisible();

  await page.keyboard.press('c');
  const picker = page.getByRole('combobox', { name: 'Citations' });
  await picker.fill('not a reference at all');
  await expect(page.getByText('No reference matches')).toBeVisible();
  expectConsole(/status of 422/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    'Cite "not a reference at all": it is not an identifier Claimgrid knows. Give a DOI, PMID, PMCID, NCT number, arXiv id, ISBN or URL',
  );
  await picker.fill('NCT01234567');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('option', { name: /NCT01234567/i }).click();
  await page.keyboard.press('Escape');
  await expect(card.getByRole('link', { name: /NCT01234567/i })).toBeVisible();
  await expect(reader).toBeVisible();
});

test('takes level keys from the chosen scheme, and none when they are off', async ({
  door: { page },
}) => {
  const { row } = workbench(page);
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const openSettings = () => page.keyboard.press('Control+,');
  const level = await (async () => {
    await openSample(page);
    return cell(row('C1'), 'Level');
  })();

  await openSettings();
  await settings.getByRole('combobox', { name: 'Evidence scheme' }).click();
  await page.getByRole('option', { name: /AAN/ }).click();
  await expect(settings.getByRole('row', { name: /Class III/ })).toBeVisible();
  await settings.getByRole('button', { name: 'Done' }).click();
  await row('C1').getByRole('gridcell').nth(2).click();
  await page.keyboard.press('3');
  await expect(level).toContainText('Class III');
  await page.keyboard.press('5');
  await page.keyboard.press('0');
  await expect(level).not.toContainText('Class');
  await page.keyboard.press('2');
  await expect(level).toContainText('Class II');

  await openSettings();
  await settings.getByRole('checkbox', { name: 'Single-key shortcuts' }).click();
  await settings.getByRole('button', { name: 'Done' }).click();
  await expect(settings).toBeHidden();
  await row('C1').getByRole('gridcell').nth(2).click();
  const status = await cell(row('C1'), 'Status');
  const before = await status.innerText();
  for (const key of ['1', 'x', 'u', 'n', '?']) await page.keyboard.press(key);
  // Keys with a modifier still act, after all of the others.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /command/i })).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(level).toContainText('Class II');
  await expect(status).toHaveText(before);
});

test('offers what can be done to the selected claims at the pointer', async ({
  door: { page },
}) => {
  const { row } = workbench(page);
  await openSample(page);
  const menu = page.getByRole('menu');
  await row('C4').getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Shift+ArrowDown');
  // On one of the selected claims: for all of them.
  await row('C5').getByRole('gridcell').nth(2).click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Accept' }).click();
  await expect(await cell(row('C4'), 'Status')).toHaveText('accepted');
  await expect(await cell(row('C5'), 'Status')).toHaveText('accepted');
  // On another one: for that one alone.
  await row('C7').getByRole('gridcell').nth(2).click({ button: 'right' });
  await expect(page.locator('.claim-line--selected')).toHaveCount(1);
  await expect(menu.getByRole('menuitem', { name: 'Merge' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await menu.getByRole('menuitem', { name: 'Tag…' }).click();
  await expect(page.getByRole('combobox', { name: 'Tags' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: /^Type/ }).click({ button: 'right' });
  await expect(menu).toBeHidden();
});

test('filters a level and all that are lower at once', async ({ door: { page } }) => {
  const { count, row } = workbench(page);
  await openSample(page);
  const levels = [
    ['C4', '1'],
    ['C5', '3'],
    ['C6', '4'],
  ] as const;
  for (const [label, key] of levels) {
    await row(label).getByRole('gridcell').nth(2).click();
    await page.keyboard.press(key);
  }
  await page.keyboard.press('f');
  await page.getByRole('tab', { name: 'Level' }).click();
  await page.getByRole('button', { name: 'Low and lower' }).click();
  await expect(page.getByRole('checkbox', { name: 'Very low' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(count).toHaveText(/ of 39 claims$/);
  await expect(row('C5')).toBeVisible();
  await expect(row('C6')).toBeVisible();
  await expect(row('C4')).toHaveCount(0);
});

test('keys typed at once reach the editor that the first of them opens', async ({ door }) => {
  const { page } = door;
  const { grid, row } = workbench(page);
  await openSample(page);
  await grid.getByRole('gridcell', { name: 'C2', exact: true }).click();
  // None waits for what the one before it does.
  const typed = async (...keys: readonly string[]): Promise<void> => {
    await Promise.all(keys.map((key) => page.keyboard.press(key)));
  };
  await typed('n', 'H', 'e', 'l', 'l', 'o', 'Control+Enter');
  await expect(await cell(row('C2'), 'Note')).toHaveText('Hello');
  await typed('w', 'D', 'o', 's', 'e', 'Enter');
  await expect(await cell(row('C2'), 'Tags')).toHaveText('Dose');
  await typed('Escape', 'x', 'ArrowDown', 'Enter');
  await expect(await cell(row('C2'), 'Status')).toHaveText(/^excluded: /);
});
