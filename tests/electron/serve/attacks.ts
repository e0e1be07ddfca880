/** What an attacker of the browser door knows: more than one would. */
export interface Target {
  readonly port: number;
  /** The one-time token, used already. */
  readonly token: string;
  /** `name=value` of the browser that is inside. */
  readonly cookie: string;
}

/** A request as bytes, which no door lets in. */
export interface Attack {
  readonly name: string;
  readonly bytes: string;
}

interface Parts {
  readonly method?: string;
  readonly path?: string;
  /** Null: none. */
  readonly host?: string | null;
  readonly headers?: readonly string[];
  readonly body?: string;
}

/**
 * Requests that the door refuses before any handler: by a foreign or rebound
 * name, from another site (forms, `no-cors`, EventSource, WebSocket, preflight),
 * without or with a wrong key, with another method, and malformed ones. Those
 * that name no key have the right one: something else about them is wrong.
 */
export function attacks(target: Target): Attack[] {
  return [
    ...foreignHosts(target),
    ...foreignOrigins(target),
    ...crossSite(target),
    ...wrongKeys(target),
    ...otherMethods(target),
    ...sockets(target),
    ...pathTricks(target),
    ...malformed(target),
  ];
}

function request(target: Target, parts: Parts): string {
  const { method = 'GET', path = '/', headers = [], body = '' } = parts;
  const host = parts.host === undefined ? `127.0.0.1:${target.port}` : parts.host;
  const length = headers.some((line) => /^(?:content-length|transfer-encoding):/iu.test(line));
  return [
    `${method} ${path} HTTP/1.1`,
    ...(host === null ? [] : [`Host: ${host}`]),
    ...headers,
    ...(body !== '' && !length ? [`Content-Length: ${body.length}`] : []),
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

const call = '/rpc/workspace.create';
const json = 'Content-Type: application/json';
const title = '{"title":"x"}';

function foreignHosts(target: Target): Attack[] {
  const { port } = target;
  const hosts = [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    '127.0.0.1:80',
    `127.0.0.1:${port + 1}`,
    `127.0.0.1.nip.io:${port}`,
    `localhost.evil.example:${port}`,
    `localtest.me:${port}`,
    `rebind.network:${port}`,
    `0.0.0.0:${port}`,
    `0:${port}`,
    `127.1:${port}`,
    `2130706433:${port}`,
    `0x7f000001:${port}`,
    `127.0.0.2:${port}`,
    `[::]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `user@127.0.0.1:${port}`,
    `127.0.0.1:${port}@evil.example`,
    `127.0.0.1:${port}.evil.example`,
    `LOCALHOST.:${port}`,
    '',
    null,
  ];
  const headers = [`Cookie: ${target.cookie}`];
  return hosts.flatMap((host) => [
    { name: `page by the name ${host}`, bytes: request(target, { host, headers }) },
    {
      name: `call by the name ${host}`,
      bytes: request(target, {
        host,
        method: 'POST',
        path: call,
        headers: [...headers, json, `Origin: http://${host}`],
        body: title,
      }),
    },
  ]);
}

function foreignOrigins(target: Target): Attack[] {
  const { port } = target;
  const origins = [
    null,
    'null',
    'http://evil.example',
    `http://evil.example:${port}`,
    `https://127.0.0.1:${port}`,
    `http://127.0.0.1:${port + 1}`,
    `http://localhost:${port}`,
    'http://127.0.0.1',
    `http://127.0.0.1:${port}.evil.example`,
    `http://127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}, http://evil.example`,
    'app://bundle',
    'file://',
    'chrome-extension://abcdefgh',
  ];
  return origins.flatMap((origin) => {
    const own = [`Cookie: ${target.cookie}`, ...(origin === null ? [] : [`Origin: ${origin}`])];
    const write = (name: string, parts: Parts): Attack => ({
      name: `${name} from ${JSON.stringify(origin)}`,
      bytes: request(target, { ...parts, headers: [...own, ...(parts.headers ?? [])] }),
    });
    return [
      write('call', { method: 'POST', path: call, headers: [json], body: title }),
      write('simple call', {
        method: 'POST',
        path: call,
        headers: ['Content-Type: text/plain'],
        body: title,
      }),
      write('upload', {
        method: 'PUT',
        path: '/uploads/abcdefgh?name=a.txt',
        headers: ['Content-Type: application/octet-stream'],
        body: 'text',
      }),
      ...(origin === null
        ? []
        : [
            write('event stream', { path: '/events', headers: ['Accept: text/event-stream'] }),
            write('read', { path: '/rpc/workspace.state' }),
          ]),
    ];
  });
}

