import { protocol } from 'electron';
import type { App } from '../app.ts';
import { appScheme, isAppUrl } from './app-url.ts';

/** Names `app:` as a scheme with an origin, fetch, streams and code cache; before the application is ready. */
export function setupAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

/** Answers the page's requests in this process: no port is opened. */
export function setupAppProtocol(app: App): void {
  protocol.handle(appScheme, (request) => answerRequest(app, request));
}

/**
 * Hands one request of the page to the handler.
 *
 * Electron never aborts `request.signal`: a page that goes away is seen only as
 * the cancelled body of the response, so that is turned into the abort which
 * streams wait for. A handler that throws becomes a plain 500, because Electron
 * would answer with a network error that says nothing.
 */
export async function answerRequest(app: App, request: Request): Promise<Response> {
  if (!isAppUrl(request.url)) return new Response('Not found', { status: 404 });
  const abort = new AbortController();
  try {
    const response = await app.fetch(new Request(request, { signal: abort.signal }));
    if (response.body === null) return response;
    const { status, statusText, headers } = response;
    return new Response(abortWhenCancelled(response.body, abort), { status, statusText, headers });
  } catch (error) {
    return new Response(`Answer "${new URL(request.url).pathname}": ${String(error)}`, {
      status: 500,
    });
  }
}

function abortWhenCancelled(
  body: ReadableStream<Uint8Array>,
  abort: AbortController,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel(reason) {
      abort.abort(reason);
      await reader.cancel(reason);
    },
  });
}
