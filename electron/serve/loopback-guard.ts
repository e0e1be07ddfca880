import { randomBytes, timingSafeEqual } from 'node:crypto';
import { secured } from '../routes/security-headers.ts';
import { noticePage } from './notice-page.ts';

/** The lock of the browser door. */
export interface LoopbackGuard {
  /** The one-time word of the address: 256 random bits. */
  readonly token: string;
  /** Answers a request that may not come in, or lets it in with null. */
  check(request: Request): Response | null;
}

/**
 * Makes the lock of a server on `port` of this computer. A request comes in
 * when all of this holds:
 * - its Host is this server by a local name (against DNS rebinding),
 * - browsers do not say that another site made it (Sec-Fetch-Site),
 * - when it writes, its Origin is this server (against forged requests),
 * - it has the cookie that was given once for the token of the address.
 * Method as in Jupyter Server's security notes; no CORS header is ever sent.
 */
export function createLoopbackGuard(port: number): LoopbackGuard {
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  // Cookies are shared by all ports of a host: the name keeps servers apart.
  const cookie = `claimgrid-${port}`;
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);
  let exchanged = false;

  return {
    token,
    check: (request) => {
      const url = new URL(request.url);
      const host = request.headers.get('host') ?? '';
      if (!hosts.has(host) || !hosts.has(url.host))
        return refuse('The address is not this server’s');
      const given = url.searchParams.get('t');
      const known = readCookies(request, cookie).some((value) => isSame(value, session));
      const isEntrance = request.method === 'GET' && url.pathname === '/' && given !== null;
      if (isEntrance) {
        if (known) return enter(request, null);
        if (exchanged || !isSame(given, token)) return refuse();
        exchanged = true;
        return enter(request, `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`);
      }
      const site = request.headers.get('sec-fetch-site');
      if (site !== null && site !== 'same-origin' && site !== 'none') {
        return refuse('Another site made this request');
      }
      const reads = request.method === 'GET' || request.method === 'HEAD';
      if (!reads && request.headers.get('origin') !== `http://${host}`) {
        return refuse('Another site made this request');
      }
      return known ? null : refuse();
    },
  };
}

/**
 * Lets a browser in and takes the token out of its address. A browser that was
 * led here by another site keeps a strict cookie back on a redirect: its page
 * reloads by itself instead.
 */
function enter(request: Request, cookie: string | null): Response {
  const site = request.headers.get('sec-fetch-site');
  const isForeign = site !== null && site !== 'none' && site !== 'same-origin';
  const response = isForeign
    ? noticePage(200, 'Opening Claimgrid', 'One moment …', '/')
    : new Response(null, { status: 303, headers: { Location: '/' } });
  response.headers.set('Cache-Control', 'no-store');
  if (cookie !== null) response.headers.set('Set-Cookie', cookie);
  return secured(response);
}

function refuse(reason?: string): Response {
  const words =
    reason ??
    'This address opens Claimgrid once, in one browser, and was used already or is not complete. Start Claimgrid again from the terminal and open the address that it prints.';
  return secured(noticePage(403, 'Claimgrid does not know this browser', words));
}

function readCookies(request: Request, name: string): string[] {
  return (request.headers.get('cookie') ?? '').split(';').flatMap((pair) => {
    const [key, value] = pair.trim().split('=', 2);
    return key === name && value !== undefined ? [value] : [];
  });
}

/** Compares without telling by its time how far the words agree. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}
