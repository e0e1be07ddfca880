import { expect, test } from './fixtures.ts';
import { chooseFiles, expectAccessible, importFiles, startReview, workbench } from './workbench.ts';

const first = `TY  - JOUR
AU  - Lindqvist, Anna
TI  - Rowing and grip strength in older adults: a randomised trial
JO  - Journal of Small Boats
PY  - 2019
VL  - 12
SP  - 101
EP  - 109
DO  - 10.5555/boats.2019.101
AB  - Rowing twice a week raised grip strength by 4 kg in a trial of 120 adults.
ER  - 

TY  - JOUR
AU  - Osei, Kwame
TI  - Ginger against sea sickness: what three trials of ferry passengers found
JO  - Sea Medicine
PY  - 2011
VL  - 4
SP  - 12
ER  - 
`;
/** The first reference again from another database; one that may be the second; and a broken one. */
const second = `TY  - JOUR
AU  - Lindqvist, A.
TI  - Rowing and Grip Strength in Older Adults: A Randomised Trial.
JO  - J Small Boats
PY  - 2019
DO  - 10.5555/BOATS.2019.101
AN  - PMID: 90000001
ER  - 

TY  - JOUR
AU  - Osei, Kwame
TI  - Ginger against sea sickness: what three trials of ferry passengers found
JO  - Proceedings of the Ferry Society
PY  - 2010
SP  - 3
ER  - 
`;

test('imports references, shows what is known before, and decides what is doubtful', async ({
  door,
}) => {
  const { page, writeDocument } = door;
  const { screen } = workbench(page);
  await startReview(page, 'Boats');
  await importFiles(page, [await writeDocument('pubmed.ris', first)]);

  await chooseFiles(page, () => page.keyboard.press('Control+i'), [
    await writeDocument('embase.ris', second),
    await writeDocument('table.csv', 'words,number\nRowing and grip strength,1\n'),
  ]);
  const preview = page.getByRole('dialog', { name: 'What to import' });
  await expect(preview).toBeVisible({ timeout: 60_000 });
  await preview.getByRole('button', { name: /^embase\.ris/ }).click();
  await expect(preview.getByText('already there')).toBeVisible();
  await expect(preview.getByText('may be there')).toBeVisible();
  await preview.getByRole('button', { name: /^table\.csv/ }).click();
  await expect(preview.getByText(/no column was found that holds the titles/)).toBeVisible();
  await preview.getByRole('button', { name: 'Name the columns…' }).click();
  await expect(preview.getByRole('combobox', { name: 'words' })).toContainText('title');
  await expectAccessible(page);
  await preview.getByRole('checkbox', { name: 'table.csv' }).click();
  await preview.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(page.getByRole('button', { name: /^Imported 1 file/ })).toBeVisible();

  await screen('References').click();
  await expect(page.getByRole('button', { name: 'To decide 1' })).toBeVisible();
  await page.getByRole('button', { name: /^Rowing and grip strength/ }).click();
  await expect(page.getByText('pmid:90000001')).toBeVisible();
  await expect(page.getByLabel('As the style prints it')).toHaveText(
    /^1\. Lindqvist A\. Rowing and grip strength.*2019;12:101–9/,
  );
  await page.getByRole('combobox', { name: 'Citation style' }).click();
  await page.getByRole('option', { name: /^APA/ }).click();
  await expect(page.getByLabel('As the style prints it')).toHaveText(/^Lindqvist, A\. \(2019\)\./);

  await page.getByRole('button', { name: 'Edit…' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit reference' });
  await edit.getByRole('textbox', { name: 'Volume' }).fill('13');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('As the style prints it')).toHaveText(/13, 101/);

  await page.getByRole('button', { name: 'To decide 1' }).click();
  await expect(page.getByText(/same title.*years 2010 and 2011/)).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('Nothing to decide')).toBeVisible();
  await page.getByRole('button', { name: 'Merged 2' }).click();
  await expect(page.getByRole('button', { name: 'Take apart' })).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'To decide 1' })).toBeVisible();
});

test('exports references that come back as they were', async ({ door }) => {
  const { page, writeDocument } = door;
  const { screen } = workbench(page);
  await startReview(page, 'Boats');
  await importFiles(page, [await writeDocument('pubmed.ris', first)]);
  await screen('References').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'BibTeX' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('references.bib');
  const path = await file.path();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('No references yet')).toBeVisible();
  await importFiles(page, [path]);
  await expect(page.getByRole('button', { name: /^Rowing and grip strength/ })).toBeVisible();
  await expect(page.getByText('doi:10.5555/boats.2019.101')).toBeVisible();
});

