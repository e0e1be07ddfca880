import { randomBytes, timingSafeEqual } from 'node:crypto';
import { secured } from '../routes/security-headers.ts';
import { noticePage } from './notice-page.ts';
import { createTokenAttempts } from './token-attempts.ts';

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
 * - its Origin is this server where it names one, and it names one when it
 *   writes (against forged requests),
 * - it has the cookie that was given once for the token of the address.
 * Tokens count only in a page that is being opened, not in what a page of
 * others loads, and wrong ones are counted. Method as in Jupyter Server's
 * security notes; no CORS header is ever sent.
 *
 * @param now milliseconds, for counting wrong tokens
 */
export function createLoopbackGuard(port: number, now: () => number = Date.now): LoopbackGuard {
  const token = randomBytes(32).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  // Cookies are shared by all ports of a host: the name keeps servers apart.
  const cookie = `claimgrid-${port}`;
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);
  const attempts = createTokenAttempts(now);
  let exchanged = false;

  return {
    token,
    check: (request) => {
      const url = new URL(request.url);
      const host = request.headers.get('host') ?? '';
      if (!hosts.has(host) || !hosts.has(url.host))
        return refuse('The address is not this server’s');
      const origin = request.headers.get('origin');
      if (origin !== null && origin !== `http://${host}`) {
        return refuse('Another site made this request');
      }
      const given = url.searchParams.get('t');
      const known = readCookies(request, cookie).some((value) => isSame(value, session));
      const isEntrance = request.method === 'GET' && url.pathname === '/' && given !== null;
      if (isEntrance) {
        if (known) return enter(request, null);
        if (!opensPage(request)) return refuse('Another site made this request');
        if (!attempts.mayTry()) return refuseForNow(attempts.secondsLeft());
        if (exchanged || !isSame(given, token)) {
          attempts.failed();
          return refuse();
        }
        exchanged = true;
        return enter(request, `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`);
      }
      const site = request.headers.get('sec-fetch-site');
      if (site !== null && site !== 'same-origin' && site !== 'none') {
        return refuse('Another site made this request');
      }
      const reads = request.method === 'GET' || request.method === 'HEAD';
      if (!reads && origin === null) return refuse('Another site made this request');
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

/**
 * Whether a person opens a page: images, scripts and frames of other sites say
 * that they are none (Fetch Metadata Request Headers, W3C). Programs and old
 * browsers do not say where a request comes from.
 */
function opensPage(request: Request): boolean {
  if (!request.headers.has('sec-fetch-site')) return true;
  const mode = request.headers.get('sec-fetch-mode') ?? 'navigate';
  const destination = request.headers.get('sec-fetch-dest') ?? 'document';
  return mode === 'navigate' && destination === 'document';
}

function refuse(reason?: string): Response {
  const words =
    reason ??
    'This address opens Claimgrid once, in one browser, and was used already or is not complete. Start Claimgrid again from the terminal and open the address that it prints.';
  return closing(noticePage(403, 'Claimgrid does not know this browser', words));
}

function refuseForNow(seconds: number): Response {
  const words = `Too many wrong addresses were tried. Wait ${seconds} seconds, then open the address from the terminal again.`;
  const response = noticePage(429, 'Claimgrid waits a moment', words);
  response.headers.set('Retry-After', String(seconds));
  return closing(response);
}

/** A refusal ends the connection: what follows it is not read. */
function closing(response: Response): Response {
  response.headers.set('Connection', 'close');
  return secured(response);
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
