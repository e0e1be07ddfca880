import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { contentsOf } from '#core/reports/html/html-contents.ts';
import { htmlFromBlocks } from '#core/reports/html/html-report.ts';
import type { ReportBlock } from '#core/reports/document/block.ts';
import { exampleBlocks } from '#tests/core/reports/example-blocks.ts';

// The file that is handed in, as a browser opens it from a folder: no workbench is behind it.

const wide: ReportBlock = {
  kind: 'table',
  id: 'wide',
  label: 'Table 2',
  caption: 'A wide table',
  columns: ['Source', 'File', 'Pages', 'Claims', 'Levels'].map((title, index) => ({
    title,
    kind: index < 2 ? 'text' : 'number',
    heads: index === 0,
  })),
  rows: [
    ['Walking for backs', 'walking.pdf', '12', '4', '2'].map((text) => [{ kind: 'text', text }]),
  ],
  total: null,
};

function exampleHtml(): string {
  const blocks = exampleBlocks().toSpliced(-2, 0, wide);
  return [
    ...htmlFromBlocks(blocks, { title: 'Walking', date: '2026-02-03' }, contentsOf(blocks)),
  ].join('');
}

/** Opens a report; returns what goes wrong, and what is asked for beside the file. */
async function open(page: Page, html: string): Promise<readonly string[]> {
  const found: string[] = [];
  const path = test.info().outputPath('report.html');
  await writeFile(path, html);
  const { href } = pathToFileURL(path);
  page.on('console', (message) => found.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => found.push(`page error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== href) found.push(`request: ${request.url()}`);
  });
  await page.goto(href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return found;
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [360, 640],
  ] as const) {
    test(`the HTML report is accessible, ${colorScheme}, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      const found = await open(page, exampleHtml());
      await page.getByText('Numbers of figure 1').first().click();
      await expect(page.getByRole('table', { name: 'Numbers of figure 1' })).toBeVisible();
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
      const { violations, passes } = await new AxeBuilder({ page })
        .withTags([...tags, 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'nothing is wider than the window').toBe(0);
      expect(found).toEqual([]);
    });
  }
}

test('a wide table of the HTML report is scrolled with the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, exampleHtml());
  const table = page.getByRole('group', { name: 'Table 2. A wide table' });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
});

test('notes, citations and the contents of the HTML report lead there and back', async ({
  page,
}) => {
  await open(page, exampleHtml());
  await page.getByRole('link', { name: 'Note 1', exact: true }).click();
  await expect(page.locator(':target')).toContainText('Counted in UTF-16 units from 0.');
  await page.getByRole('link', { name: 'Back to note mark 1' }).click();
  await expect(page.locator(':target')).toHaveText('1');
  await page.getByRole('link', { name: 'Reference 1' }).click();
  await expect(page.locator(':target')).toContainText('Walking for backs');
  await page.getByRole('navigation').getByRole('link', { name: 'Claims' }).click();
  await expect(page.locator(':target')).toHaveText('Claims');
});

test('nothing that is put into the HTML report runs or is fetched', async ({ page }) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const added = (host: string) =>
    `<script>document.title = "ran"</script><script src="${host}/x.js"></script>` +
    `<img src="${host}/x.png" alt="" onerror="document.title = 'ran'">` +
    `<iframe src="${host}/frame"></iframe><style>h1 { display: none; }</style></main>`;
  try {
    const html = exampleHtml().replace('</main>', () => added(`http://127.0.0.1:${port}`));
    const found = await open(page, html);
    await expect(page).toHaveTitle('Walking');
    const refused = found.filter((line) => /Content Security Policy/.test(line));
    expect(refused.length, 'the policy said no').toBeGreaterThan(3);
    expect(asked).toEqual([]);
    // The server would have heard of it.
    await page.goto(`http://127.0.0.1:${port}/heard`);
    expect(asked).toContain('/heard');
  } finally {
    server.close();
  }
});

test('the printed HTML report is light and shows the numbers of its figures', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await open(page, exampleHtml());
  await expect(page.getByRole('table', { name: 'Numbers of figure 1' })).toBeVisible();
  const colour = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(colour).toBe('rgb(27, 31, 39)');
});
