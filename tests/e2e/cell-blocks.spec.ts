import { expect, test } from './fixtures.ts';
import { cell, openSample, workbench } from './workbench.ts';

test('pastes a block of cells and fills down, each with one undo', async ({ door }) => {
  const { page } = door;
  const { row } = workbench(page);
  await openSample(page);
  const level = async (label: string) => cell(row(label), 'Level');
  await row('C4').getByRole('gridcell').nth(1).click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'accepted\tx\tLow\nmaybe\tx\tHigh\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(await level('C4')).toContainText('Low');
  await expect(await level('C5')).toContainText('High');
  await expect(await cell(row('C4'), 'Status')).toHaveText('accepted');
  await expect(page.getByText('C5, Status: "maybe" is no status')).toBeVisible();

  await row('C4').getByRole('gridcell').nth(3).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(await level('C6')).toContainText('Low');
  await expect(await level('C5')).toContainText('Low');
  await page.keyboard.press('Control+z');
  await expect(await level('C5')).toContainText('High');
  await page.keyboard.press('Control+z');
  await expect(await level('C4')).not.toContainText('Low');
  await expect(await cell(row('C4'), 'Status')).not.toHaveText('accepted');
});
