import { beforeEach, describe, expect, it } from 'vitest';
import { createLoopbackGuard } from '#electron/serve/loopback-guard.ts';
import type { LoopbackGuard } from '#electron/serve/loopback-guard.ts';

const port = 4321;
const own = `http://127.0.0.1:${port}`;
let guard: LoopbackGuard;
let cookie: string;

interface Ask {
  readonly path?: string;
  readonly method?: string;
  readonly host?: string;
  readonly origin?: string | null;
  readonly site?: string;
  readonly cookie?: string | null;
}

/** What the lock answers: a status, or 'in' when it lets the request through. */
function ask(given: Ask = {}): number | 'in' {
  return guard.check(requestOf(given))?.status ?? 'in';
}

function requestOf({
  path = '/',
  method = 'GET',
  host = `127.0.0.1:${port}`,
  ...rest
}: Ask): Request {
  const headers = new Headers({ host });
  const sent = rest.cookie === undefined ? cookie : rest.cookie;
  if (sent !== null) headers.set('cookie', sent);
  if (rest.site !== undefined) headers.set('sec-fetch-site', rest.site);
  const origin = rest.origin === undefined && method !== 'GET' ? `http://${host}` : rest.origin;
  if (typeof origin === 'string') headers.set('origin', origin);
  return new Request(`http://${host}${path}`, { method, headers });
}

beforeEach(() => {
  guard = createLoopbackGuard(port);
  const entrance = guard.check(
    new Request(`${own}/?t=${guard.token}`, { headers: { host: `127.0.0.1:${port}` } }),
  );
  cookie = entrance?.headers.get('set-cookie')?.split(';')[0] ?? '';
});

describe('createLoopbackGuard()', () => {
  it('gives a strict cookie for the token and takes the token out of the address', () => {
    const fresh = createLoopbackGuard(port);
    const answer = fresh.check(
      new Request(`${own}/?t=${fresh.token}`, { headers: { host: `127.0.0.1:${port}` } }),
    );
    expect(answer?.status).toBe(303);
    expect(answer?.headers.get('location')).toBe('/');
    expect(answer?.headers.get('set-cookie')).toMatch(
      /^claimgrid-4321=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect(fresh.token).toMatch(/^[\w-]{43}$/);
    expect(fresh.token).not.toBe(guard.token);
  });

  it('lets in whoever has the cookie, by every local name', () => {
    expect(ask()).toBe('in');
    expect(ask({ host: `localhost:${port}` })).toBe('in');
    expect(ask({ host: `[::1]:${port}` })).toBe('in');
    expect(ask({ path: '/events' })).toBe('in');
    expect(ask({ method: 'POST', path: '/rpc/claims.assess' })).toBe('in');
    expect(ask({ method: 'PUT', path: '/uploads/abcdefgh' })).toBe('in');
    expect(ask({ site: 'same-origin' })).toBe('in');
    expect(ask({ site: 'none' })).toBe('in');
    expect(ask({ cookie: `other=1; ${cookie}; more=2` })).toBe('in');
  });

  it('lets the cookie’s owner use the old address again, and nobody else', () => {
    expect(ask({ path: `/?t=${guard.token}` })).toBe(303);
    expect(ask({ path: `/?t=${guard.token}`, cookie: null })).toBe(403);
  });

  it('tells people what to do when the token was used already', async () => {
    const answer = guard.check(requestOf({ path: `/?t=${guard.token}`, cookie: null }));
    expect(answer?.headers.get('content-type')).toContain('text/html');
    expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer?.text()).toContain('Start Claimgrid again from the terminal');
  });

  it('reloads by itself where another site led here, so that the strict cookie is sent', async () => {
    const fresh = createLoopbackGuard(port);
    const headers = { host: `127.0.0.1:${port}`, 'sec-fetch-site': 'cross-site' };
    const answer = fresh.check(new Request(`${own}/?t=${fresh.token}`, { headers }));
    expect(answer?.status).toBe(200);
    expect(await answer?.text()).toContain('http-equiv="refresh"');
  });

  const paths = ['/', '/rpc/workspace.state', '/events', '/reports/report.csv', '/assets/index.js'];
  const writes = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
  const foreignHosts = [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    '127.0.0.1:80',
    `127.0.0.1.evil.example:${port}`,
    `localhost.evil.example:${port}`,
    `0.0.0.0:${port}`,
    `127.0.0.2:${port}`,
    `localhost:${port + 1}`,
    `[::]:${port}`,
  ];
  const foreignOrigins = [
    null,
    'null',
    'http://evil.example',
    `https://127.0.0.1:${port}`,
    `http://127.0.0.1:${port + 1}`,
    `http://localhost:${port}`,
    'http://127.0.0.1',
    `http://127.0.0.1:${port}.evil.example`,
    'app://bundle',
    'file://',
  ];
  const cases: [string, Ask][] = [
    ...foreignHosts.flatMap((host): [string, Ask][] => [
      [`a read by ${host}`, { host }],
      [`a write by ${host}`, { host, method: 'POST', path: '/rpc/claims.assess' }],
    ]),
    ...foreignOrigins.flatMap((origin): [string, Ask][] => [
      [`a call from ${origin}`, { origin, method: 'POST', path: '/rpc/claims.assess' }],
      [`an upload from ${origin}`, { origin, method: 'PUT', path: '/uploads/abcdefgh' }],
    ]),
    ...paths.map((path): [string, Ask] => [`${path} without a cookie`, { path, cookie: null }]),
    ...writes.map((method): [string, Ask] => [
      `${method} without a cookie`,
      { method, cookie: null },
    ]),
    ...[
      '',
      'claimgrid-4321=',
      'claimgrid-4321=x',
      'claimgrid-4322=KEY',
      'claimgrid-4321=KEYx',
      'KEY',
    ].map((text): [string, Ask] => [`a cookie like "${text}"`, { cookie: text }]),
    ...['', 'x', 'x'.repeat(43), 'TOKEN'].map((token): [string, Ask] => [
      `the token "${token}"`,
      { path: `/?t=${token}`, cookie: null },
    ]),
    ['the token on another path', { path: '/rpc/workspace.state?t=TOKEN', cookie: null }],
    ['the token in a POST', { path: '/?t=TOKEN', cookie: null, method: 'POST' }],
    ['a read made by another site', { site: 'cross-site', path: '/events' }],
    ['a read made by another port', { site: 'same-site', path: '/rpc/claims.view' }],
    ['a page led to by another site', { site: 'cross-site' }],
    ['a write made by another site', { site: 'cross-site', method: 'POST' }],
    ['a socket', { path: '/events', cookie: null, origin: 'http://evil.example' }],
  ];
  it.each(cases)('refuses %s', (_name, given) => {
    const key = cookie.split('=')[1] ?? '';
    const filled: Ask = {
      ...given,
      ...(given.path === undefined ? {} : { path: given.path.replace('TOKEN', guard.token) }),
      ...(typeof given.cookie === 'string' ? { cookie: given.cookie.replace('KEY', key) } : {}),
    };
    expect(ask(filled)).toBe(403);
  });
});

