import { defineConfig } from '@playwright/test';
import { installedBinary } from './electron/desktop/electron-binary.ts';
import type { DoorOptions } from './tests/e2e/fixtures.ts';
import { browserFlags } from './tests/tools/browser.ts';

// One set of specs, two doors. tests/tools/e2e.ts chooses the browser and says
// why the desktop is left out where Electron's program is missing.
const electron = installedBinary('node_modules/electron');
const browser = process.env['CLAIMGRID_BROWSER'];

export default defineConfig<DoorOptions>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/make-sample.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous: these limits are for what hangs, and two cores may be shared with other work.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    // A trace doubles the page's work at every step. What failed is run again with `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1360, height: 880 },
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [...browserFlags],
    },
  },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    ...(electron === null ? [] : [{ name: 'electron', use: { host: 'desktop' as const } }]),
  ],
});
