import type { Page } from '@playwright/test';

type Random = () => number;

const words = [
  'placebo',
  'patients',
  'hospital',
  'level:low',
  'is:excluded',
  'no such word',
] as const;
const tags = ['Dose', 'Follow-up', 'Check with B.', 'Duplicate?', 'For the table'] as const;

/** What a person does in the grid, by keyboard. Each leaves the focus in the grid. */
export const actions = {
  down: (page: Page, random: Random) => presses(page, 'ArrowDown', 1 + Math.floor(random() * 3)),
  up: (page: Page) => presses(page, 'ArrowUp', 1),
  page: (page: Page, random: Random) => presses(page, random() < 0.6 ? 'PageDown' : 'PageUp', 1),
  ends: (page: Page, random: Random) =>
    presses(page, random() < 0.5 ? 'Control+Home' : 'Control+End', 1),
  scroll: async (page: Page, random: Random) => {
    await page.mouse.move(600, 450);
    await page.mouse.wheel(0, Math.floor((random() - 0.4) * 40_000));
  },
  level: (page: Page, random: Random) => presses(page, String(Math.floor(random() * 5)), 1),
  status: (page: Page, random: Random) => presses(page, random() < 0.5 ? 'a' : 'u', 1),
  exclude: async (page: Page) => {
    await page.keyboard.press('x');
    const box = page.getByRole('combobox', { name: 'Why exclude?' });
    await box.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
  },
  type: async (page: Page, random: Random) => {
    await page.keyboard.press('t');
    const list = page.getByRole('listbox', { name: 'Type of claim' });
    await list.waitFor();
    await page.keyboard.press(['e', 's', 'm', 'p', 'r'][Math.floor(random() * 5)] ?? 'e');
    await page.keyboard.press('Enter');
    await list.waitFor({ state: 'hidden' });
  },
  tag: async (page: Page, random: Random) => {
    await page.keyboard.press('w');
    const box = page.getByRole('combobox', { name: 'Tags' });
    await box.waitFor();
    await box.fill(pick(tags, random));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
  },
  note: async (page: Page, random: Random) => {
    await page.keyboard.press('n');
    const box = page.getByRole('textbox', { name: /^Note on|^Replaces the note/ });
    await box.waitFor();
    await box.fill(`Note ${Math.floor(random() * 1000)}: ask for the dose.`);
    await page.keyboard.press('Control+Enter');
    await box.waitFor({ state: 'hidden' });
  },
  bulk: async (page: Page, random: Random) => {
    await presses(page, 'Shift+ArrowDown', 2 + Math.floor(random() * 20));
    await page.keyboard.press(String(1 + Math.floor(random() * 4)));
    await page.keyboard.press('Escape');
  },
  undo: (page: Page, random: Random) => presses(page, 'Control+z', 1 + Math.floor(random() * 3)),
  redo: (page: Page) => presses(page, 'Control+Shift+z', 1),
  filter: async (page: Page, random: Random) => {
    const box = page.getByRole('textbox', { name: 'Search claims, notes and sources' });
    await box.fill(pick(words, random));
    await page.keyboard.press('Enter');
    await page.waitForTimeout(50);
    await box.fill('');
    await page.keyboard.press('Enter');
    await page.locator('.claim-line [role=gridcell][tabindex="0"]').first().focus();
  },
} as const;

export type ActionName = keyof typeof actions;

/** How often each is done, of a hundred or so. */
const shares: Readonly<Record<ActionName, number>> = {
  down: 26,
  up: 6,
  page: 6,
  ends: 2,
  scroll: 6,
  level: 16,
  status: 8,
  exclude: 3,
  type: 4,
  tag: 5,
  note: 4,
  bulk: 4,
  undo: 5,
  redo: 2,
  filter: 3,
};

/** One of the actions, by their shares. */
export function pickAction(random: Random): ActionName {
  const entries = Object.entries(shares) as [ActionName, number][];
  const total = entries.reduce((sum, [, share]) => sum + share, 0);
  let left = random() * total;
  for (const [name, share] of entries) {
    left -= share;
    if (left < 0) return name;
  }
  return 'down';
}

async function presses(page: Page, key: string, times: number): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- keys come one after the other
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

function pick<Item>(items: readonly [Item, ...Item[]], random: Random): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}
