import { expect, test } from './fixtures.ts';
import { importFiles, runCommand, startReview } from './workbench.ts';

const words = 'Rowing with a canary raised grip strength by 4 kg in 120 adults (p < 0.01).';

test('details for a bug report have the version and the error, and no path, title or word', async ({
  door,
}) => {
  const { page, home, writeDocument, expectConsole } = door;
  await startReview(page, 'Canary title');
  const name = 'canary-file.txt';
  await importFiles(page, [await writeDocument(name, `Canary heading\n\n${words}\n`)]);

  // An error of the window with all of these in its words, as any of its parts may throw one.
  expectConsole(/canary/iu);
  await page.evaluate(
    (text) => window.reportError(new TypeError(text)),
    `Show "${home}/${name}" of "Canary title": ${words}`,
  );
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async (): Promise<string> => {
    await runCommand(page, 'Copy details');
    await expect(page.getByText('Details copied').last()).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await expect.poll(copied).toContain('"name":"TypeError"');
  const details = await copied();
  expect(details).toMatch(/^Claimgrid \d+\.\d+\.\d+, (?:browser|desktop), \d{4}-/u);
  expect(details).toContain('"event":"window-error"');
  expect(details).not.toMatch(/canary|rowing|grip/iu);
  expect(details).not.toContain(home);
});
