import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openBrowserDoor, openDesktopDoor } from './doors.ts';
import { sampleName, samplePath } from './make-sample.ts';
import { watchPage } from './watch-page.ts';

export { expect } from '@playwright/test';

/** Which door a project goes through; set in playwright.config.ts. */
export interface DoorOptions {
  readonly host: 'browser' | 'desktop';
  /** Whether the sample review was made before, or is imported when it is opened. */
  readonly sample: 'kept' | 'none';
}

/** The workbench as a person has it, in a folder that is thrown away afterwards. */
export interface Door {
  readonly host: 'browser' | 'desktop';
  /** The workbench, loaded. */
  readonly page: Page;
  /** `CLAIMGRID_HOME`: settings and new reviews go here. */
  readonly home: string;
  /** Writes a file for the test beside the reviews; returns its path. */
  readonly writeDocument: (name: string, content: string | Uint8Array) => Promise<string>;
  /** Lets console errors pass that the test provokes on purpose, such as a refused request. */
  readonly expectConsole: (pattern: RegExp) => void;
}

/**
 * `door` gives each test its own workbench and fails the test on anything a
 * person would not see: console errors, page errors, broken content policy and
 * requests that leave the machine.
 */
export const test = base.extend<DoorOptions & { door: Door }>({
  host: ['browser', { option: true }],
  sample: ['kept', { option: true }],
  door: async ({ host, sample, page: browserPage }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'claimgrid-e2e-'));
    if (sample === 'kept') await copyFile(samplePath, join(home, sampleName));
    const opened = host === 'desktop' ? await openDesktopDoor(home) : await openBrowserDoor(home);
    try {
      const page = opened.page ?? browserPage;
      const watch = await watchPage(page, opened.url);
      // Playwright holds file dialogs only while somebody listens, and begins too late for a quick key.
      page.on('filechooser', () => {});
      await page.goto(opened.url);
      await use({
        host,
        page,
        home,
        writeDocument: async (name, content) => {
          const path = join(home, name);
          await writeFile(path, content);
          return path;
        },
        expectConsole: watch.expectConsole,
      });
      expect(watch.found(), 'nothing goes wrong unseen').toEqual([]);
    } finally {
      await opened.close();
      await rm(home, { recursive: true, force: true });
    }
  },
});
