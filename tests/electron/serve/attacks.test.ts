import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listenGuarded } from '#electron/serve/guarded-server.ts';
import type { DoorPatience, GuardedServer } from '#electron/serve/guarded-server.ts';
import { readBody } from '#electron/routes/read-body.ts';
import { setupApp } from '../setup-app.ts';
import { listeningSockets } from '#tests/helpers/listening-sockets.ts';
import { sendRaw } from '#tests/helpers/raw-http.ts';
import { attacks, trickyPaths } from './attacks.ts';
import type { Target } from './attacks.ts';

interface OpenDoor {
  readonly server: GuardedServer;
  readonly target: Target;
}

async function setupServer(
  fetch: (request: Request) => Promise<Response>,
  patience?: DoorPatience,
): Promise<OpenDoor> {
  const server = await listenGuarded({ fetch }, 0, patience);
  onTestFinished(() => server.close());
  const { port, token } = server;
  const entrance = await sendRaw(
    port,
    `GET /?t=${token} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
  );
  const cookie = entrance.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(cookie).toMatch(/^claimgrid-\d+=[\w-]{43}$/u);
  return { server, target: { port, token, cookie } };
}

const get = ({ port, cookie }: Target, path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`;

describe('listenGuarded()', () => {
  it('refuses every attack before the handler', async () => {
    const asked: string[] = [];
    const { target } = await setupServer((request) => {
      asked.push(`${request.method} ${request.url}`);
      return Promise.resolve(new Response('inside'));
    });
    const list = attacks(target);
    expect(list.length).toBeGreaterThanOrEqual(200);
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    const entered: string[] = [];
    // Wrong tokens come last: after ten, none is looked at.
    for (const { name, bytes } of list) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the handler's call is known by its attack
      const answer = await sendRaw(target.port, bytes, 400);
      const { status, headers, body } = answer;
      const refused = status === null || [400, 403, 405, 408, 413, 417, 429, 431].includes(status);
      const shares = [...headers.keys()].some((header) => header.startsWith('access-control-'));
      if (!refused || shares || asked.length > 0 || /<a href|inside/u.test(body)) {
        entered.push(`${name}: ${status} ${asked.splice(0).join(' ')}`);
      }
    }
    expect(entered).toEqual([]);
    // The spy sees what is let in, and the browser inside is not shut out.
    const own = await sendRaw(target.port, get(target, '/claims'));
    expect([own.status, own.body, asked.length]).toEqual([200, 'inside', 1]);
  });

  it('leads nowhere by tricks of a path, also for the browser inside', async () => {
    const test = setupApp();
    const renderer = join(test.folder, 'renderer');
    mkdirSync(join(renderer, 'assets'), { recursive: true });
    writeFileSync(join(renderer, 'index.html'), '<title>page</title>');
    writeFileSync(join(renderer, 'assets', 'index.js'), 'script');
    writeFileSync(join(test.folder, 'secret'), 'canary');
    const { target } = await setupServer((request) => test.app.fetch(request));
    const tricks = [...trickyPaths, '/../secret', '/assets/../../secret', '/%2e%2e/secret'];
    const answers = await Promise.all(
      tricks.map(async (path) => ({ path, ...(await sendRaw(target.port, get(target, path))) })),
    );
    for (const { path, status, body } of answers) {
      expect([200, 400, 403, 404, 409], path).toContain(status);
      // A screen of the page, or a problem; never another file or a list of files.
      if (status === 200) expect(body, path).toContain('<title>page</title>');
      expect(body, path).not.toMatch(/canary|root:|index\.js<|\[fonts\]/u);
    }
  });

  it('waits for slow headers and slow bodies only so long', async () => {
    const ended: string[] = [];
    const patience = { headers: 150, request: 300, check: 50 };
    const { target } = await setupServer(async (request) => {
      await readBody(request, 1000).catch(() => ended.push('broken off'));
      return new Response('read');
    }, patience);
    const own = `Host: 127.0.0.1:${target.port}\r\nCookie: ${target.cookie}`;
    const origin = `Origin: http://127.0.0.1:${target.port}`;
    const slow = await Promise.all([
      sendRaw(target.port, `GET / HTTP/1.1\r\n${own}\r\n`, 4000),
      sendRaw(target.port, '', 4000),
      sendRaw(
        target.port,
        `POST /rpc/x HTTP/1.1\r\n${own}\r\n${origin}\r\nContent-Length: 100\r\n\r\nhalf`,
        4000,
      ),
    ]);
    for (const { status, time } of slow) {
      expect(status === null || status === 408).toBe(true);
      expect(time).toBeLessThan(3000);
    }
    expect(ended).toEqual(['broken off']);
  });

  it('takes bodies up to their limits, whatever their headers say', async () => {
    const test = setupApp();
    const { target } = await setupServer((request) => test.app.fetch(request));
    const send = (method: string, path: string, length: string, body: string) =>
      sendRaw(
        target.port,
        `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${target.port}\r\nCookie: ${target.cookie}\r\nOrigin: http://127.0.0.1:${target.port}\r\nContent-Type: application/json\r\n${length}\r\nConnection: close\r\n\r\n${body}`,
      );
    const mebibyte = `100000\r\n${'x'.repeat(2 ** 20)}\r\n`;
    const upload = '/uploads/abcdefgh?name=a.txt&offset=0';
    const answers = await Promise.all([
      send('PUT', upload, `Content-Length: ${16 * 2 ** 20 + 1}`, ''),
      send('POST', '/rpc/workspace.create', `Content-Length: ${32 * 2 ** 20 + 1}`, ''),
      send('PUT', upload, 'Transfer-Encoding: chunked', mebibyte.repeat(17)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413]);
    for (const { body } of answers) expect(body).toContain('body-too-large');
  });

  it('listens on 127.0.0.1 and nowhere else', async () => {
    if (process.platform !== 'linux') return;
    const before = listeningSockets();
    const { server } = await setupServer(() => Promise.resolve(new Response()));
    const opened = listeningSockets().filter((address) => !before.includes(address));
    const port = server.port.toString(16).toUpperCase().padStart(4, '0');
    // 127.0.0.1 as the kernel writes it: bytes backwards.
    expect(opened).toEqual([`0100007F:${port}`]);
  });
});
