import { app, session } from 'electron';
import type { WebContents } from 'electron';
import { isAppUrl } from './app-url.ts';
import { openExternalLink } from './external-link.ts';

/** Schemes that hold data of the page itself and reach nothing outside. */
const pageData: ReadonlySet<string> = new Set(['blob:', 'data:', 'devtools:']);

/**
 * Keeps every page of the application on `app://bundle/`: no navigation, frame,
 * redirect, new window, webview or request to anything else (Electron security
 * checklist, points 12 to 14). Links with `target="_blank"` open outside.
 */
export function setupNavigationPolicy(): void {
  app.on('web-contents-created', (_event, contents) => keepInside(contents));
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) });
  });
}

/** Whether the page may request this address at all. */
export function isAllowedRequest(address: string): boolean {
  return isAppUrl(address) || pageData.has(URL.parse(address)?.protocol ?? '');
}

function keepInside(contents: WebContents): void {
  contents.on('will-navigate', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openExternalLink(url);
    return { action: 'deny' };
  });
}

function refuseForeign(event: { readonly url: string; preventDefault(): void }): void {
  if (!isAppUrl(event.url)) event.preventDefault();
}
