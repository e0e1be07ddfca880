import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  chooseFiles,
  downloadedText,
  expectAccessible,
  openSample,
  runCommand,
  workbench,
} from './workbench.ts';

/** What a person sees of the report screen, by role and name. */
function reportScreen(page: Page) {
  const preview = page.getByRole('region', { name: 'Preview of the Markdown report' });
  const options = page.getByRole('form', { name: 'Report options' });
  return {
    preview,
    options,
    heading: (name: string) => preview.getByRole('heading', { name, exact: true }),
    /** The headings of the report's sections, in their order. */
    sections: preview.getByRole('heading', { level: 4 }),
    section: (name: string) => options.getByRole('checkbox', { name, exact: true }),
    row: (name: string) =>
      options
        .getByRole('list', { name: 'Contents' })
        .getByRole('listitem')
        .filter({ has: page.getByRole('checkbox', { name, exact: true }) }),
    template: options.getByRole('combobox', { name: 'Template' }),
    back: page.getByRole('button', { name: 'Back to the report' }),
  };
}

/** Opens the sample's report with every claim in it, and waits until it is drawn. */
async function openReport(page: Page): Promise<void> {
  await openSample(page);
  await runCommand(page, 'Go to Report');
  await page.getByRole('checkbox', { name: /^To review/ }).click();
  await expect(reportScreen(page).heading('Evidence map')).toBeVisible();
}

