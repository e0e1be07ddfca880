import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { test as plain } from '@playwright/test';
import type { Page } from '@playwright/test';
import { countHarm } from '#tests/helpers/count-harm.ts';
import { hostileReports } from '#tests/helpers/hostile-reports.ts';
import { ownVectors, sharedVectors } from '#tests/helpers/hostile-markup.ts';
import { moreVectors } from '#tests/helpers/more-markup.ts';
import { expect, test } from './fixtures.ts';
import { importFiles, startReview, waitForClaims, workbench } from './workbench.ts';

// Markup that wants to run, load or lead away, in every place that takes a
// stranger's words: a few of every kind. `npm run torture -- markup` has all of
// them in reports, one at a time, and in the window, by CLAIMGRID_VECTORS.
const all = process.env['CLAIMGRID_VECTORS'] === 'all';
const everyThird = ownVectors.filter((_, at) => at % 3 === 0 || at < 10);
const vectors = all ? [...ownVectors, ...moreVectors, ...sharedVectors()] : everyThird;
const edited = 60;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 600);
const sentence = (words: string, at: number): string =>
  `In a randomised trial of 12${at} patients, ${oneLine(words)} reduced pain by ${at % 90}% compared with placebo (p < 0.01).`;

/** Documents of vectors, by name: as markup, as words of a page, of a text, of Markdown and of references. */
function documents(): Readonly<Record<string, string>> {
  const pages: Record<string, string> = {};
  const atOnce = 25;
  for (let from = 0; from < vectors.length; from += atOnce) {
    const some = vectors.slice(from, from + atOnce);
    pages[`<img src=x onerror=alert(1)> ${from}.html`] =
      `<html><head><title>${escaped(some[0] ?? '')}</title>${some[1]}</head><body><h1>Page ${from}</h1>` +
      some.map((one, at) => `<p>${escaped(sentence(one, at))}</p>${one}`).join('\n') +
      '<p>Last words.</p></body></html>';
  }
  return {
    ...pages,
    '"><svg onload=alert(1)>.md': `# Marks\n\n${vectors.join('\n\n')}\n`,
    'javascript:alert(1).txt': `Words\n\n${vectors.map(sentence).join('\n\n')}\n`,
    'records.ris': vectors
      .map(
        (one) =>
          `TY  - JOUR\nTI  - ${oneLine(one)}\nAU  - ${oneLine(one)}\nJO  - ${oneLine(one)}\nPY  - 2001\nUR  - javascript:alert(1)\nER  - \n`,
      )
      .join(''),
  };
}

