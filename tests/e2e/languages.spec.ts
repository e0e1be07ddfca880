import { expect, test } from './fixtures.ts';

test.use({ locale: 'de-DE' });

test('the window speaks the language of the browser, and another one when told to', async ({
  door,
}) => {
  test.skip(door.host === 'desktop', 'the desktop has the language of the system');
  const { page } = door;
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'de');
  await page.getByRole('button', { name: 'Beispiel öffnen' }).click();
  const grid = page.getByRole('grid', { name: 'Aussagen' });
  await grid.getByRole('gridcell', { name: 'C2', exact: true }).click();
  await page.keyboard.press('a');
  const row = grid
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: 'C2', exact: true }) });
  await expect(row).toContainText('angenommen');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Rückgängig gemacht: C2 angenommen')).toBeVisible();
  await expect(row).toContainText('zu prüfen');
  // Words of the grid can be pasted back in the language they were copied in.
  await row.getByRole('gridcell').nth(1).click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'ausgeschlossen: Andere Population');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(row).toContainText('ausgeschlossen: Andere Population');

  await page.keyboard.press('Control+,');
  await page.getByRole('combobox', { name: 'Sprache' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('grid', { name: 'Claims' })).toContainText('excluded');
});
