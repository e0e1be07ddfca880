import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openSample, runCommand, startReview, workbench } from './workbench.ts';

// A way that does not open says so soon, not at the end of the test.
test.use({ actionTimeout: 15_000 });
// Many screens a test.
test.setTimeout(180_000);

/** Something that a person can have in front of them, and the way there from the one before. */
interface View {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
}

const dialog = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('dialog', { name })).toBeVisible();

/** Ends what floats over the window; until it has gone, keys are still its own. */
async function putAway(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Opens an editor by its key on a claim, whatever was open before. */
const editor = (key: string, name: string): View => ({
  name,
  open: async (page) => {
    await putAway(page);
    await workbench(page).row('C2').getByRole('gridcell').nth(2).click();
    await page.keyboard.press(key);
    await dialog(page, name);
  },
});

const screen = (name: string, shown: (page: Page) => Promise<unknown>): View => ({
  name,
  open: async (page) => {
    await putAway(page);
    await runCommand(page, `Go to ${name}`);
    await shown(page);
  },
});

const views: readonly View[] = [
  {
    name: 'welcome',
    open: (page) => expect(page.getByRole('button', { name: /new review/i })).toBeVisible(),
  },
  { name: 'empty review', open: (page) => startReview(page, 'Empty') },
  {
    name: 'grid and reader',
    open: async (page) => {
      await runCommand(page, 'Open the sample');
      const { lit, row } = workbench(page);
      await row('C2').getByRole('gridcell').nth(2).click();
      if (await page.getByRole('button', { name: 'Show reader' }).isVisible())
        await page.getByRole('button', { name: 'Show reader' }).click();
      await expect(lit).toBeVisible();
    },
  },
  {
    name: 'several rows',
    open: async (page) => {
      await page.keyboard.press('Shift+ArrowDown');
      await expect(page.getByRole('toolbar', { name: 'Selected claims' })).toBeVisible();
    },
  },
  editor('n', 'Note'),
  editor('c', 'Citations'),
  editor('t', 'Type of claim'),
  editor('x', 'Why exclude?'),
  {
    name: 'Evidence level',
    open: async (page) => {
      await putAway(page);
      await workbench(page).row('C2').getByRole('gridcell').nth(3).click();
      await page.keyboard.press('Enter');
      await dialog(page, 'Evidence level');
    },
  },
  {
    name: 'filters',
    open: async (page) => {
      await putAway(page);
      await page.keyboard.press('f');
      await dialog(page, 'Filter claims');
    },
  },
  screen('References', (page) =>
    expect(page.getByRole('textbox', { name: 'Search references' })).toBeVisible(),
  ),
  {
    name: 'pairs to decide',
    open: async (page) => {
      await page.getByRole('button', { name: /^To decide/ }).click();
      await expect(page.getByText('Nothing to decide')).toBeVisible();
    },
  },
  {
    name: 'merged references',
    open: async (page) => {
      await page.getByRole('button', { name: /^Merged/ }).click();
      await expect(page.getByText('Nothing was merged')).toBeVisible();
    },
  },
  screen('Agreement', (page) =>
    expect(page.getByRole('main').getByRole('article').first()).toBeVisible(),
  ),
  screen('Imports', async (page) => {
    await page.getByRole('main').getByRole('button', { name: /file/ }).first().click();
    await expect(page.locator('.imports__files')).toBeVisible();
  }),
  screen('Report', (page) =>
    expect(page.getByRole('region', { name: 'Preview of the Markdown report' })).toBeVisible(),
  ),
  {
    name: 'report as CSV',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Format' }).click();
      await page.getByRole('option', { name: 'CSV' }).click();
      await expect(page.getByRole('region', { name: 'Preview of the CSV report' })).toBeVisible();
    },
  },
  screen('History', (page) =>
    expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible(),
  ),
  {
    name: 'palette',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await dialog(page, 'Command palette');
    },
  },
  {
    name: 'shortcuts',
    open: async (page) => {
      await putAway(page);
      await page.keyboard.press('?');
      await dialog(page, 'Keyboard shortcuts');
    },
  },
  {
    name: 'settings',
    open: async (page) => {
      await putAway(page);
      await page.keyboard.press('Control+,');
      await dialog(page, 'Settings');
    },
  },
];

/** What axe looks at: everything, colours alone, or everything but colours. */
type Look = 'all' | 'colours' | 'shapes';

