import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerRequest, setupAppProtocol, setupAppScheme } from '#electron/desktop/app-protocol.ts';
import { fake, resetFake } from './fake-electron.ts';

beforeEach(resetFake);

const echo = {
  fetch: async (request: Request) =>
    new Response(await request.arrayBuffer(), {
      status: 201,
      headers: { 'x-method': request.method },
    }),
};

describe('setupAppScheme()', () => {
  it('setupAppScheme() asks for what the page needs and no way round the policy', () => {
    setupAppScheme();
    expect(fake.schemes).toEqual([
      {
        scheme: 'app',
        privileges: {
          standard: true,
          secure: true,
          supportFetchAPI: true,
          stream: true,
          codeCache: true,
        },
      },
    ]);
  });
});

describe('setupAppProtocol()', () => {
  it('setupAppProtocol() answers for the scheme', async () => {
    setupAppProtocol(echo);
    const answer = await fake.protocols.get('app')?.(new Request('app://bundle/x'));
    expect(answer?.status).toBe(201);
  });
});

describe('answerRequest()', () => {
  it('answerRequest() hands bytes, method and headers through unchanged', async () => {
    const body = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
    const answer = await answerRequest(
      echo,
      new Request('app://bundle/up', { method: 'PUT', body }),
    );
    expect(answer.headers.get('x-method')).toBe('PUT');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(body);
  });

  it('answerRequest() does not ask the handler for another host', async () => {
    const answer = await answerRequest(echo, new Request('app://bundle.evil/x'));
    expect(answer.status).toBe(404);
  });

  it('answerRequest() turns a thrown error into an answer', async () => {
    const broken = { fetch: () => Promise.reject(new Error('no such thing')) };
    const answer = await answerRequest(broken, new Request('app://bundle/rpc/x'));
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('Answer "/rpc/x"');
  });

  it('answerRequest() aborts the request when the page goes away', async () => {
    let seen: AbortSignal | null = null;
    let cancelled = false;
    const endless = {
      fetch: (request: Request) => {
        seen = request.signal;
        const body = new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(10)),
          cancel: () => {
            cancelled = true;
          },
        });
        return Promise.resolve(new Response(body));
      },
    };
    const answer = await answerRequest(endless, new Request('app://bundle/events'));
    // Electron reads a response like this, and destroys it when the page is gone.
    const stream = Readable.fromWeb(answer.body as WebStream<Uint8Array>);
    await new Promise((done) => stream.once('data', done));
    stream.destroy();
    await new Promise((done) => stream.once('close', done));
    await new Promise((done) => setImmediate(done));
    expect(cancelled).toBe(true);
    expect((seen as AbortSignal | null)?.aborted).toBe(true);
  });
});