/** Calls the process side as the window does. */
function call(page: Page, path: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ([procedure, body]) => {
      const response = await fetch(`/rpc/${procedure}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      if (!response.ok) throw new Error(`${procedure}: ${await response.text()}`);
      return response.json();
    },
    [path, JSON.stringify(input)] as const,
  );
}

/** Writes vectors into everything that a reviewer writes of the first claims. */
async function writeVectors(page: Page): Promise<void> {
  const answer = await call(page, 'columns.add', {
    name: ownVectors[8]?.slice(0, 60),
    kind: 'text',
  });
  const { id } = (answer as { result: { data: { column: { id: string } } } }).result.data.column;
  const edits = vectors.slice(0, edited).map((vector, at) => ({
    number: at + 1,
    assessment: { status: 'accepted', note: vector, level: 'low' },
    tags: [oneLine(vector).slice(0, 60)],
    values: { [id]: oneLine(vector).slice(0, 200) },
  }));
  await call(page, 'claims.edit', { what: 'paste', edits });
  await call(page, 'review.update', { title: ownVectors[0], question: ownVectors[8] });
}

test('markup in documents and in what is written runs nothing in the window', async ({ door }) => {
  const { page, writeDocument } = door;
  if (all) test.setTimeout(1_200_000);
  const { grid, reader, screen, sources } = workbench(page);
  const harm = await countHarm(page, new URL('/', page.url()).href);
  await startReview(page, 'Hostile');
  const files = await Promise.all(
    Object.entries(documents()).map(([name, text]) => writeDocument(name, text)),
  );
  await importFiles(page, files);
  await waitForClaims(page);
  await writeVectors(page);
  await page.reload();
  await waitForClaims(page);

  await expect(grid.getByText('<script>alert(1)</script>').first()).toBeVisible();
  for (let step = 0; step < 3; step += 1) {
    // oxlint-disable-next-line no-await-in-loop -- row after row comes into sight
    await grid.hover();
    // oxlint-disable-next-line no-await-in-loop
    await page.mouse.wheel(0, 700);
  }
  const count = Number(await sources.getByRole('option').first().getAttribute('aria-setsize'));
  await sources.focus();
  await page.keyboard.press('Home');
  const shown = page.getByRole('document', { name: 'The page as it was saved' });
  // A page that stands inside of an element which is never drawn.
  const nothing = page.getByText('The original cannot be shown');
  let originals = 0;
  const mostOriginals = all ? count : 2;
  // The first one stands for all sources; two saved pages are enough to see that pages are shown.
  for (let at = 1; at < count && originals < mostOriginals; at += 1) {
    // By keys: of a long list only what is in sight is in the page.
    // oxlint-disable-next-line no-await-in-loop -- source after source
    await sources.focus();
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('ArrowDown');
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Enter');
    // oxlint-disable-next-line no-await-in-loop
    await expect(page.locator(`#source-option-${at}`)).toHaveAttribute('aria-selected', 'true');
    const original = page.getByRole('button', { name: 'Original', exact: true });
    // oxlint-disable-next-line no-await-in-loop
    await expect(reader).toBeVisible();
    // oxlint-disable-next-line no-await-in-loop
    if ((await original.count()) === 0) continue;
    // oxlint-disable-next-line no-await-in-loop
    await original.click();
    // oxlint-disable-next-line no-await-in-loop
    await expect(shown.or(nothing)).toBeVisible();
    originals += 1;
  }
  // One page has all of its words in a text field that never ends: a file without words is refused.
  expect(originals).toBe(all ? Math.ceil(vectors.length / 25) - 1 : 2);
  await expect(all ? sources : shown).toBeVisible();

  await screen('References').click();
  await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible();
  await screen('Report').click();
  for (const format of [/^Markdown/, /^CSV/, /^Web page/]) {
    // oxlint-disable-next-line no-await-in-loop -- format after format
    await page.getByRole('combobox', { name: 'Format' }).click();
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('option', { name: format }).click();
    const preview = page.getByRole('region', { name: /^Preview of the/ });
    // oxlint-disable-next-line no-await-in-loop
    await expect(preview.getByText('<script>alert(1)</script>').first()).toBeVisible();
  }
  expect(harm.found()).toEqual([]);
});

plain('markup in reports runs nothing, with and without their content policy', async ({ page }) => {
  if (all) plain.setTimeout(1_200_000);
  for (const [name, html] of Object.entries(hostileReports(vectors))) {
    // oxlint-disable-next-line no-await-in-loop -- report after report
    expect(await harmOf(page, html), name).toEqual([]);
  }
});

plain('the same markup runs where nothing escapes it', async ({ page }) => {
  const found = await harmOf(page, `<body>${ownVectors.slice(8, 20).join('\n')}`);
  for (const kind of ['script', 'request', 'dialog']) {
    expect(
      found.filter((line) => line.startsWith(kind)),
      kind,
    ).not.toEqual([]);
  }
});

/** Opens a file of this content as people do, and says what it did. */
async function harmOf(page: Page, html: string): Promise<readonly string[]> {
  const path = plain.info().outputPath('report.html');
  await writeFile(path, html);
  const fresh = await page.context().newPage();
  const harm = await countHarm(fresh, null);
  await fresh.goto(pathToFileURL(path).href);
  // What waits for the page to be there (autofocus, animations, lazy pictures) has its turn.
  await fresh.mouse.wheel(0, 2000);
  await fresh.waitForTimeout(300);
  await fresh.close();
  return harm.found();
}
