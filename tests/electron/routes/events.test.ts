import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { describe, expect, it } from 'vitest';
import { setupReview } from '../setup-app.ts';

const events = (signal?: AbortSignal): Request =>
  new Request('app://bundle/events', signal === undefined ? {} : { signal });

/** Reads until the text holds the words. */
async function readUntil(stream: Readable, words: string): Promise<string> {
  let text = '';
  for await (const piece of stream.iterator({ destroyOnReturn: false })) {
    text += String(piece);
    if (text.includes(words)) break;
  }
  return text;
}

function nodeStream(response: Response): Readable {
  return Readable.fromWeb(response.body as NodeReadableStream, { encoding: 'utf8' });
}

describe('eventStream()', () => {
  it('begins with where things stand and tells of changes', async () => {
    const { app, client } = await setupReview();
    const response = await app.fetch(events());
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const stream = nodeStream(response);
    const revision = (await client.workspace.state.query()).review?.revision ?? 0;
    expect(await readUntil(stream, '\n\nevent')).toContain(
      `event: changed\ndata: {"revision":${revision}}`,
    );
    await client.claims.assess.mutate({ numbers: [1], patch: { status: 'accepted' } });
    expect(await readUntil(stream, 'claims')).toContain(
      `event: changed\ndata: {"revision":${revision + 1},"claims":[1]}\n\n`,
    );
    stream.destroy();
  });

  it('stops listening when Electron destroys the body of the answer', async () => {
    const { app, workspace } = await setupReview();
    const stream = nodeStream(await app.fetch(events()));
    await readUntil(stream, 'retry');
    expect(workspace.events.listeners()).toBe(1);
    stream.destroy();
    await expect.poll(() => workspace.events.listeners()).toBe(0);
  });

  it('stops listening when the request is aborted', async () => {
    const { app, workspace } = await setupReview();
    const abort = new AbortController();
    await app.fetch(events(abort.signal));
    expect(workspace.events.listeners()).toBe(1);
    abort.abort();
    await expect.poll(() => workspace.events.listeners()).toBe(0);
  });

  it('answers calls that come as Electron sends them', async () => {
    const { app } = await setupReview();
    const response = await app.fetch(
      new Request('app://bundle/rpc/claims.assess', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ numbers: [1], patch: { note: 'from a window' } }),
      }),
    );
    expect(await response.json()).toMatchObject({ result: { data: { changed: [1] } } });
  });

  it('stops a report when its download is broken off', async () => {
    const { app, client } = await setupReview();
    const stream = nodeStream(
      await app.fetch(new Request('app://bundle/reports/report.csv?statuses=to review')),
    );
    stream.destroy();
    const options = { format: 'md' as const, date: '2026-11-22', groupBy: 'type' as const };
    const summary = await client.reports.summary.query({ ...options, statuses: ['to review'] });
    expect(summary.claims).toBeGreaterThan(0);
  });
});