function crossSite(target: Target): Attack[] {
  const boundary = 'Content-Type: multipart/form-data; boundary=x';
  const form = '--x\r\nContent-Disposition: form-data; name="json"\r\n\r\n{}\r\n--x--\r\n';
  const metadata = (site: string, mode: string, destination: string): string[] => [
    `Cookie: ${target.cookie}`,
    `Sec-Fetch-Site: ${site}`,
    `Sec-Fetch-Mode: ${mode}`,
    `Sec-Fetch-Dest: ${destination}`,
  ];
  const forms: Attack[] = [
    ['form', 'Content-Type: application/x-www-form-urlencoded', 'title=x'],
    ['multipart form', boundary, form],
    ['text form', 'Content-Type: text/plain', title],
    ['beacon', 'Content-Type: text/plain;charset=UTF-8', title],
    ['untyped', 'Content-Type:', title],
  ].map(([name = '', type = '', body = '']) => ({
    name: `${name} of another site`,
    bytes: request(target, {
      method: 'POST',
      path: call,
      headers: [...metadata('cross-site', 'no-cors', 'empty'), 'Origin: null', type],
      body,
    }),
  }));
  const reads = ['cross-site', 'same-site', 'unknown'].flatMap((site) =>
    (
      [
        ['no-cors', 'image', '/assets/index.js'],
        ['no-cors', 'script', '/rpc/workspace.state'],
        ['cors', 'empty', '/events'],
        ['navigate', 'iframe', '/'],
        ['no-cors', 'style', '/originals/1'],
        ['navigate', 'document', '/reports/report.csv'],
      ] as const
    ).map(([mode, destination, path]) => ({
      name: `${destination} of a ${site} page: ${path}`,
      bytes: request(target, { path, headers: metadata(site, mode, destination) }),
    })),
  );
  return [...forms, ...reads];
}

function wrongKeys(target: Target): Attack[] {
  const [name = '', key = ''] = target.cookie.split('=');
  const flipped = key.startsWith('A') ? `B${key.slice(1)}` : `A${key.slice(1)}`;
  const cookies = [
    null,
    '',
    `${name}=`,
    `${name}=x`,
    `${name}=${key}x`,
    `${name}=${key.slice(1)}`,
    `${name}=${flipped}`,
    `${name}x=${key}`,
    `x${name}=${key}`,
    `${name}="${key}"`,
    `${name.toUpperCase()}=${key}`,
    `${name}=${target.token}`,
    key,
  ];
  const paths = ['/', '/rpc/workspace.state', '/events', '/assets/index.js'];
  const own = `Origin: http://127.0.0.1:${target.port}`;
  return [
    ...cookies.flatMap((cookie) => {
      const headers = cookie === null ? [] : [`Cookie: ${cookie}`];
      return [
        ...paths.map((path) => ({
          name: `${path} with the cookie ${cookie}`,
          bytes: request(target, { path, headers }),
        })),
        {
          name: `call with the cookie ${cookie}`,
          bytes: request(target, {
            method: 'POST',
            path: call,
            headers: [...headers, own, json],
            body: title,
          }),
        },
      ];
    }),
    ...[
      ['used token', `/?t=${target.token}`],
      ['empty token', '/?t='],
      ['short token', '/?t=x'],
      ['two tokens', `/?t=x&t=${target.token}`],
      ['token elsewhere', `/events?t=${target.token}`],
      ['token below', `/claims?t=${target.token}`],
      ['token behind a double slash', `//?t=${target.token}`],
    ].map(([words = '', path = '']) => ({ name: words, bytes: request(target, { path }) })),
    {
      name: 'token in a header',
      bytes: request(target, { headers: [`Authorization: Bearer ${target.token}`] }),
    },
    {
      name: 'token in a POST',
      bytes: request(target, { method: 'POST', path: `/?t=${target.token}`, headers: [own] }),
    },
  ];
}

function otherMethods(target: Target): Attack[] {
  const headers = [`Cookie: ${target.cookie}`, `Origin: http://127.0.0.1:${target.port}`];
  const preflight = [
    'Origin: http://evil.example',
    'Access-Control-Request-Method: POST',
    'Access-Control-Request-Headers: content-type',
    'Access-Control-Request-Private-Network: true',
  ];
  return [
    ...['TRACE', 'OPTIONS', 'PATCH', 'PROPFIND', 'MKCOL', 'PURGE', 'SEARCH', 'LOCK', 'QUERY'].map(
      (method) => ({ name: method, bytes: request(target, { method, path: call, headers }) }),
    ),
    { name: 'OPTIONS *', bytes: request(target, { method: 'OPTIONS', path: '*', headers }) },
    {
      name: 'CONNECT',
      bytes: request(target, { method: 'CONNECT', path: 'evil.example:443', headers }),
    },
    { name: 'no such method', bytes: request(target, { method: 'STEAL', headers }) },
    {
      name: 'preflight',
      bytes: request(target, { method: 'OPTIONS', path: call, headers: preflight }),
    },
    {
      name: 'preflight with the cookie',
      bytes: request(target, {
        method: 'OPTIONS',
        path: '/uploads/abcdefgh',
        headers: [...preflight, `Cookie: ${target.cookie}`],
      }),
    },
  ];
}

