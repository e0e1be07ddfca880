import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { cell, openSample, workbench } from './workbench.ts';

test('backs up, restores, undoes the restore, and saves a damaged review', async ({ door }) => {
  const { page, home } = door;
  const { row } = workbench(page);
  await openSample(page);
  const status = async () => cell(row('C4'), 'Status');
  const backups = page.getByRole('dialog', { name: 'Backups' });
  const openBackups = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Backups');
    await page.getByRole('option', { name: 'Backups…' }).click();
    await expect(backups).toBeVisible();
  };

  // A backup now, then work that it does not hold.
  await openBackups();
  await expect(backups.getByText('There is no backup yet.')).toBeVisible();
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('listitem')).toHaveCount(1);
  await expect(backups.getByText('The newest backup holds everything.')).toBeVisible();
  await backups.getByRole('button', { name: 'Done' }).click();
  await row('C4').getByRole('gridcell').nth(2).click();
  await page.keyboard.press('a');
  await expect(await status()).toContainText('accepted');

  // Restored, the work is gone from the review and named before.
  await openBackups();
  await expect(backups.getByText('1 change since the newest backup.')).toBeVisible();
  await backups.getByRole('button', { name: /^Restore…/ }).click();
  const confirm = page.getByRole('dialog', { name: /^Restore the backup of today/ });
  await expect(confirm).toContainText('1 change made since then goes from the review');
  await confirm.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(confirm).toBeHidden({ timeout: 20_000 });
  await expect(await status()).toContainText('to review');

  // The restore is undone from the list.
  await openBackups();
  await expect(backups.getByRole('listitem')).toHaveCount(2);
  await backups.getByRole('button', { name: /^Undo restore…/ }).click();
  await page
    .getByRole('dialog', { name: /^Restore the backup/ })
    .getByRole('button', { name: 'Restore', exact: true })
    .click();
  await expect(await status()).toContainText('accepted', { timeout: 20_000 });

  // The file loses its first pages while it is closed.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Close review');
  await page.keyboard.press('Enter');
  const recent = page.getByRole('region', { name: /Recent/ }).getByRole('button');
  await expect(recent.first()).toBeVisible();
  const name = (await readdir(home)).find((one) => one.endsWith('.claimgrid')) ?? '';
  const path = join(home, name);
  const bytes = await readFile(path);
  // The tables of claims and sources among them, so that opening it cannot miss it.
  const damaged = Buffer.from(bytes).fill(0, 4096, 4096 * 6);
  await writeFile(path, damaged);
  door.expectConsole(/422/);
  await recent.first().click();
  const dialog = page.getByRole('dialog', { name: /is damaged$/ });
  await expect(dialog).toContainText('39 claims');
  await dialog.getByRole('button', { name: 'Save into a new file' }).click();
  await expect(dialog.getByRole('status')).toContainText('rows saved', { timeout: 20_000 });
  expect((await readFile(path)).equals(damaged)).toBe(true);
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  await expect(row('C4')).toBeVisible();
  const files = await readdir(home);
  const aside = files.find((one) => one.includes('(damaged ')) ?? '';
  expect((await readFile(join(home, aside))).equals(damaged)).toBe(true);
  expect(files.some((one) => one.includes('(recovered)'))).toBe(true);
});
