import { expect, test } from './fixtures.ts';
import { cell, fixture, importFiles, runCommand, startReview } from './workbench.ts';
import { waitForClaims, workbench } from './workbench.ts';

test('extends, shortens, drags, splits and merges a claim, each taken back by undo', async ({
  door,
}) => {
  const { page } = door;
  const { count, lit, row } = workbench(page);
  await startReview(page, 'Places');
  await importFiles(page, [fixture('two-articles.txt')]);
  await waitForClaims(page);
  const before = (await count.textContent()) ?? '';
  const words = async () => (await cell(row('C2'), 'Claim')).innerText();
  await row('C2').getByRole('gridcell').nth(2).click();
  const first = await words();

  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(words).not.toBe(first);
  const shorter = await words();
  expect(first.startsWith(shorter)).toBe(true);
  await expect(lit).toHaveText(shorter);
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(words).toBe(first);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect
    .poll(async () => first.endsWith(await words()) && (await words()) !== first)
    .toBe(true);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect.poll(words).toBe(first);
  // Keys in a row add up, whether or not what they did is shown already.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect
    .poll(async () => first.split(/\s+/u).length - (await words()).split(/\s+/u).length)
    .toBe(3);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect.poll(words).toBe(first);

  // By its end, to the left: what is let go is stored.
  const grip = page.locator('.reader-grip--end');
  // The reader paints the claim anew once its change is stored.
  await expect(() => grip.scrollIntoViewIfNeeded({ timeout: 1000 })).toPass();
  const box = (await grip.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(words).not.toBe(first);
  expect(first.startsWith(await words())).toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(words).toBe(first);

  // Two claims become one, which can be cut again where its second sentence begins.
  await row('C2').getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Shift+ArrowDown');
  const second = await (await cell(row('C3'), 'Claim')).innerText();
  await runCommand(page, 'Merge the selected claims');
  await expect(row('C3')).toHaveCount(0);
  await expect.poll(words).toContain(second);
  await runCommand(page, 'Split the claim after its first');
  await expect.poll(words).toBe(first);
  await expect(count).toHaveText(before);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(row('C3')).toBeVisible();
  await expect.poll(words).toBe(first);
});
