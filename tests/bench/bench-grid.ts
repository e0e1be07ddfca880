import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { iterateClaims } from '#db/claims.ts';
import { openReview } from '#db/open-review.ts';
import { openBrowserDoor, openInDoor } from '../e2e/doors.ts';
import { browserFlags, findBrowser } from '../tools/browser.ts';
import { firstPaint, heapMegabytes, keyToPaint, scrollFrames } from './grid-measures.ts';
import type { GridPage } from './grid-measures.ts';
import { makeReview } from './make-review.ts';
import { openPeer } from './peer-grid.ts';
import { quantile } from './rounds.ts';

const rounds = 5;
const presses = 60;
const frames = 240;
/** Each stands in a part of the made-up claims. */
const words = ['placebo', 'physiotherapy', 'hospital'] as const;

/**
 * The grid at 10,000 and 100,000 claims in a real browser, the built program
 * beside ag-grid-community with the same rows: first paint, filter to repaint,
 * level key to painted cell, scroll frames, memory. In turn, on one machine.
 */
export async function benchGrid(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-bench-'));
  const program = findBrowser();
  if (!program.ok) throw new Error(program.error);
  const browser = await chromium.launch({
    executablePath: program.value,
    args: [...browserFlags],
  });
  const door = await openBrowserDoor(folder);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(door.url);
  console.log('\nGrid in Chromium at 1440x900, built program, milliseconds (median; p95 or range)');
  try {
    for (const size of [10_000, 100_000]) {
      const path = join(folder, `${size}.claimgrid`);
      // oxlint-disable-next-line no-await-in-loop -- one size after the other
      await benchSize(size, path, page, new URL('/', door.url).href);
    }
  } finally {
    await browser.close();
    await door.close();
    rmSync(folder, { recursive: true });
  }
}

async function benchSize(size: number, path: string, page: Page, url: string): Promise<void> {
  (await makeReview(path, size)).close();
  const review = openReview(path);
  const peer = await openPeer(iterateClaims(review.read));
  review.close();
  await page.goto(url);
  await openInDoor(page, path);
  console.log(`  ${size.toLocaleString('en')} claims`);
  const own = await measure(page, ownGrid(url));
  const other = await measure(page, peer.grid);
  peer.close();
  const line = (name: string, mine: string, theirs: string): void =>
    console.log(`    ${name.padEnd(28)} ${mine.padStart(24)}   ${theirs.padStart(24)}`);
  line('', 'Claimgrid', peer.grid.name);
  line('first rows painted', range(own.paints), range(other.paints));
  line('filter to repaint', range(own.filters), range(other.filters));
  line('level key to painted cell', tail(own.keys), tail(other.keys));
  line('frame while scrolling', tail(own.scroll), tail(other.scroll));
  line('longest frame', Math.max(...own.scroll).toFixed(0), Math.max(...other.scroll).toFixed(0));
  line('memory of the page, MB', own.heap.toFixed(0), other.heap.toFixed(0));
}

async function measure(page: Page, grid: GridPage) {
  const paints: number[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one load after the other
  for (let round = 0; round < rounds; round += 1) paints.push(await firstPaint(page, grid));
  const heap = await heapMegabytes(page);
  const keys = await keyToPaint(page, grid, presses);
  const scroll = await scrollFrames(page, grid, frames);
  const filters: number[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one search after the other
  for (const word of words) filters.push(await grid.filter(page, word));
  return { paints, heap, keys, scroll, filters };
}

/** The built program, through the browser door. */
function ownGrid(url: string): GridPage {
  return {
    name: 'Claimgrid',
    load: async (page) => {
      await page.goto(url, { waitUntil: 'commit' });
    },
    firstRow: '[role="grid"] [role="row"][aria-rowindex="2"]',
    firstCell: '[role="grid"] [role="row"][aria-rowindex="2"] [role="gridcell"]',
    scroller: '.claims-grid__scroller',
    filter: async (page, word) => {
      const box = page.getByRole('textbox', { name: 'Search claims, notes and sources' });
      await box.fill('');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      await box.focus();
      await page.evaluate(() => {
        const times: number[] = [];
        Object.assign(globalThis, { benchTimes: times });
        const count = document.querySelector('.grid-toolbar__count');
        let from = 0;
        document.addEventListener('keydown', (event) => (from = event.timeStamp), true);
        if (count === null) throw new Error('no count');
        new MutationObserver(() =>
          requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from))),
        ).observe(count, { subtree: true, childList: true, characterData: true });
      });
      // The word as a whole, and Enter, which does not wait for the typing to rest.
      await box.fill(word);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(600);
      const [first] = await page.evaluate(
        () => (globalThis as unknown as { benchTimes: number[] }).benchTimes,
      );
      if (first === undefined) throw new Error(`nothing was filtered by "${word}"`);
      return first;
    },
  };
}

function range(times: readonly number[]): string {
  const ends = `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`;
  return `${quantile(times, 0.5).toFixed(0)} (${ends})`;
}

function tail(times: readonly number[]): string {
  return `${quantile(times, 0.5).toFixed(1)}; ${quantile(times, 0.95).toFixed(1)}`;
}