/** What axe finds against WCAG 2.2 A and AA, a line each. */
async function accessibility(
  page: Page,
  scheme: 'light' | 'dark',
  look: Look,
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  // One page at a time: the desktop has no second one to gather results in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
  // What lies under a dialog was looked at before it opened; rows of one kind are looked at once.
  if ((await page.getByRole('dialog').count()) > 0) axe.include('[role=dialog]');
  else axe.exclude('.claim-line:nth-child(n + 7)');
  if (look === 'colours') axe.withRules('color-contrast');
  else axe.withTags(tags);
  if (look === 'shapes') axe.disableRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${scheme}, ${impact}, ${id}: ${node.html.slice(0, 200)}`),
  );
}

/** Whether a page scrolls sideways: its width where it does. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth = 0 } = document.scrollingElement ?? {};
    return scrollWidth <= innerWidth ? [] : [`${scrollWidth} px wide in ${innerWidth} px`];
  });

async function visit(page: Page, check: (page: Page) => Promise<readonly string[]>) {
  const found: string[] = [];
  for (const { name, open } of views) {
    await test.step(name, async () => {
      await open(page);
      found.push(...(await check(page)).map((line) => `${name}: ${line}`));
    });
  }
  expect(found).toEqual([]);
}

test('every screen can be used by everyone at 1440x900', async ({ door: { page } }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await visit(page, async () => [
    ...(await accessibility(page, 'light', 'all')),
    // The theme changes colours and nothing else.
    ...(await accessibility(page, 'dark', 'colours')),
    ...(await overflow(page)),
  ]);
});

test('every screen can be used by everyone at 1024x700, and none scrolls sideways at 2560x1440 or at 1440x900 zoomed to 200 %', async ({
  door: { page },
}) => {
  const small = { width: 1024, height: 700 };
  await page.setViewportSize(small);
  await visit(page, async () => {
    // The size changes what stands where, not its colours.
    const found = [...(await accessibility(page, 'light', 'shapes')), ...(await overflow(page))];
    // A cell's editor stays where it was opened, whatever becomes of the window.
    if ((await page.locator('.claim-editor').count()) > 0) return found;
    // Zoomed, a window has half the CSS pixels.
    for (const size of [
      { width: 2560, height: 1440 },
      { width: 720, height: 450 },
    ]) {
      await page.setViewportSize(size);
      found.push(...(await overflow(page)));
    }
    await page.setViewportSize(small);
    return found;
  });
});

/** How an element, what is around it and the option that it points at are outlined. */
const outlines = (element: Element) => {
  const active = element.getAttribute('aria-activedescendant');
  const around = [element, element.parentElement, element.parentElement?.parentElement];
  const option = active === null ? null : document.getElementById(active);
  return [...around, option]
    .filter((part) => part !== null && part !== undefined)
    .flatMap((part) =>
      [null, '::before', '::after'].map((pseudo) => {
        const style = getComputedStyle(part, pseudo);
        const outline = style.outlineStyle === 'none' ? '' : style.outline;
        // A part of its own that is painted on focus, such as a separator's bar.
        const paint = pseudo === null ? '' : style.backgroundColor;
        return `${outline} ${style.boxShadow} ${style.borderColor} ${paint}`;
      }),
    )
    .join('; ');
};

test('the keyboard focus is always seen', async ({ door: { page } }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const unseen: string[] = [];
  let visited = 0;
  const walk = async (steps: number) => {
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluateHandle(() => document.activeElement ?? document.body);
      if (await focused.evaluate((element) => element === document.body)) continue;
      const name = await focused.evaluate((element) => element.outerHTML.slice(0, 160));
      const before = await focused.evaluate(outlines);
      await page.keyboard.press('Tab');
      const left = await focused.evaluate((element) => element !== document.activeElement);
      const after = await focused.evaluate(outlines);
      await page.keyboard.press('Shift+Tab');
      visited += 1;
      if (left && before === after) unseen.push(name);
    }
  };

  await expect(page.getByRole('button', { name: /new review/i })).toBeVisible();
  await walk(3);
  await openSample(page);
  await page.keyboard.press('j');
  await walk(24);
  await page.keyboard.press('Control+,');
  await dialog(page, 'Settings');
  await walk(8);
  expect(unseen).toEqual([]);
  expect(visited).toBeGreaterThan(25);
});
