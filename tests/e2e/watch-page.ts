import type { Page } from '@playwright/test';

/** What went wrong on a page without anyone seeing it. */
export interface PageWatch {
  readonly expectConsole: (pattern: RegExp) => void;
  readonly found: () => readonly string[];
}

/**
 * Collects console errors, page errors, violations of the content policy and
 * requests to other places than the workbench itself.
 *
 * @param url address of the workbench; only its host may be asked
 */
export async function watchPage(page: Page, url: string): Promise<PageWatch> {
  const { host, protocol } = new URL(url);
  const found: string[] = [];
  const expected: RegExp[] = [];

  page.on('console', (message) => {
    const kind = message.type();
    if (kind === 'error' || kind === 'warning') found.push(`console ${kind}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`page error: ${error.message}`));
  page.on('request', (request) => {
    const asked = new URL(request.url());
    const inside = asked.protocol === protocol && asked.host === host;
    if (!inside && asked.protocol !== 'data:' && asked.protocol !== 'blob:')
      found.push(`request leaves: ${request.url()}`);
  });
  // Chromium reports most violations on the console, not those of report-only policies.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // oxlint-disable-next-line no-console -- the listener above reads it
      console.error(
        `content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`,
      );
    });
  });

  return {
    expectConsole: (pattern) => expected.push(pattern),
    found: () => found.filter((line) => !expected.some((pattern) => pattern.test(line))),
  };
}