describe('createLoopbackGuard(): wrong tokens', () => {
  /** Opens the address with a token, as a program does unless headers say otherwise. */
  const open = (
    lock: LoopbackGuard,
    token: string,
    headers: Readonly<Record<string, string>> = {},
  ): Response | null =>
    lock.check(
      new Request(`${own}/?t=${token}`, { headers: { host: `127.0.0.1:${port}`, ...headers } }),
    );

  it('looks at no more than ten in a minute, then at the right one again', () => {
    let time = 0;
    const lock = createLoopbackGuard(port, () => time);
    const wrong = (): number | undefined => open(lock, 'x')?.status;
    expect(Array.from({ length: 12 }, wrong)).toEqual([...Array<number>(10).fill(403), 429, 429]);
    // The right one is not looked at either, or it could be told from wrong ones.
    const late = open(lock, lock.token);
    expect([late?.status, late?.headers.get('retry-after')]).toEqual([429, '60']);
    time = 60_000;
    expect(open(lock, lock.token)?.status).toBe(303);
  });

  it('never shuts out the browser that is inside', () => {
    for (let count = 0; count < 15; count += 1) open(guard, 'x');
    expect(open(guard, guard.token)?.status).toBe(429);
    expect(open(guard, guard.token, { cookie })?.status).toBe(303);
    expect(ask()).toBe('in');
  });

  it('neither takes nor counts tokens in what a page of others loads', () => {
    const lock = createLoopbackGuard(port);
    const image = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-dest': 'image',
    };
    for (let count = 0; count < 15; count += 1)
      expect(open(lock, lock.token, image)?.status).toBe(403);
    expect(open(lock, lock.token)?.status).toBe(303);
  });

  it('refuses a read that names another origin', () => {
    expect(ask({ path: '/events', origin: 'http://evil.example' })).toBe(403);
    expect(ask({ path: '/events', origin: own })).toBe('in');
  });
});
