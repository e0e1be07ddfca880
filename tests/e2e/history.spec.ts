import { expect, test } from './fixtures.ts';
import { cell, openSample, workbench } from './workbench.ts';

test('finds a step of the history, goes back to it, and sets one claim back', async ({ door }) => {
  const { page } = door;
  const { row, screen, status } = workbench(page);
  await openSample(page);
  const level = async () => cell(row('C4'), 'Level');
  await row('C4').getByRole('gridcell').nth(2).click();
  for (const [key, name] of [
    ['1', 'High'],
    ['3', 'Low'],
    ['4', 'Very low'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(await level()).toContainText(name);
  }

  // One claim, from its card in the reader: as a step of its own.
  const card = page.getByRole('region', { name: 'Claim C4' });
  await card.getByText('History').click();
  await expect(card.getByText('Set C4 from High to Low')).toBeVisible();
  await card
    .getByRole('listitem')
    .filter({ hasText: 'Set C4 to High' })
    .getByRole('button', { name: 'Set back' })
    .click();
  await expect(await level()).toContainText('High');
  await expect(card.getByText('Set C4 from Very low to High')).toBeVisible();

  // The whole review, from the history.
  await screen('History').click();
  await page.getByRole('textbox', { name: 'Search the history' }).fill('C4 from high');
  const steps = page.getByRole('main').getByRole('listitem');
  await expect(steps).toHaveCount(1);
  await steps.first().hover();
  await steps.getByRole('button', { name: 'Go back to here' }).click();
  await expect(status).toContainText('Ctrl Z undoes: Set C4 from High to Low');
  await screen('Claims').click();
  await expect(await level()).toContainText('Low');
  await page.keyboard.press('Control+Shift+z');
  await expect(await level()).toContainText('Very low');
});
