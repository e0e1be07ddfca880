import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openBrowserDoor } from '../e2e/doors.ts';
import { browserFlags, findBrowser } from '../tools/browser.ts';
import { makeReview } from './make-review.ts';
import { quantile } from './rounds.ts';

const rounds = 5;
const presses = 60;

/** First paint of the grid and key-to-paint at 10,000 and 100,000 claims, in a real browser on the built program. */
export async function benchGrid(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-bench-'));
  const sizes = [10_000, 100_000];
  const paths = await Promise.all(
    sizes.map(async (size) => {
      const path = join(folder, `${size}.claimgrid`);
      (await makeReview(path, size)).close();
      return path;
    }),
  );
  const program = findBrowser();
  if (!program.ok) throw new Error(program.error);
  const browser = await chromium.launch({
    executablePath: program.value,
    args: [...browserFlags],
  });
  const door = await openBrowserDoor(folder);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(door.url);
  console.log('\nGrid in Chromium at 1440x900, built program, milliseconds');
  console.log('  claims    first paint (median, range)   level key to painted cell p50 / p95');
  try {
    for (const [index, path] of paths.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one size after the other
      await printSize(page, sizes[index] ?? 0, path);
    }
  } finally {
    await browser.close();
    await door.close();
    rmSync(folder, { recursive: true });
  }
}

async function printSize(page: Page, size: number, path: string): Promise<void> {
  await page.evaluate(async (review) => {
    await fetch('/rpc/workspace.open', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ path: review }),
    });
  }, path);
  const paints: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // oxlint-disable-next-line no-await-in-loop
    paints.push(await firstPaint(page));
  }
  const keys = await keyToPaint(page);
  const range = `${Math.min(...paints).toFixed(0)}–${Math.max(...paints).toFixed(0)}`;
  console.log(
    `  ${String(size).padStart(7)}   ${quantile(paints, 0.5).toFixed(0).padStart(5)}  (${range})`.padEnd(
      42,
    ),
    `${quantile(keys, 0.5).toFixed(1)} / ${quantile(keys, 0.95).toFixed(1)}  (${keys.length} presses)`,
  );
}

/** Milliseconds from the start of the page's load until a frame with the first claim's cells is shown. */
async function firstPaint(page: Page): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  return await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('no claim was painted in 30 s')), 30_000);
        const look = () => {
          const row = document.querySelector('[role="grid"] [role="row"][aria-rowindex="2"]');
          if (row?.textContent?.includes('C1')) {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          } else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Milliseconds from the key event's own time until the frame in which the level cell has changed. */
async function keyToPaint(page: Page): Promise<readonly number[]> {
  await page.getByRole('gridcell', { name: 'C1', exact: true }).click();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { benchTimes: times });
    let pressed = 0;
    document.addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
    const row = document.querySelector('[role="grid"] [role="row"][aria-rowindex="2"]');
    if (!row) throw new Error('no first row');
    new MutationObserver(() => {
      if (pressed === 0) return;
      const from = pressed;
      pressed = 0;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)));
    }).observe(row, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  for (let press = 0; press < presses; press += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a person presses one key at a time
    await page.keyboard.press(String((press % 4) + 1));
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForTimeout(60);
  }
  return await page.evaluate(() => (globalThis as unknown as { benchTimes: number[] }).benchTimes);
}
