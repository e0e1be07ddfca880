import { expect, test } from './fixtures.ts';
import { cell, openSample, runCommand, workbench } from './workbench.ts';

test('two windows stay in step, and neither writes over the other unseen', async ({ door }) => {
  test.skip(door.host === 'desktop', 'a second window of the desktop is opened by its menu');
  const { page } = door;
  await openSample(page);
  const other = await page.context().newPage();
  await other.goto(new URL('/', page.url()).href);
  const [mine, theirs] = [workbench(page), workbench(other)];
  await expect(theirs.row('C2')).toBeVisible();

  await mine.row('C2').getByRole('gridcell').nth(2).click();
  await page.keyboard.press('2');
  await expect(await cell(theirs.row('C2'), 'Level')).toHaveText(/Moderate/);

  // One writes a note while the other one stores a note on the same claim.
  const note = { name: 'Note on C2' };
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', note)).toBeFocused();
  await page.keyboard.type('Mine: short follow-up');
  await theirs.row('C2').getByRole('gridcell').nth(2).click();
  await other.keyboard.press('n');
  await expect(other.getByRole('textbox', note)).toBeFocused();
  await other.keyboard.type('Theirs: no control group');
  await other.keyboard.press('Control+Enter');
  await expect(await cell(mine.row('C2'), 'Note')).toHaveText('Theirs: no control group');
  await page.keyboard.press('Control+Enter');

  const dialog = page.getByRole('dialog', { name: 'Changed by somebody else meanwhile' });
  await expect(dialog).toContainText('Theirs: no control group');
  await expect(dialog).toContainText('Mine: short follow-up');
  await expect(await cell(theirs.row('C2'), 'Note')).toHaveText('Theirs: no control group');
  await dialog.getByRole('button', { name: 'Use mine' }).click();
  await expect(await cell(theirs.row('C2'), 'Note')).toHaveText('Mine: short follow-up');
  await page.keyboard.press('Control+z');
  await expect(await cell(theirs.row('C2'), 'Note')).toHaveText('Theirs: no control group');

  // Named views, tags and imports come over as well.
  await runCommand(other, 'Save this view');
  await other.getByRole('textbox', { name: 'Name' }).fill('Everything');
  await other.keyboard.press('Enter');
  const views = page.getByRole('region', { name: 'Views' });
  await expect(views.getByRole('button', { name: 'Everything', exact: true })).toBeVisible();
  await other.close();
});
