import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { cleanHtml } from '#core/documents/clean-html.ts';
import type { CleanNode } from '#core/documents/clean-html.ts';
import { countHarm } from '#tests/helpers/count-harm.ts';
import { ownVectors, sharedVectors } from '#tests/helpers/hostile-markup.ts';
import { moreVectors } from '#tests/helpers/more-markup.ts';
import { hostileReports } from '#tests/helpers/hostile-reports.ts';
import { browserFlags, findBrowser } from '#tests/tools/browser.ts';
import type { TortureOutcome } from '../part.ts';

export const name = 'markup';
export const describe =
  'hostile markup, a vector at a time, in every field of an HTML and a Markdown report and as a page of the reader, opened in a browser: no script, request, navigation or dialog';

/** Fields of a review that a vector stands in (`vectorReview`). */
const fields = 14;
const atOnce = 3;
/** So many vectors are also opened as they are, to see that they do something. */
const bareEvery = 10;
/** Milliseconds for what waits until the page is there. */
const settling = 80;

export async function run(count?: number): Promise<TortureOutcome> {
  const found = findBrowser();
  if (!found.ok) return { done: 0, failures: [found.error] };
  const all = [...new Set([...ownVectors, ...moreVectors, ...sharedVectors()])];
  // Every n-th, so that few are still of every kind.
  const step = Math.max(1, Math.floor(all.length / (count ?? all.length)));
  const vectors = all.filter((_, at) => at % step === 0);
  const browser = await chromium.launch({ executablePath: found.value, args: [...browserFlags] });
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-markup-'));
  const failures: string[] = [];
  let pages = 0;
  let live = 0;
  let bare = 0;
  const open = async (page: Page, html: string): Promise<void> => {
    pages += 1;
    const path = join(folder, `page-${pages}.html`);
    writeFileSync(path, html);
    // What leads away at once may end the loading that is waited for.
    await page.goto(pathToFileURL(path).href, { timeout: 10_000 }).catch(() => {});
    await page.waitForTimeout(settling);
    rmSync(path);
  };
  const tryVectors = async (waiting: Iterator<[number, string]>): Promise<void> => {
    const page = await browser.newPage();
    const harm = await countHarm(page, null);
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
      const [at, vector] = next.value;
      for (const [kind, html] of Object.entries(pagesOf(vector))) {
        const before = harm.found().length;
        // oxlint-disable-next-line no-await-in-loop -- a page at a time, so that it is known which
        await open(page, html);
        const seen = harm.found().slice(before);
        if (seen.length > 0) {
          failures.push(`${kind}: ${JSON.stringify(vector)}: ${seen.join(', ')}`);
        }
      }
      if (at % bareEvery !== 0) continue;
      // oxlint-disable-next-line no-await-in-loop
      const alone = await browser.newPage();
      // oxlint-disable-next-line no-await-in-loop
      const counted = await countHarm(alone, null);
      // oxlint-disable-next-line no-await-in-loop
      await open(alone, `<!DOCTYPE html><body>${vector}`);
      bare += 1;
      live += counted.found().length > 0 ? 1 : 0;
      // oxlint-disable-next-line no-await-in-loop
      await alone.close();
    }
  };
  try {
    // One list for all: who is done takes the next.
    const waiting = vectors.entries();
    await Promise.all(Array.from({ length: atOnce }, () => tryVectors(waiting)));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (live === 0) failures.push('the count: no vector does anything where nothing escapes it');
  const cases = vectors.length * (2 * fields + 1);
  return {
    done: cases,
    failures,
    notes: [
      `${vectors.length} vectors, ${pages} pages opened, ${cases} places in them`,
      `${live} of ${bare} vectors do something at once where nothing escapes them`,
    ],
  };
}

/** Pages that a vector stands in: reports (the HTML report without its policy only, with it less can happen), and the page as the reader shows it. */
function pagesOf(vector: string): Readonly<Record<string, string>> {
  const { 'HTML report': _, ...reports } = hostileReports([vector]);
  const words = cleanHtml(vector).map(markupOf).join('');
  return {
    ...reports,
    'page of the reader': `<!DOCTYPE html><meta charset="utf-8"><body>${words}`,
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
