import { openBrowserDoor } from './doors.ts';
import { expect, test } from './fixtures.ts';
import { cell, openSample, workbench } from './workbench.ts';

test('two programs on one review know of each other, and stay in step', async ({
  door,
  browser,
}) => {
  const { page, home } = door;
  const note = page.getByRole('status').filter({ hasText: 'Also open in another program' });
  await openSample(page);
  await expect(note).toHaveCount(0);
  const second = await openBrowserDoor(home);
  const context = await browser.newContext();
  try {
    const other = await context.newPage();
    await other.goto(second.url);
    await openSample(other);
    await expect(note).toBeVisible();

    await workbench(other).row('C2').getByRole('gridcell').nth(2).click();
    await other.keyboard.press('2');
    await expect(await cell(workbench(page).row('C2'), 'Level')).toHaveText(/Moderate/);
  } finally {
    await context.close();
    await second.close();
  }
  await expect(note).toHaveCount(0);
});
