import { expect, test } from './fixtures.ts';

test('the workbench opens on the welcome screen', async ({ door }) => {
  await expect(door.page).toHaveTitle(/Claimgrid/);
  await expect(door.page.getByRole('button', { name: /new review/i })).toBeVisible();
});
