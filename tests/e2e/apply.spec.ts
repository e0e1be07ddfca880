import type { Page } from '@playwright/test';
import { csvRecord, parseCsv } from '#core/reports/csv-table.ts';
import { expect, test } from './fixtures.ts';
import {
  cell,
  chooseFiles,
  expectAccessible,
  openSample,
  runCommand,
  workbench,
} from './workbench.ts';

type Edits = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The review's CSV report with some cells written anew, by claim and column. */
async function editedTable(page: Page, edits: Edits): Promise<string> {
  const csv = await page.evaluate(async () => {
    const statuses = 'to review,accepted,excluded';
    const query = new URLSearchParams({ date: '2026-01-01', groupBy: 'type', statuses });
    return (await fetch(`/reports/report.csv?${query.toString()}`)).text();
  });
  const parsed = parseCsv(csv);
  const rows = 'records' in parsed ? parsed.records.map(({ cells }) => cells) : [];
  const names = rows[0] ?? [];
  return rows
    .map((cells) =>
      csvRecord(cells.map((text, at) => edits[cells[0] ?? '']?.[names[at] ?? ''] ?? text)),
    )
    .join('');
}

const bringBack = (page: Page, file: string) =>
  chooseFiles(page, () => runCommand(page, 'Bring back'), [file]);

test('an edited table comes back by keyboard, cell by cell, and one undo takes it away', async ({
  door,
}) => {
  const { page, writeDocument } = door;
  const { row, grid } = workbench(page);
  await openSample(page);
  const table = await editedTable(page, {
    C2: { status: 'excluded', 'exclusion reason': 'off topic' },
    C3: { note: 'of the colleague', quote: 'Other words.' },
    C4: { note: 'not wanted', status: 'accepted' },
    C5: { note: 'of the colleague' },
  });
  const file = await writeDocument('x.csv', table.replace(/\r\n$/u, '\r\nC999,,accepted\r\n'));
  // Meanwhile the review goes on.
  await grid.getByRole('gridcell', { name: 'C5', exact: true }).click();
  await page.keyboard.press('n');
  await page.keyboard.type('of the reviewer');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('All changes saved')).toBeVisible();

  await bringBack(page, file);
  const dialog = page.getByRole('dialog', { name: 'Bring back an edited table' });
  const apply = dialog.getByRole('button', { name: /^Apply/u });
  await expect(apply).toHaveText('Apply 5 changes');
  await expect(apply).toBeFocused();
  await expectAccessible(page);

  const fourth = dialog.getByRole('region', { name: 'C4' });
  await fourth.getByRole('checkbox', { name: 'Note' }).press('Space');
  await expect(apply).toHaveText('Apply 4 changes');
  await expect(fourth.getByRole('checkbox', { name: /^C4/u })).toHaveAttribute(
    'aria-checked',
    'mixed',
  );
  // A status and its reason go together.
  const second = dialog.getByRole('region', { name: 'C2' });
  await second.getByRole('checkbox', { name: 'Status' }).press('Space');
  await expect(second.getByRole('checkbox', { name: 'Reason for excluding' })).not.toBeChecked();
  await expect(apply).toHaveText('Apply 2 changes');
  await second.getByRole('checkbox', { name: /^C2/u }).press('Space');
  await expect(apply).toHaveText('Apply 4 changes');

  await dialog.getByRole('button', { name: 'Conflicts 1' }).press('Enter');
  const fifth = dialog.getByRole('region', { name: 'C5' });
  await expect(fifth).toContainText('of the reviewer');
  await expect(fifth).toContainText('of the colleague');
  await expectAccessible(page);
  await fifth.getByRole('button', { name: 'Take the file’s' }).press('Enter');
  await expect(apply).toHaveText('Apply 5 changes');

  await dialog.getByRole('button', { name: 'Not taken 2' }).press('Enter');
  await expect(dialog.getByRole('region', { name: 'C3' })).toContainText('Other words.');
  await expect(dialog).toContainText('C999');
  await expectAccessible(page);

  await apply.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Brought back 5 changes', { exact: true })).toBeVisible();
  await expect(await cell(row('C2'), 'Status')).toContainText('excluded');
  await expect(await cell(row('C4'), 'Status')).toContainText('accepted');
  await expect(await cell(row('C5'), 'Note')).toHaveText('of the colleague');
  await expect(await cell(row('C3'), 'Note')).toHaveText('of the colleague');
  await page.keyboard.press('Control+z');
  await expect(await cell(row('C2'), 'Status')).toContainText('to review');
  await expect(await cell(row('C5'), 'Note')).toHaveText('of the reviewer');
});

test('a table that says nothing new, and a file that is none', async ({ door }) => {
  const { page, writeDocument } = door;
  await openSample(page);
  const dialog = page.getByRole('dialog', { name: 'Bring back an edited table' });
  await bringBack(page, await writeDocument('same.csv', await editedTable(page, {})));
  await expect(dialog).toContainText('The table says nothing different');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await bringBack(page, await writeDocument('other.csv', 'title,year\r\nA,2020\r\n'));
  await expect(dialog.getByRole('alert')).toContainText('no column is called "claim" or "id"');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
