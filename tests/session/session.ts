import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { checkReview } from '#db/check.ts';
import { openReview } from '#db/open-review.ts';
import { makeReview } from '../bench/make-review.ts';
import { makeRandom } from '../bench/make-text.ts';
import { quantile } from '../bench/rounds.ts';
import { openBrowserDoor, openInDoor } from '../e2e/doors.ts';
import { browserFlags, findBrowser } from '../tools/browser.ts';
import { actions, pickAction } from './actions.ts';

/*
 * `npm run session [-- ACTIONS [CLAIMS [SEED]]]`: a person at work, as fast as
 * the program lets them. Mixed actions on the built program in a real browser;
 * memory, nodes, listeners and open files are printed on the way. Ends with 1
 * when anything went wrong unseen, when memory was not flat, or when the review
 * file does not pass its check.
 */
const [count = 10_000, claims = 10_000, seed = 1] = process.argv.slice(2).map(Number);
/** So much may a figure of the last quarter be above that of the second one. */
const flat = 1.25;
const samples = 20;

interface Sample {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** What the program's process holds, and what it has from the system, in megabytes. */
  readonly process: number;
  readonly resident: number;
  readonly files: number;
}

/** What was to be seen when an action did not come to its end. */
const stuckAt = join(tmpdir(), 'claimgrid-session-stuck.png');
const folder = mkdtempSync(join(tmpdir(), 'claimgrid-session-'));
const program = findBrowser();
if (!program.ok) throw new Error(program.error);
const path = join(folder, 'session.claimgrid');
(await makeReview(path, claims)).close();
const door = await openBrowserDoor(folder);
const browser = await chromium.launch({ executablePath: program.value, args: [...browserFlags] });
let failed = false;
try {
  failed = await work();
} finally {
  await browser.close();
  await door.close();
}
const review = openReview(path);
const check = checkReview(review.read);
review.close();
console.log(
  `check: ${check.ok ? 'ok' : check.problems.join('; ')}, ${check.quotes.verified} of ${check.quotes.total} quotes`,
);
rmSync(folder, { recursive: true });
process.exit(failed || !check.ok ? 1 : 0);

async function work(): Promise<boolean> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto(door.url);
  await openInDoor(page, path);
  await page.goto(new URL('/', door.url).href);
  await page.locator('.claim-line').first().waitFor();
  await page.locator('.claim-line [role=gridcell]').first().click();
  const inspector = await page.context().newCDPSession(page);
  const random = makeRandom(seed);
  const taken: Sample[] = [];
  const done = new Map<string, number>();
  const last: string[] = [];
  const start = performance.now();
  console.log(`${count} actions on ${claims} claims, seed ${seed}`);
  console.log('  actions  seconds  page MB   nodes  listeners  process MB  resident MB  files');
  for (let at = 1; at <= count; at += 1) {
    const action = pickAction(random);
    last.push(action);
    try {
      // oxlint-disable-next-line no-await-in-loop -- a person does one thing after the other
      await actions[action](page, random);
    } catch (error) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await page.screenshot({ path: stuckAt });
      console.log(`  stuck at action ${at}, after ${last.slice(-8).join(', ')}: ${stuckAt}`);
      throw error;
    }
    done.set(action, (done.get(action) ?? 0) + 1);
    if (at % Math.max(1, Math.floor(count / samples)) !== 0) continue;
    // oxlint-disable-next-line no-await-in-loop -- as above
    const sample = await measure(page, inspector);
    taken.push(sample);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    const { heap, nodes, listeners, files } = sample;
    const cells = [
      heap.toFixed(1),
      nodes,
      listeners,
      sample.process.toFixed(1),
      sample.resident.toFixed(0),
      files,
    ];
    const widths = [9, 8, 11, 12, 13, 7];
    const rest = cells.map((cell, place) => String(cell).padStart(widths[place] ?? 0)).join('');
    console.log(`  ${String(at).padStart(7)}${seconds.padStart(9)}${rest}`);
  }
  const kinds = [...done].toSorted((a, b) => b[1] - a[1]).map(([name, n]) => `${name} ${n}`);
  console.log(`  ${kinds.join(', ')}`);
  for (const words of new Set(wrong)) console.log(`  wrong: ${words}`);
  return !isFlat(taken) || wrong.length > 0;
}

async function measure(page: Page, inspector: CDPSession): Promise<Sample> {
  // What is on its way is part of no figure.
  await page.getByText('All changes saved').waitFor({ timeout: 60_000 });
  await inspector.send('HeapProfiler.collectGarbage');
  const counters = await inspector.send('Memory.getDOMCounters');
  const { usedSize } = await inspector.send('Runtime.getHeapUsage');
  return {
    heap: usedSize / 1e6,
    nodes: counters.nodes,
    listeners: counters.jsEventListeners,
    process: ((await door.memory()) ?? 0) / 1e6,
    resident: residentMegabytes(),
    files: openFiles(),
  };
}

/** Of the program's process; 0 where the system does not tell. */
function residentMegabytes(): number {
  try {
    const status = readFileSync(`/proc/${door.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

function openFiles(): number {
  try {
    return readdirSync(`/proc/${door.pid}/fd`).length;
  } catch {
    return 0;
  }
}

/** Whether each figure of the last quarter is about that of the second one, the first being warming up. */
function isFlat(taken: readonly Sample[]): boolean {
  const quarter = Math.floor(taken.length / 4);
  if (quarter === 0) return true;
  let even = true;
  for (const key of ['heap', 'nodes', 'listeners', 'process', 'files'] as const) {
    const median = (from: number): number =>
      quantile(
        taken.slice(from, from + quarter).map((sample) => sample[key]),
        0.5,
      );
    const [early, late] = [median(quarter), median(taken.length - quarter)];
    const ratio = early === 0 ? 1 : late / early;
    if (ratio > flat) even = false;
    console.log(
      `  ${key}: last quarter ${ratio.toFixed(2)}x of the second${ratio > flat ? ', not flat' : ''}`,
    );
  }
  return even;
}
