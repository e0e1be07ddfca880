import type { Door } from './fixtures.ts';
import { expect, test } from './fixtures.ts';
import {
  cell,
  downloadedText,
  expectAccessible,
  importFiles,
  runCommand,
  startReview,
  workbench,
} from './workbench.ts';

const clinic = `Magnesium for night cramps

Magnesium tablets have no serious side effects and stop night cramps in most patients.

A 54-year-old man slept through the night again after taking magnesium tablets for one week.

Cramps become rarer when the legs are stretched before sleep.
`;
const agency = `What the agency says about magnesium

Magnesium tablets carry significant risks, and serious side effects such as kidney failure were reported.

In a randomised trial of 120 patients, magnesium reduced night cramps by 35% compared with placebo.

Cramps become rarer when the legs are stretched before sleep.
`;

/** A review of two sources that do not agree, with its claims in the grid. */
async function openDisagreement({ page, writeDocument }: Door): Promise<void> {
  await startReview(page, 'Cramps');
  const files = [
    await writeDocument('clinic.txt', clinic),
    await writeDocument('agency.txt', agency),
  ];
  await importFiles(page, files);
  await expect(workbench(page).row('C1')).toBeVisible();
}

test('claims that may contradict each other are judged by keyboard, undone, and reported', async ({
  door,
}) => {
  const { page } = door;
  await openDisagreement(door);
  await workbench(page).row('C1').getByRole('gridcell').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('a');
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  const first = page.getByRole('article').first();
  await expect(first).toContainText('no serious side effects');
  await expect(first).toContainText('significant risks');
  await expect(first.locator('mark')).toHaveCount(2);
  await expectAccessible(page);
  const name = (await first.getAttribute('aria-label')) ?? '';
  const pair = page.getByRole('article', { name, exact: true });
  await page.keyboard.press('1');
  await expect(pair).toBeHidden();
  await page.getByRole('button', { name: 'Contradict 1' }).click();
  await expect(pair).toBeVisible();
  await expect(pair.getByRole('button', { name: /They contradict/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No contradiction found so far')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(pair).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('p');
  const report = await downloadedText(page, () =>
    page.getByRole('button', { name: 'Download Markdown' }).click(),
  );
  expect(report).toContain('## Disagreements');
  expect(report).toContain(`### ${name}`);
});

test('a claim is shown beside the closest of other sources, and judged there', async ({ door }) => {
  const { page } = door;
  const { row } = workbench(page);
  await openDisagreement(door);
  await row('C1').getByRole('gridcell').first().click();
  const card = page.getByRole('region', { name: 'Claim C1' });
  await card.getByText('Beside other claims').click();
  const other = card.getByRole('listitem').filter({ hasText: 'significant risks' });
  await expect(other).toBeVisible();
  await expect(other).toContainText('What the agency says about magnesium');
  await other.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Different scope' }).click();
  const found = card.getByRole('region', { name: 'Found by reviewers' });
  await expect(found).toContainText('significant risks');
  await expectAccessible(page);
});

test('one verdict serves every claim that says the same, by choice', async ({ door }) => {
  const { page } = door;
  const { grid, count } = workbench(page);
  await openDisagreement(door);
  const rows = grid.getByRole('row').filter({ hasText: 'Cramps become rarer' });
  await expect(rows).toHaveCount(2);
  await rows.first().getByRole('gridcell').first().click();
  await expect(page.getByText('Give them the same verdict')).toBeVisible();
  await page.keyboard.press('a');
  await expect(rows.nth(1)).toContainText('to review');
  await page.keyboard.press('d');
  await expect(rows.nth(1)).toContainText('accepted');
  await page.keyboard.press('Control+z');
  await expect(rows.nth(1)).toContainText('to review');

  await page.keyboard.press('f');
  await page.getByRole('tab', { name: 'Copies' }).click();
  await page.getByRole('checkbox', { name: 'each statement once' }).click();
  await page.keyboard.press('Escape');
  await expect(count).toHaveText('5 of 6 claims');
  await runCommand(page, 'Group by Same statement');
  const grouped = page.getByRole('treegrid', { name: 'Claims' });
  await expect(grouped.getByRole('row', { expanded: true }).first()).toContainText(
    'Cramps become rarer',
  );
});

test('a claim’s words suggest a level, which a key takes and undo takes back', async ({ door }) => {
  const { page } = door;
  const { count, row } = workbench(page);
  await openDisagreement(door);
  const trial = page.getByRole('row').filter({ hasText: 'In a randomised trial' });
  const label = (await trial.getByRole('gridcell').first().textContent()) ?? '';
  const level = await cell(row(label), 'Level');
  await expect(level).toHaveText(/suggested: High/);
  await trial.getByRole('gridcell').first().click();
  await expect(page.getByRole('region', { name: `Claim ${label}` })).toContainText('randomised');
  await page.keyboard.press('s');
  await expect(level).toHaveText(/GRADE: High/);
  await page.keyboard.press('Control+z');
  await expect(level).toHaveText(/suggested: High/);

  await page.keyboard.press('f');
  await page.getByRole('tab', { name: 'Study' }).click();
  await page.getByRole('checkbox', { name: 'randomised trial' }).click();
  await page.keyboard.press('Escape');
  await expect(count).toHaveText('1 of 6 claims');
  await expect(
    page.getByRole('button', { name: 'Study: Design randomised trial. Change this filter' }),
  ).toBeVisible();
});

test('the likely claims come first, and what is above the focus stays', async ({ door }) => {
  const { page } = door;
  const { grid } = workbench(page);
  await openDisagreement(door);
  const order = page.getByRole('button', { name: 'Reading order' });
  await order.click();
  await expect(page.getByText('Accept some claims and exclude some')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const rows = grid.getByRole('row').filter({ hasText: 'Cramps become rarer' });
  await rows.first().getByRole('gridcell').first().click();
  await page.keyboard.press('x');
  await page.keyboard.press('Enter');
  await expect(rows.first()).toContainText('excluded');
  await page.keyboard.press('k');
  await page.keyboard.press('a');
  await runCommand(page, 'Read the likely ones first');
  await expect(page.getByRole('columnheader', { name: /^Likely/ })).toBeVisible();
  const line = (place: number) => grid.getByRole('row').nth(place);
  // The copy of what was excluded is the least likely of the unread ones.
  await expect(line(4)).toContainText('Cramps become rarer');
  const top = (await line(1).textContent()) ?? '';
  await page.keyboard.press('a');
  await expect(line(1)).toContainText('accepted');
  await expect(line(1)).toContainText(top.slice(0, 2));
  await order.click();
  await expect(page.getByText('Learnt from 2 accepted and 1 excluded')).toBeVisible();
});
