import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';
import { answerFileDialog } from './doors.ts';

/** The path of a document that was written for the specs. */
export const fixture = (name: string) => resolve(import.meta.dirname, '../fixtures/review', name);

/** The three documents that the whole job is done on. */
export const documents = ['two-articles.txt', 'guideline.md', 'clinic.html'].map(fixture);

/** What a person sees of the workbench, by role and name. */
export function workbench(page: Page) {
  const grid = page.getByRole('grid', { name: 'Claims' });
  return {
    grid,
    reader: page.getByRole('document', { name: 'Source text' }),
    /** The words of a claim in the reader; a mark has no name, its title says which it is. */
    mark: (label: string) => page.getByTitle(new RegExp(`^${label} ·`)).first(),
    lit: page.locator('mark[data-selected]').first(),
    status: page.getByRole('contentinfo'),
    sources: page.getByRole('listbox', { name: /sources/i }),
    /** How many claims the grid shows, in words: "12 of 30 claims". */
    count: page.getByRole('main').getByRole('status').first(),
    /** What an import did, file by file. */
    imports: page.getByRole('region', { name: 'Import', exact: true }),
    importedFile: (name: string) =>
      page
        .getByRole('region', { name: 'Import', exact: true })
        .getByRole('listitem')
        .filter({ has: page.getByText(name, { exact: true }) }),
    undo: page.getByRole('button', { name: 'Undo', exact: true }),
    /** The row of a claim such as "C3". */
    row: (label: string) =>
      grid
        .getByRole('row')
        .filter({ has: page.getByRole('gridcell', { name: label, exact: true }) }),
    screen: (name: string) =>
      page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) }),
  };
}

/** Makes a review in the workbench's own folder and opens it. */
export async function startReview(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /new review/i }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('button', { name: 'Create review' }).click();
  await expect(page.getByRole('button', { name: 'Import documents…' })).toBeVisible();
  // A closing dialog keeps the focus for a moment and takes the keys.
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Opens the sample review; its claims are there when this ends. */
export async function openSample(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /open the sample/i });
  await expect(button).toBeVisible();
  // A press while the first screen is still being laid out can miss; while it opens, more are ignored.
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 5000 });
    await expect(workbench(page).grid.getByRole('row').nth(5)).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 90_000 });
}

/** Imports files as a person would, and waits until the import says that it is over. */
export async function importFiles(page: Page, files: readonly string[]): Promise<void> {
  await chooseFiles(page, () => page.keyboard.press('Control+i'), files);
  await takeAll(page);
  await expect(importOver(page)).toBeVisible({ timeout: 60_000 });
}

/** Takes everything that an import read, once it asks what to take; it does not ask when nothing can be taken. */
export async function takeAll(page: Page): Promise<void> {
  const preview = page.getByRole('dialog', { name: 'What to import' });
  await expect(preview.or(importOver(page)).first()).toBeVisible({ timeout: 60_000 });
  if (await preview.isVisible()) {
    await preview.getByRole('button', { name: /^Import (?!nothing)/ }).click();
    await expect(preview).toBeHidden();
  }
}

/** What an import came to: in its panel, and in the status bar once the panel has folded. */
function importOver(page: Page): Locator {
  const name = /^(?:Imported|Nothing new)/;
  const { imports } = workbench(page);
  return imports.getByRole('heading', { name }).or(page.getByRole('button', { name })).first();
}

/** A cell of a row by its column's header: "Level" → the level cell. */
export async function cell(row: Locator, column: string): Promise<Locator> {
  const header = row
    .page()
    .getByRole('columnheader', { name: new RegExp(`^${column}`) })
    .first();
  const index = await header.getAttribute('aria-colindex');
  return row.locator(`[role="gridcell"][aria-colindex="${index}"]`);
}

/** Runs a command by its name in the palette, and waits until the palette is gone. */
export async function runCommand(page: Page, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: /command/i });
  // A page that was just loaded does not listen yet; an open palette passes the keys by.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
  await page.keyboard.type(words);
  // What comes late, such as named views after a reload, is not there to be taken at once.
  await expect(box).toHaveAttribute('aria-activedescendant', /./u);
  await page.keyboard.press('Enter');
  // A closing dialog keeps the focus for a moment and takes the keys; one that the command
  // opens hides it from roles, not from the keys.
  await expect(page.locator('.palette')).toHaveCount(0);
}

/** Chooses files in the browser's own dialog, which `open` brings up. */
export async function chooseFiles(
  page: Page,
  open: () => Promise<void>,
  files: readonly string[],
): Promise<void> {
  if (await answerFileDialog(page, files)) {
    await open();
    return;
  }
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()]);
  await chooser.setFiles([...files]);
}

/** Waits until an import is over and its rows are there. */
export async function waitForClaims(page: Page): Promise<void> {
  await expect(workbench(page).grid.getByRole('row').nth(5)).toBeVisible({ timeout: 60_000 });
}

/** The text of a file that the page has the browser save. */
export async function downloadedText(page: Page, start: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return await readDownload(download);
}

async function readDownload(download: Download): Promise<string> {
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Fails on anything that axe finds by the rules of WCAG 2.2, levels A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}
