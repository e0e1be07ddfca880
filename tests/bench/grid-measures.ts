import type { Page } from '@playwright/test';

/** What a grid must offer to be measured: where things are in its page. */
export interface GridPage {
  readonly name: string;
  /** Loads the page anew; the clock starts with the navigation. */
  readonly load: (page: Page) => Promise<void>;
  /** CSS selector of the first row of claims. */
  readonly firstRow: string;
  /** CSS selector of a cell of that row that takes the focus on a click. */
  readonly firstCell: string;
  /** CSS selector of the element that scrolls. */
  readonly scroller: string;
  /** Filters all claims by a word; gives the milliseconds to the frame that shows the result. */
  readonly filter: (page: Page, word: string) => Promise<number>;
}

/** Milliseconds from the start of the page's load until a frame with the first claim's cells is shown. */
export async function firstPaint(page: Page, grid: GridPage): Promise<number> {
  await grid.load(page);
  return page.evaluate(
    (selector) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('no claim was painted in 60 s')), 60_000);
        const look = () => {
          if (document.querySelector(selector)?.textContent?.includes('C1') === true)
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
          else requestAnimationFrame(look);
        };
        look();
      }),
    grid.firstRow,
  );
}

/** Milliseconds from the key event's own time until the frame in which the first row has changed. */
export async function keyToPaint(
  page: Page,
  grid: GridPage,
  presses: number,
): Promise<readonly number[]> {
  await page.locator(grid.firstCell).first().click();
  await page.evaluate((selector) => {
    const times: number[] = [];
    Object.assign(globalThis, { benchTimes: times });
    let pressed = 0;
    document.addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
    const row = document.querySelector(selector);
    if (!row) throw new Error('no first row');
    new MutationObserver(() => {
      if (pressed === 0) return;
      const from = pressed;
      pressed = 0;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)));
    }).observe(row, { subtree: true, childList: true, characterData: true, attributes: true });
  }, grid.firstRow);
  for (let press = 0; press < presses; press += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a person presses one key at a time
    await page.keyboard.press(String((press % 4) + 1));
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => (globalThis as unknown as { benchTimes: number[] }).benchTimes);
}

/** Milliseconds between frames while the rows are scrolled 130 pixels a frame. */
export async function scrollFrames(
  page: Page,
  grid: GridPage,
  frames: number,
): Promise<readonly number[]> {
  return page.evaluate(
    ([selector, count]) =>
      new Promise<number[]>((resolve, reject) => {
        const element = document.querySelector(selector);
        if (element === null) {
          reject(new Error(`nothing scrolls at ${selector}`));
          return;
        }
        const times: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          times.push(now - last);
          last = now;
          element.scrollTop += 130;
          if (times.length < count) requestAnimationFrame(step);
          // The first frames are those of starting to measure.
          else resolve(times.slice(5));
        };
        requestAnimationFrame(step);
      }),
    [grid.scroller, frames] as const,
  );
}

/** Megabytes of JavaScript that the page holds, after a collection. */
export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20;
}
