import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { cleanHtml } from '#core/documents/clean-html.ts';
import type { CleanNode } from '#core/documents/clean-html.ts';
import { countHarm } from '#tests/helpers/count-harm.ts';
import { ownVectors, sharedVectors } from '#tests/helpers/hostile-markup.ts';
import { hostileReports } from '#tests/helpers/hostile-reports.ts';
import { browserFlags, findBrowser } from '#tests/tools/browser.ts';
import type { TortureOutcome } from '../part.ts';

export const name = 'markup';
export const describe =
  'hostile markup, a vector at a time, in every field of an HTML and a Markdown report and as a page of the reader, opened in a browser: no script, request, navigation or dialog';

/** Fields of a review that a vector stands in (`vectorReview`). */
const fields = 14;

export async function run(count?: number): Promise<TortureOutcome> {
  const found = findBrowser();
  if (!found.ok) return { done: 0, failures: [found.error] };
  const vectors = [...ownVectors, ...sharedVectors()].slice(0, count);
  const browser = await chromium.launch({ executablePath: found.value, args: [...browserFlags] });
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-markup-'));
  const failures: string[] = [];
  let pages = 0;
  const harmOf = async (html: string): Promise<readonly string[]> => {
    const path = join(folder, 'page.html');
    writeFileSync(path, html);
    const page = await browser.newPage();
    try {
      const harm = await countHarm(page, null);
      await page.goto(pathToFileURL(path).href);
      await page.waitForTimeout(50);
      pages += 1;
      return harm.found();
    } finally {
      await page.close();
    }
  };
  try {
    for (const vector of vectors) {
      const original = `<!DOCTYPE html><meta charset="utf-8"><body>${cleanHtml(vector).map(markupOf).join('')}`;
      const reports = hostileReports([vector]);
      for (const [kind, html] of Object.entries({ ...reports, 'page of the reader': original })) {
        // oxlint-disable-next-line no-await-in-loop -- a vector at a time, so that it is known which
        const harm = await harmOf(html);
        if (harm.length > 0)
          failures.push(`${kind}: ${JSON.stringify(vector)}: ${harm.join(', ')}`);
      }
    }
    const control = await harmOf(`<body>${ownVectors.slice(8, 20).join('\n')}`);
    if (control.length === 0) failures.push('the count: markup that nothing escapes was not seen');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const cases = vectors.length * (3 * fields + 1);
  return {
    done: cases,
    failures,
    notes: [`${vectors.length} vectors, ${pages} pages opened, ${cases} places in them`],
  };
}

/** As the window draws it: an element, its address, its children. */
function markupOf(node: CleanNode): string {
  const words = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  if (typeof node === 'string') return words(node);
  const href = node.href === undefined ? '' : ` href="${words(node.href)}"`;
  return `<${node.tag}${href}>${node.children.map(markupOf).join('')}</${node.tag}>`;
}
