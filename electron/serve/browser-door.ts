import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { ProblemError } from '#core/problem.ts';
import { createApp } from '../app.ts';
import { createWorkspace } from '../workspace.ts';
import { createLoopbackGuard } from './loopback-guard.ts';
import type { LoopbackGuard } from './loopback-guard.ts';
import { openInBrowser } from './open-in-browser.ts';

/** The browser door while it is open. */
export interface BrowserDoor {
  /** Address with the one-time token: it lets one browser in. */
  readonly url: string;
  readonly port: number;
  /** Ends requests, jobs and the server, and closes the review. */
  close(): Promise<void>;
}

export interface BrowserDoorOptions {
  /** Review file to open at once. */
  readonly review?: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Whether to open the default browser. */
  readonly open?: boolean;
  /** Folder of the built renderer, where it is not the installation's. */
  readonly renderer?: string;
}

/**
 * Opens the browser door: the same handler as the desktop's, behind a lock, on
 * 127.0.0.1 only. Throws the Problems of `openReview`, and 'port-taken'.
 */
export async function serve(options: BrowserDoorOptions = {}): Promise<BrowserDoor> {
  const workspace = createWorkspace({ host: 'browser' });
  if (options.review !== undefined) workspace.open(options.review);
  const app = createApp(
    workspace,
    options.renderer === undefined ? {} : { renderer: options.renderer },
  );
  // The lock knows the port, which is known only once the server listens.
  let guard: LoopbackGuard | null = null;
  const answer = getRequestListener(
    (request) =>
      guard?.check(request) ??
      (guard === null ? new Response(null, { status: 503 }) : app.fetch(request)),
    { overrideGlobalObjects: false },
  );
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  try {
    const port = await listen(server, options.port ?? 0);
    guard = createLoopbackGuard(port);
    const url = `http://127.0.0.1:${port}/?t=${guard.token}`;
    if (options.open === true) openInBrowser(url);
    return {
      url,
      port,
      close: async () => {
        const { promise, resolve } = Promise.withResolvers<void>();
        server.close(() => resolve());
        // Event streams would keep it open for ever.
        server.closeAllConnections();
        await promise;
        await workspace.dispose();
      },
    };
  } catch (error) {
    await workspace.dispose();
    throw error;
  }
}

function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', (error: NodeJS.ErrnoException) => {
    const words =
      error.code === 'EADDRINUSE' ? 'another program uses it' : `the system says ${error.code}`;
    const problem = { code: 'port-taken', message: `Listen on port ${port}: ${words}` };
    reject(new ProblemError({ ...problem, hint: 'Leave --port out to get a free one' }));
  });
  server.listen({ host: '127.0.0.1', port }, () => {
    const address = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : port);
  });
  return promise;
}
