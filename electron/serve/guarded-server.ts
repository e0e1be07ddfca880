import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerOptions } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { ProblemError } from '#core/problem.ts';
import type { App } from '../app.ts';
import { securityHeaders } from '../routes/security-headers.ts';
import { createLoopbackGuard } from './loopback-guard.ts';
import type { LoopbackGuard } from './loopback-guard.ts';

/** A handler behind the lock, listening on this computer only. */
export interface GuardedServer {
  readonly port: number;
  /** The one-time word that lets one browser in. */
  readonly token: string;
  /** Ends all connections and stops listening. */
  close(): Promise<void>;
}

/** How long the server waits for a request, in milliseconds. */
export interface DoorPatience {
  /** For all headers. */
  readonly headers: number;
  /** For the whole request with its body; answers may take as long as they like. */
  readonly request: number;
  /** How often slow connections are looked for. */
  readonly check: number;
}

const usualPatience: DoorPatience = { headers: 10_000, request: 60_000, check: 2000 };

/** Bytes of address and headers together; Node answers 431 to more. */
const headerLimit = 16 * 1024;

/** Connections at once: a browser opens six for each of its tabs. */
const connectionLimit = 256;

/** What the page uses. TRACE would echo cookies, OPTIONS and the rest have no use here. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']);

/**
 * Listens on 127.0.0.1 and lets through to `app` only what the lock lets in.
 * Other methods, upgrades (WebSocket) and tunnels (CONNECT) are refused before
 * the lock. Throws Problem 'port-taken'.
 *
 * @param port 0: any free one
 */
export async function listenGuarded(
  app: App,
  port: number,
  patience: DoorPatience = usualPatience,
): Promise<GuardedServer> {
  // The lock knows the port, which is known only once the server listens.
  let guard: LoopbackGuard | null = null;
  const answer = getRequestListener(
    (request) =>
      guard?.check(request) ??
      (guard === null ? new Response(null, { status: 503 }) : app.fetch(request)),
    { overrideGlobalObjects: false },
  );
  const server = createServer(serverOptions(patience), (incoming, outgoing) => {
    if (methods.has(incoming.method ?? '')) {
      void answer(incoming, outgoing);
      return;
    }
    outgoing.writeHead(405, { ...securityHeaders, Connection: 'close' });
    outgoing.end();
  });
  server.maxConnections = connectionLimit;
  server.on('upgrade', refuseSocket);
  server.on('connect', refuseSocket);
  const listening = await listen(server, port);
  guard = createLoopbackGuard(listening);
  return {
    port: listening,
    token: guard.token,
    close: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      // Event streams would keep it open for ever.
      server.closeAllConnections();
      await promise;
    },
  };
}

function serverOptions({ headers, request, check }: DoorPatience): ServerOptions {
  return {
    headersTimeout: headers,
    requestTimeout: request,
    connectionsCheckingInterval: check,
    maxHeaderSize: headerLimit,
    requireHostHeader: true,
    insecureHTTPParser: false,
  };
}

/** There is nothing to upgrade to: no page of ours asks for it. */
function refuseSocket(_request: IncomingMessage, socket: Duplex): void {
  // Whoever hangs up first is no error of ours.
  socket.on('error', () => {});
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
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
