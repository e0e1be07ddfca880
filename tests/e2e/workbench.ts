import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';

/** The three documents that the specs import; written for them. */
export const documents = ['two-articles.txt', 'guideline.md', 'clinic.html'].map((name) =>
  resolve(import.meta.dirname, '../fixtures/review', name),
);

/** What a person sees of the workbench, by role and name. */
export function workbench(page: Page) {
  const grid = page.getByRole('grid', { name: 'Claims' });
  return {
    grid,
    reader: page.getByRole('document', { name: 'Source text' }),
    lit: page.locator('mark[data-selected]').first(),
    status: page.getByRole('contentinfo'),
    sources: page.getByRole('listbox', { name: /sources/i }),
    /** The row of a claim such as "C3". */
    row: (label: string) =>
      grid
        .getByRole('row')
        .filter({ has: page.getByRole('gridcell', { name: label, exact: true }) }),
    screen: (name: string) =>
      page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) }),
  };
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

/** Chooses files in the browser's own dialog, which `open` brings up. */
export async function chooseFiles(
  page: Page,
  open: () => Promise<void>,
  files: readonly string[],
): Promise<void> {
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
