import { expect, test } from './fixtures.ts';
import { openSample, workbench } from './workbench.ts';

test.use({ sample: 'none' });

test('the workbench opens on the welcome screen, and the sample is made when asked for', async ({
  door: { page },
}) => {
  await expect(page).toHaveTitle(/Claimgrid/);
  await expect(page.getByRole('button', { name: /new review/i })).toBeVisible();
  await openSample(page);
  await expect(workbench(page).count).toHaveText(/^\d+ claims$/u);
  await expect(workbench(page).sources.getByRole('option')).not.toHaveCount(0);
});

test('what comes late to the welcome screen does not move its buttons', async ({
  door: { page },
}) => {
  await page.addInitScript(() => {
    const fetch = window.fetch.bind(window);
    window.fetch = async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (address.includes('workspace.recent')) await new Promise((go) => setTimeout(go, 1500));
      return fetch(input, init);
    };
  });
  await page.reload();
  const sample = page.getByRole('button', { name: /open the sample/i });
  const recent = page.getByRole('heading', { name: /recent/i });
  await expect(sample).toBeVisible();
  const before = await sample.boundingBox();
  expect(await recent.isVisible()).toBe(false);
  await expect(recent).toBeVisible();
  expect(await sample.boundingBox()).toEqual(before);
});