function sockets(target: Target): Attack[] {
  const upgrade = [
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  return ['http://evil.example', `http://127.0.0.1:${target.port}`, null].flatMap((origin) =>
    ['/', '/events', '/rpc/workspace.state'].map((path) => ({
      name: `WebSocket ${path} from ${origin}`,
      bytes: request(target, {
        path,
        headers: [
          `Cookie: ${target.cookie}`,
          ...(origin === null ? [] : [`Origin: ${origin}`]),
          ...upgrade,
        ],
      }).replace('Connection: close', 'Connection: Upgrade'),
    })),
  );
}

/** Paths that lead out of a folder where addresses become paths. */
export const trickyPaths: readonly string[] = [
  '/../../../../etc/passwd',
  '/assets/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/..%252f..%252fetc%252fpasswd',
  '/..%5c..%5cwindows%5cwin.ini',
  '/....//....//etc/passwd',
  '/assets/%00/etc/passwd',
  '/assets/index.js%00.html',
  '/.git/config',
  '/package.json',
  '/assets/',
  '/pdf/',
  '/C:/Windows/win.ini',
  '//evil.example/%2e%2e',
  '/;/etc/passwd',
  '/originals/..%2f..%2fsecret',
  '/reports/report.csv/../../secret',
];

function pathTricks(target: Target): Attack[] {
  return [
    ...trickyPaths.map((path) => ({ name: `path ${path}`, bytes: request(target, { path }) })),
    {
      name: 'address of another host',
      bytes: request(target, {
        path: 'http://evil.example/rpc/workspace.state',
        headers: [`Cookie: ${target.cookie}`],
      }),
    },
  ];
}

function malformed(target: Target): Attack[] {
  const headers = [`Cookie: ${target.cookie}`, `Origin: http://127.0.0.1:${target.port}`];
  const post = (more: readonly string[], body = title): string =>
    request(target, { method: 'POST', path: call, headers: [...headers, json, ...more], body });
  return [
    {
      name: 'very long address',
      bytes: request(target, { path: `/?${'a'.repeat(20_000)}`, headers }),
    },
    {
      name: 'very long header',
      bytes: request(target, { headers: [...headers, `X: ${'a'.repeat(20_000)}`] }),
    },
    {
      name: 'very many headers',
      bytes: request(target, {
        headers: [...headers, ...Array.from({ length: 3000 }, (_, at) => `X-${at}: 1`)],
      }),
    },
    {
      name: 'very long cookie',
      bytes: request(target, { headers: [`Cookie: ${'a=b; '.repeat(5000)}`] }),
    },
    {
      name: 'length and chunks',
      bytes: post(['Content-Length: 13', 'Transfer-Encoding: chunked']),
    },
    { name: 'two lengths', bytes: post(['Content-Length: 13', 'Content-Length: 14']) },
    { name: 'length below zero', bytes: post(['Content-Length: -1']) },
    { name: 'unknown coding', bytes: post(['Transfer-Encoding: chunked, identity']) },
    { name: 'blank before a colon', bytes: request(target, { headers: [...headers, 'X : 1'] }) },
    {
      name: 'folded header',
      bytes: request(target, { headers: [...headers, 'X: 1', ' Y: 2 \0'] }),
    },
    { name: 'NUL in a header', bytes: request(target, { headers: [...headers, 'X: a\0b'] }) },
    { name: 'bare line feeds', bytes: request(target, { headers }).replaceAll('\r\n', '\n') },
    { name: 'no HTTP', bytes: 'EHLO evil.example\r\n\r\n' },
    { name: 'TLS', bytes: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03' },
    { name: 'HTTP/2', bytes: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n' },
    {
      name: 'HTTP/1.0 without a host',
      bytes: `GET / HTTP/1.0\r\nCookie: ${target.cookie}\r\n\r\n`,
    },
    {
      name: 'expectation',
      bytes: request(target, { headers: [...headers, 'Expect: the-unexpected'] }),
    },
  ];
}