test('an import stays readable and is taken out as a whole', async ({ door }) => {
  const { page, writeDocument } = door;
  const { screen, sources } = workbench(page);
  await startReview(page, 'Boats');
  await importFiles(page, [
    await writeDocument('pubmed.ris', first),
    await writeDocument('empty.txt', ''),
  ]);
  await screen('Imports').click();
  await page.getByRole('button', { name: /1 of 2 files, 2 references/ }).click();
  await expect(
    page.getByRole('main').getByText('Read "empty.txt": the file is empty'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Take out' }).click();
  await expect(page.getByRole('main').getByText('taken out')).toBeVisible();
  await expect(sources.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('main').getByText('taken out')).toBeHidden();
});

test('shows the page a claim stands on, and the saved web page', async ({ door }) => {
  const { page, writeDocument } = door;
  const { grid, sources } = workbench(page);
  const { column, makePdf, withRedScan } = await import('../helpers/make-pdf.ts');
  const pdf = await makePdf([
    column(60, 60, ['Boats and what they are for.']),
    column(60, 60, ['Rowing raised grip strength by 4 kg in a trial of 120 adults.']),
  ]);
  await startReview(page, 'Originals');
  await importFiles(page, [
    await writeDocument('boats.pdf', await withRedScan(pdf)),
    await writeDocument(
      'page.html',
      '<html><body><h1>Ginger</h1><script>window.hostile = 1</script><p>Ginger reduced sea sickness by <b>30%</b> in a trial of 60 passengers.</p></body></html>',
    ),
  ]);
  await grid.getByText('Rowing raised grip strength').click();
  await page.getByRole('button', { name: 'Original', exact: true }).click();
  await expect(page.getByText('Page 2 of 2')).toBeVisible();
  await expect(page.locator('.pdf-original__mark').first()).toBeVisible();
  await expect(page.getByRole('img', { name: 'The page as printed' })).toBeVisible();
  // The printed words can be selected, where they stand.
  const printedWords = page.locator('.pdf-words').getByText('Rowing raised grip strength');
  const lit = await page.locator('.pdf-original__mark').first().boundingBox();
  const over = await printedWords.boundingBox();
  expect(Math.abs((over?.x ?? 0) - (lit?.x ?? 1000))).toBeLessThan(5);
  expect(Math.abs((over?.width ?? 0) - (lit?.width ?? 1000))).toBeLessThan(20);
  await printedWords.selectText();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^Rowing raised grip/);
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect
    .poll(async () => (await printedWords.boundingBox())?.width ?? 0)
    .toBeGreaterThan((over?.width ?? 0) * 1.4);
  await page.getByRole('button', { name: 'Smaller' }).click();
  await page.getByRole('button', { name: 'Previous page' }).click();
  await expect(page.getByText('Page 1 of 2')).toBeVisible();
  // A picture as scanners make them is drawn, and character maps can be had.
  const printed = page.getByRole('img', { name: 'The page as printed' });
  await expect.poll(() => printed.evaluate(lowerPixel)).toEqual([200, 30, 30]);
  const maps = await page.request.get(new URL('/pdf/cmaps/90ms-RKSJ-H.bcmap', page.url()).href);
  expect(maps.status()).toBe(200);

  await sources.getByRole('option', { name: /^Ginger/ }).click();
  await grid.getByText('Ginger reduced sea sickness').click();
  await page.getByRole('button', { name: 'Original', exact: true }).click();
  const saved = page.getByRole('document', { name: 'The page as it was saved' });
  await expect(saved.getByText('30%')).toBeVisible();
  expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false);
});

test('asks for the password of a locked PDF, to read it and to show it', async ({ door }) => {
  const { page, writeDocument } = door;
  const { grid } = workbench(page);
  const { makeLockedPdf } = await import('../helpers/make-locked-pdf.ts');
  const locked = makeLockedPdf(
    ['Stoves in boat yards', 'A stove kept 41 of 52 pairs of hands warm in a trial.'],
    'winter',
  );
  await startReview(page, 'Locked');
  const file = await writeDocument('locked.pdf', locked);
  await chooseFiles(page, () => page.keyboard.press('Control+i'), [file]);
  const preview = page.getByRole('dialog', { name: 'What to import' });
  await preview.getByLabel('Password').fill('summer');
  await preview.getByRole('button', { name: 'Unlock' }).click();
  await expect(preview.getByText(/this is not the password/).first()).toBeVisible();
  await preview.getByLabel('Password').fill('winter');
  await preview.getByLabel('Password').press('Enter');
  await preview.getByRole('button', { name: 'Import 1 file' }).click();

  await grid.getByText('A stove kept 41 of 52').first().click();
  await page.getByRole('button', { name: 'Original', exact: true }).click();
  await expect(page.getByText('which Claimgrid does not keep')).toBeVisible();
  await page.getByLabel('Password').fill('summer');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('This is not its password.')).toBeVisible();
  await page.getByLabel('Password').fill('winter');
  await page.getByLabel('Password').press('Enter');
  await expect(page.getByRole('img', { name: 'The page as printed' })).toBeVisible();
  await expect(page.locator('.pdf-original__mark').first()).toBeVisible();
});

/** Red, green and blue in the middle of the lower half of a canvas. */
function lowerPixel(canvas: HTMLElement | SVGElement): number[] | null {
  if (!(canvas instanceof HTMLCanvasElement)) return null;
  const place = [Math.round(canvas.width / 2), Math.round(canvas.height * 0.75)] as const;
  const pixel = canvas.getContext('2d')?.getImageData(...place, 1, 1).data;
  return pixel === undefined ? null : Array.from(pixel.slice(0, 3));
}
