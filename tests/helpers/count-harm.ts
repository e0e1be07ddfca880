import type { Page } from '@playwright/test';

/** What a page did that only its own program may do, a line each. */
export interface HarmCount {
  readonly found: () => readonly string[];
}

/**
 * Counts by the browser's own protocol (CDP) what a page does: scripts that are
 * no files of `own`, calls of `alert` and its like, requests to anywhere but
 * `own`, navigations, new windows, and violations of the content policy.
 *
 * @param own where everything of the page itself comes from; null for pages that have no scripts at all
 */
export async function countHarm(page: Page, own: string | null): Promise<HarmCount> {
  const found: string[] = [];
  const isOwn = (url: string): boolean =>
    (own !== null && url.startsWith(own)) || /^(?:data|blob):/.test(url);
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ request, documentURL }) => {
    // A page that is set by its content has no address to be asked for.
    if (!isOwn(request.url) && request.url !== documentURL) found.push(`request: ${request.url}`);
  });
  session.on('Debugger.scriptParsed', ({ url, executionContextAuxData, length }) => {
    const world: unknown = executionContextAuxData;
    const inPage =
      typeof world === 'object' &&
      world !== null &&
      'isDefault' in world &&
      world.isDefault === true;
    // Scripts of the test have no address; those in a page's markup have that of the page.
    const file = own !== null && url.startsWith(own) && /\.m?js$/.test(new URL(url).pathname);
    if (inPage && url !== '' && !file && (length ?? 0) > 0 && !/^pptr:|playwright/.test(url)) {
      found.push(`script: ${url.slice(0, 200)}`);
    }
  });
  session.on('Page.frameRequestedNavigation', ({ url, reason }) => {
    if (url !== own) found.push(`navigation: ${reason} ${url.slice(0, 200)}`);
  });
  session.on('Page.javascriptDialogOpening', ({ type, message }) => {
    found.push(`dialog: ${type} ${message}`);
  });
  session.on('Page.windowOpen', ({ url }) => found.push(`window: ${url}`));
  session.on('Audits.issueAdded', ({ issue }) => {
    const policy = issue.details.contentSecurityPolicyIssueDetails;
    if (policy !== undefined) found.push(`policy: ${policy.violatedDirective}`);
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  for (const domain of ['Network', 'Page', 'Debugger', 'Audits'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- four short calls
    await session.send(`${domain}.enable`);
  }
  return { found: () => found };
}
