import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { serve } from '#electron/serve.ts';
import type { BrowserDoor } from '#electron/serve.ts';
import { setupReview } from '../setup-app.ts';
import { tempFolder } from '../temp-folder.ts';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** A plain HTTP request, with any header: fetch would not send a foreign Host. */
async function ask(
  door: BrowserDoor,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Answer> {
  const asked = request({ host: '127.0.0.1', port: door.port, path, method, headers });
  asked.end(body);
  const [response] = await once(asked, 'response');
  response.setEncoding('utf8');
  let text = '';
  for await (const piece of response) text += String(piece);
  return { status: response.statusCode, headers: response.headers, text };
}

async function setupDoor(): Promise<{ door: BrowserDoor; cookie: string }> {
  const folder = tempFolder();
  vi.stubEnv('CLAIMGRID_HOME', folder);
  const renderer = join(folder, 'renderer');
  mkdirSync(renderer);
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>Claimgrid</title>');
  const door = await serve({ renderer });
  onTestFinished(async () => {
    await door.close();
    vi.unstubAllEnvs();
  });
  const entrance = await ask(door, new URL(door.url).pathname + new URL(door.url).search);
  expect(entrance.status).toBe(303);
  const cookie = entrance.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return { door, cookie };
}

describe('serve()', () => {
  it('lets one browser in, also after a reload, and no other', async () => {
    const { door, cookie } = await setupDoor();
    expect(door.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?t=[\w-]{43}$/);
    for (const path of ['/', '/', '/claims']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const page = await ask(door, path, { headers: { cookie } });
      expect([page.status, page.text]).toEqual([200, '<!doctype html><title>Claimgrid</title>']);
    }
    const again = await ask(door, `/?t=${new URL(door.url).searchParams.get('t')}`);
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
    expect(again.text).toContain('Start Claimgrid again from the terminal');
  });

  it('takes calls and uploads from its own page only', async () => {
    const { door, cookie } = await setupDoor();
    const own = `http://127.0.0.1:${door.port}`;
    const body = JSON.stringify({ title: 'Salt' });
    const json = { 'content-type': 'application/json', cookie };
    const call = { method: 'POST', body };
    const path = '/rpc/workspace.create';
    expect((await ask(door, path, { ...call, headers: json })).status).toBe(403);
    const foreign = { ...json, origin: 'http://evil.example' };
    expect((await ask(door, path, { ...call, headers: foreign })).status).toBe(403);
    const rebound = { ...json, origin: 'http://evil.example', host: 'evil.example' };
    expect((await ask(door, path, { ...call, headers: rebound })).status).toBe(403);
    const plain = { origin: own, 'content-type': 'text/plain' };
    expect((await ask(door, path, { ...call, headers: plain })).status).toBe(403);
    const made = await ask(door, path, { ...call, headers: { ...json, origin: own } });
    expect([made.status, JSON.parse(made.text)]).toMatchObject([
      200,
      { result: { data: { review: { name: 'Salt' }, host: 'browser' } } },
    ]);
    const upload = await ask(door, '/uploads/abcdefgh?name=a.txt&offset=0', {
      method: 'PUT',
      body: 'text',
      headers: { cookie, origin: own },
    });
    expect(upload.text).toBe('{"received":4}');
  });

  it('refuses what is not for it before any handler', async () => {
    const { door, cookie } = await setupDoor();
    const headers = { cookie };
    const answers = await Promise.all([
      ask(door, '/', { headers: { ...headers, host: 'evil.example' } }),
      ask(door, `http://evil.example/rpc/workspace.state`, { headers }),
      ask(door, '/events'),
      ask(door, '/', { headers: { ...headers, 'sec-fetch-site': 'same-site' } }),
      ask(door, '/events', {
        headers: { connection: 'upgrade', upgrade: 'websocket', origin: 'http://evil.example' },
      }),
    ]);
    for (const answer of answers) {
      expect([400, 403]).toContain(answer.status);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('says that a port is taken', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(serve({ port })).rejects.toThrow(
      `Listen on port ${port}: another program uses it`,
    );
  });

  it('closes although an event stream is open', async () => {
    vi.stubEnv('CLAIMGRID_HOME', tempFolder());
    onTestFinished(() => void vi.unstubAllEnvs());
    const door = await serve();
    const token = new URL(door.url).search;
    const entrance = await ask(door, `/${token}`);
    const cookie = entrance.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const asked = request({
      host: '127.0.0.1',
      port: door.port,
      path: '/events',
      headers: { cookie },
    });
    asked.on('error', () => {});
    asked.end();
    const [response] = await once(asked, 'response');
    response.on('error', () => {});
    expect(response.headers['content-type']).toBe('text/event-stream');
    await door.close();
  });
});

describe('claimgrid serve', () => {
  it('prints its address and ends cleanly when it is told to', async () => {
    const test = await setupReview();
    const path = test.workspace.requireReview().path;
    const entry = resolve(import.meta.dirname, '../../../electron/serve.ts');
    const env = { ...process.env, CLAIMGRID_HOME: test.folder, NODE_OPTIONS: '' };
    const child = spawn(process.execPath, [entry, path, '--no-open'], { env });
    onTestFinished(() => void child.kill('SIGKILL'));
    let words = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (words += text));
    await expect.poll(() => words, { timeout: 45_000 }).toMatch(/\n$/);
    const [, url = ''] =
      /^Claimgrid is at (http:\/\/127\.0\.0\.1:\d+\/\?t=\S+)\n$/.exec(words) ?? [];
    const entrance = await fetch(url, { redirect: 'manual' });
    const cookie = entrance.headers.get('set-cookie')?.split(';')[0] ?? '';
    const state = await fetch(new URL('/rpc/workspace.state', url), { headers: { cookie } });
    expect(await state.json()).toMatchObject({
      result: { data: { review: { path, name: 'Cramps' } } },
    });
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    // A machine that does much else starts a process slowly.
  }, 60_000);
});
