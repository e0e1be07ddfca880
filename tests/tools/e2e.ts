import { spawnSync } from 'node:child_process';
import { installedBinary } from '#electron/desktop/electron-binary.ts';
import { findBrowser } from './browser.ts';

// `npm run e2e`: the specs through the browser door, and through the desktop
// where Electron's program is. Further words go to Playwright.
const browser = findBrowser();
if (!browser.ok) {
  console.error(browser.error);
  process.exit(1);
}
console.log(`browser: ${browser.value}`);
if (installedBinary('node_modules/electron') === null)
  console.log(
    "electron: skipped, Electron's binary is not installed here (npm start fetches it where there is a display)",
  );

const run = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CLAIMGRID_BROWSER: browser.value } },
);
process.exitCode = run.status ?? 1;
