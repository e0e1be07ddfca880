import { readCsvReport } from '#core/reports/csv-read.ts';
import { expect, test } from './fixtures.ts';
import {
  cell,
  chooseFiles,
  takeAll,
  documents,
  downloadedText,
  runCommand,
  waitForClaims,
  workbench,
} from './workbench.ts';

const labels = Array.from({ length: 10 }, (_, index) => `C${index + 1}`);
const levels = ['High', 'Moderate', 'Low', 'Very low'];
const levelOf = (index: number) => levels[index % levels.length] ?? '';

// Ten claims with four edits each take a while on a slow machine.
test.setTimeout(240_000);

test('the whole job by mouse', async ({ door: { page } }) => {
  const { grid, reader, row, screen, lit } = workbench(page);

  await page.getByRole('button', { name: /new review/i }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Night work');
  await page.getByRole('textbox', { name: 'Question' }).fill('Does night work harm?');
  await page.getByRole('button', { name: 'Create review' }).click();

  await chooseFiles(
    page,
    () => page.getByRole('button', { name: 'Import documents…' }).click(),
    documents,
  );
  await takeAll(page);
  await waitForClaims(page);
  await expect(page.getByRole('contentinfo')).toContainText('4 sources');

  for (const [index, label] of labels.entries()) {
    await row(label).getByRole('gridcell').nth(2).click();
    await expect(lit).toBeVisible();
    await (await cell(row(label), 'Level')).dblclick();
    await page
      .getByRole('option', { name: new RegExp(`${levelOf(index)}\\b`) })
      .first()
      .click();
    await (await cell(row(label), 'Note')).dblclick();
    await page.getByRole('textbox', { name: /Note on/ }).fill(`Seen ${label}\nby mouse`);
    await reader.click({ position: { x: 4, y: 4 } });
    await (await cell(row(label), 'Citations')).dblclick();
    await page
      .getByRole('combobox', { name: /citations/i })
      .fill('https://doi.org/10.5555/mouse.1');
    await page
      .getByRole('option', { name: /doi:10\.5555\/mouse\.1/ })
      .first()
      .click();
    await page.keyboard.press('Escape');
    await (await cell(row(label), 'Status')).dblclick();
    await page.getByRole('option', { name: /accepted/i }).click();
    await expect(await cell(row(label), 'Status')).toContainText('accepted');
  }

  await page.getByRole('button', { name: 'Undo', exact: false }).first().click();
  await expect(await cell(row('C10'), 'Status')).toContainText('to review');

  await screen('Report').click();
  await expect(page.getByText('9 of 9 quotes verified', { exact: true })).toBeVisible();
  const markdown = await downloadedText(page, () =>
    page.getByRole('button', { name: 'Download Markdown' }).click(),
  );
  expect(markdown).toContain('# Night work');
  expect(markdown).toContain('9 of 9 quotes');
  await page.getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: 'CSV' }).click();
  const csv = await downloadedText(page, () =>
    page.getByRole('button', { name: 'Download CSV' }).click(),
  );
  const rows = readCsvReport(csv);
  expect(rows.ok && rows.value).toHaveLength(9);

  await page.reload();
  await screen('Claims').click();
  await expect(grid).toBeVisible();
  for (const [index, label] of labels.entries()) {
    await expect(await cell(row(label), 'Level')).toContainText(levelOf(index));
    await expect(await cell(row(label), 'Note')).toContainText(`Seen ${label}`);
    await expect(await cell(row(label), 'Citations')).toContainText(/\+1|10\.5555\/mouse\.1/);
  }
});

test('the whole job by keyboard alone', async ({ door: { page } }) => {
  const { grid, row, lit } = workbench(page);
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const type = (text: string) => page.keyboard.type(text);
  const command = (words: string) => runCommand(page, words);

  await expect(page.getByRole('button', { name: /new review/i })).toBeVisible();
  await command('New review');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await type('Night work');
  await press('Enter');
  await expect(page.getByRole('button', { name: 'Import documents…' })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await chooseFiles(page, () => press('Control+i'), documents);
  await expect(
    page
      .getByRole('dialog', { name: 'What to import' })
      .getByRole('button', { name: /^Import \d/ }),
  ).toBeFocused({ timeout: 60_000 });
  await press('Enter');
  await waitForClaims(page);

  await press('j');
  await expect(grid.locator(':focus')).toBeVisible();
  for (const [index, label] of labels.entries()) {
    await expect(grid.locator('[role="row"]:has(:focus)')).toContainText(label);
    await press(String((index % levels.length) + 1));
    await expect(await cell(row(label), 'Level')).toContainText(levelOf(index));
    await press('n');
    await expect(page.getByRole('textbox', { name: /Note on/ })).toBeFocused();
    await type(`Seen ${label}`);
    await press('Control+Enter');
    await expect(await cell(row(label), 'Note')).toContainText(`Seen ${label}`);
    await press('c');
    await expect(page.getByRole('combobox', { name: /citations/i })).toBeFocused();
    await type('PMID: 31234567');
    // At once, before the search has answered: it must still be this reference.
    await press('Enter');
    await expect(await cell(row(label), 'Citations')).toContainText(/31234567|\+/);
    await expect(page.getByRole('combobox', { name: /citations/i })).toHaveValue('');
    await press('Escape');
    await press('a');
    await expect(await cell(row(label), 'Status')).toContainText('accepted');
    await expect(lit).toBeVisible();
    await press('j');
  }

  await press('Control+z');
  await expect(await cell(row('C10'), 'Status')).toContainText('to review');
  await press('Control+y');
  await expect(await cell(row('C10'), 'Status')).toContainText('accepted');

  await command('Go to Report');
  await expect(page.getByText('10 of 10 quotes verified', { exact: true })).toBeVisible();
  const markdown = await downloadedText(page, () => command('Download Markdown'));
  expect(markdown).toContain('10 of 10 quotes');
  const csv = await downloadedText(page, () => command('Download CSV'));
  const rows = readCsvReport(csv);
  expect(rows.ok && rows.value.length).toBe(10);

  await command('Close review');
  await expect(page.getByRole('button', { name: /new review/i })).toBeVisible();
  await page.getByRole('button', { name: /Night work/ }).focus();
  await press('Enter');
  await expect(grid).toBeVisible();
  for (const [index, label] of labels.entries()) {
    await expect(await cell(row(label), 'Level')).toContainText(levelOf(index));
    await expect(await cell(row(label), 'Note')).toContainText(`Seen ${label}`);
  }
});
