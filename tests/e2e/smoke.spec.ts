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