async function templateAction(page: Page, name: RegExp | string): Promise<void> {
  await page.getByRole('button', { name: 'Template actions' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** The number that a control says it opens, which is what the grid must show. */
async function promised(control: Locator): Promise<number> {
  const name = (await control.getAttribute('aria-label')) ?? '';
  const digits = /(\d[\d,]*)(?: claims?$|: show)/u.exec(name)?.[1] ?? '';
  expect(digits, name).not.toBe('');
  return Number(digits.replaceAll(',', ''));
}

/** How many claims the grid says it shows, and how many rows it has. */
async function expectShown(page: Page, claims: number): Promise<void> {
  const { count, grid } = workbench(page);
  await expect(count).toHaveText(new RegExp(`^${claims}( of [\\d,]+)? claims?$`));
  // The head of the grid is a row too.
  await expect(grid).toHaveAttribute('aria-rowcount', String(claims + 1));
}

test('sections are left out and moved by keyboard and by mouse, and the preview follows', async ({
  door,
}) => {
  const { page } = door;
  const { heading, section, sections, row, options } = reportScreen(page);
  await openReport(page);
  await expect(sections.first()).toHaveText('Method');
  await expect(sections.last()).toHaveText('Provenance');

  await section('Method').click();
  await expect(heading('Method')).toHaveCount(0);
  await expect(options.getByText('10 of 12')).toBeVisible();

  // By keyboard: the focus goes along, and what happened is said.
  await section('Evidence map').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(section('Evidence map')).toBeFocused();
  await expect(options.getByRole('status').filter({ hasText: 'Evidence map' })).toHaveText(
    'Evidence map, now 3 of 12',
  );
  await expect(sections.first()).toHaveText('Evidence map');
  const down = row('Evidence map').getByRole('button', { name: 'Move Evidence map down' });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(down).toBeFocused();
  await expect(sections.first()).toHaveText('Flow of records, sources and claims');

  await row('References').dragTo(row('Flow diagram (PRISMA)'), { targetPosition: { x: 90, y: 3 } });
  await expect(sections.first()).toHaveText('References');

  // What was chosen last is there again.
  await page.reload();
  await runCommand(page, 'Go to Report');
  await expect(sections.first()).toHaveText('References');
  await expect(heading('Method')).toHaveCount(0);
});

test('templates are kept, changed, chosen again, renamed, removed and taken back', async ({
  door,
}) => {
  const { page } = door;
  const { heading, section, template, options } = reportScreen(page);
  await openReport(page);
  await section('Method').click();
  await templateAction(page, 'Save as template…');
  await page.getByRole('textbox', { name: 'Name' }).fill('For the board');
  await page.keyboard.press('Enter');
  await expect(template).toHaveText('For the board');

  await section('Method').click();
  await expect(options.getByText('Changed since it was chosen')).toBeVisible();
  await expect(heading('Method')).toBeVisible();
  await options.getByRole('button', { name: 'Discard changes' }).click();
  await expect(heading('Method')).toHaveCount(0);

  await section('Question').click();
  await options.getByRole('button', { name: 'Update' }).click();
  await expect(options.getByText('Changed since it was chosen')).toBeHidden();
  await template.click();
  await page.getByRole('option', { name: 'No template' }).click();
  await section('Method').click();
  await section('Question').click();
  await template.click();
  await page.getByRole('option', { name: 'For the board' }).click();
  await expect(heading('Method')).toHaveCount(0);
  await expect(section('Question')).not.toBeChecked();

  await templateAction(page, 'Rename…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Short');
  await page.keyboard.press('Enter');
  await expect(template).toHaveText('Short');
  await templateAction(page, 'Remove');
  await expect(template).toHaveText('No template');
  await page.keyboard.press('Control+z');
  await template.click();
  await expect(page.getByRole('option', { name: 'Short' })).toBeVisible();
});

test('a template goes through a file, and what a file has wrong is said', async ({ door }) => {
  const { page, writeDocument } = door;
  const { section, options, heading } = reportScreen(page);
  await openReport(page);
  await section('Method').click();
  const saved = await downloadedText(page, () => templateAction(page, 'Save template to a file'));
  expect(JSON.parse(saved)).toMatchObject({ groupBy: 'type', style: 'vancouver' });
  await section('Method').click();
  await expect(heading('Method')).toBeVisible();

  const load = (file: string) =>
    chooseFiles(page, () => templateAction(page, 'Load a template file…'), [file]);
  await load(await writeDocument('good.json', saved));
  await expect(heading('Method')).toHaveCount(0);
  await expect(page.getByText('Loaded the template “good.json”')).toBeVisible();

  await load(await writeDocument('bad.json', '{"sections":["claims","colophon"]}'));
  const problem = options.getByRole('alert');
  await expect(problem).toContainText('there is no field "colophon"');
  await expect(problem).toContainText('"sections"');
  await expect(problem).toContainText('Known are: question, method');
  await expectAccessible(page);

  await load(await writeDocument('good.json', saved));
  await expect(problem).toBeHidden();
});

test('a file that is no citation style is refused in words', async ({ door }) => {
  const { page, writeDocument, expectConsole } = door;
  const { options } = reportScreen(page);
  expectConsole(/422/);
  await openReport(page);
  const file = await writeDocument('house.csl', '<html><body>No style</body></html>');
  await chooseFiles(page, () => options.getByRole('button', { name: 'Add style…' }).click(), [
    file,
  ]);
  await expect(options.getByRole('alert')).toContainText('house.csl');
  await expect(options.getByRole('alert')).toContainText('no CSL style');
});

test('every number of the levels table opens exactly its claims, and leads back', async ({
  door,
}) => {
  const { page } = door;
  const { preview, back } = reportScreen(page);
  await openSample(page);
  await page.keyboard.press('f');
  await page.getByRole('checkbox', { name: 'accepted' }).click();
  await page.keyboard.press('Escape');
  const { count } = workbench(page);
  await expect(count).toHaveText(/ of [\d,]+ claims$/u);
  const before = (await count.textContent()) ?? '';
  await runCommand(page, 'Go to Report');
  await page.getByRole('checkbox', { name: /^To review/ }).click();
  const table = preview.getByRole('table', { name: /evidence level/i }).first();
  await expect(table.getByRole('columnheader').nth(1)).toHaveText('Claims');
  // The first number of a line is that of its claims; a level without any has none to press.
  const lines = table.getByRole('row').filter({ has: page.getByRole('button') });
  await expect(lines.nth(1)).toBeVisible();
  for (let at = 0; at < (await lines.count()); at += 1) {
    const number = lines.nth(at).getByRole('button').first();
    const claims = await promised(number);
    await number.click();
    await expectShown(page, claims);
    await back.click();
    await expect(number).toBeFocused();
  }
  await runCommand(page, 'Go to Claims');
  await expect(count).toHaveText(before);
});

test('a mark of a chart opens its claims by mouse and by keyboard', async ({ door }) => {
  const { page } = door;
  const { preview, back } = reportScreen(page);
  await openReport(page);
  const map = preview.getByRole('group', { name: /^Evidence map/ });
  const marks = map.getByRole('button');
  const first = await promised(marks.first());
  await marks.first().click();
  await expectShown(page, first);
  await expect(page.getByRole('list', { name: 'Filter' })).toContainText('Level');
  await back.click();
  await expect(marks.first()).toBeFocused();

  await page.keyboard.press('Tab');
  await expect(marks.nth(1)).toBeFocused();
  const second = await promised(marks.nth(1));
  await page.keyboard.press('Enter');
  await expectShown(page, second);
  // A grid that shows something else is no place to go back from.
  await page.getByRole('button', { name: 'Remove the filter on level' }).click();
  await expect(back).toBeHidden();

  // Without the way back: the preview still stands where it stood.
  await runCommand(page, 'Go to Report');
  await expect(marks.first()).toBeInViewport();
});

test('a claim, a note and a number of the table below a chart can be followed', async ({
  door,
}) => {
  const { page } = door;
  const { preview } = reportScreen(page);
  await openReport(page);
  const note = preview.getByRole('link', { name: 'Note 1', exact: true });
  await note.click();
  await expect(preview.getByRole('region', { name: 'Notes' })).toBeInViewport();
  await preview.getByRole('link', { name: 'Back to the place of note 1' }).click();
  await expect(note).toBeInViewport();

  const figure = preview.getByRole('figure').filter({ hasText: 'evidence level' }).first();
  await figure.getByText('Show the numbers').click();
  const number = figure.getByRole('table').getByRole('button').first();
  const claims = await promised(number);
  await number.click();
  await expectShown(page, claims);

  await runCommand(page, 'Go to Report');
  await preview
    .getByRole('heading', { name: /^C\d+$/ })
    .first()
    .getByRole('button')
    .click();
  await expect(page.getByRole('main', { name: 'Claims' })).toBeVisible();
});

test('the preview follows the review, and formats say what they do not use', async ({ door }) => {
  const { page } = door;
  const { preview, options, section } = reportScreen(page);
  await openReport(page);
  await options.getByText('Title and question').click();
  const title = options.getByRole('textbox', { name: 'Title' });
  await title.fill('Another title');
  await title.blur();
  await expect(preview.getByRole('heading', { level: 3 })).toHaveText('Another title');

  await page.getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: 'CSV' }).click();
  await expect(section('Method')).toBeDisabled();
  await expect(
    options.getByText('Only for Markdown, web page, Word and PDF.').first(),
  ).toBeVisible();
  for (const format of ['Web page (HTML)', 'Word (DOCX)', 'PDF']) {
    await page.getByRole('combobox', { name: 'Format' }).click();
    await page.getByRole('option', { name: format }).click();
    await expect(page.getByRole('button', { name: `Download ${format}` })).toBeEnabled();
    await expect(page.getByRole('heading', { name: 'Another title', level: 3 })).toBeVisible();
    await expect(section('Method')).toBeEnabled();
  }
});

for (const colours of ['light', 'dark'] as const) {
  test(`the report screen can be used by everyone, in ${colours} colours`, async ({ door }) => {
    const { page } = door;
    const { preview } = reportScreen(page);
    await page.emulateMedia({ colorScheme: colours });
    await openReport(page);
    await preview.getByText('Show the numbers').first().click();
    await expectAccessible(page);
    await preview
      .getByRole('group', { name: /^Evidence map/ })
      .getByRole('button')
      .first()
      .click();
    await expect(reportScreen(page).back).toBeVisible();
    await expectAccessible(page);
  });
}
