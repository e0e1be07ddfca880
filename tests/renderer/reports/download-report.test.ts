import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { optionsOf } from '#tests/core/reports/snapshot.ts';

const toast = vi.hoisted(() => vi.fn());
vi.mock('#renderer/ui/toast.ts', () => ({ toast }));

// The language is chosen as the texts are loaded, which no browser is here to say.
vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} }));
const { downloadReport } = await import('#renderer/reports/download-report.ts');
const { useDownloads } = await import('#renderer/reports/download-store.ts');

/** The event stream of a tab; a test says what comes. */
class FakeEvents {
  static readonly all: FakeEvents[] = [];
  private readonly heard = new Map<string, (message: { data: string }) => void>();
  constructor() {
    FakeEvents.all.push(this);
  }
  addEventListener(type: string, listener: (message: { data: string }) => void): void {
    this.heard.set(type, listener);
  }
  say(type: string, data: unknown): void {
    this.heard.get(type)?.({ data: JSON.stringify(data) });
  }
}

interface Asked {
  readonly address: URL;
  readonly method: string;
  readonly answer: (response: Response) => void;
}

let asked: Asked[] = [];
let saved: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  saved = [];
  vi.stubGlobal('EventSource', FakeEvents);
  vi.stubGlobal('document', {
    createElement: () => ({
      href: '',
      download: '',
      click(this: { download: string }): void {
        saved.push(this.download);
      },
    }),
  });
  vi.stubGlobal('fetch', (address: string, { method = 'GET', signal }: RequestInit = {}) => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    asked.push({ address: new URL(address, 'http://here'), method, answer: resolve });
    return promise;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  toast.mockReset();
});

const options = optionsOf({ format: 'pdf', sections: ['claims', 'levels by source'] });
const shown = () => useDownloads.getState().downloads.filter((download) => download.shown);
const settle = () => vi.advanceTimersByTimeAsync(0);

function problem(code: string, message: string, hint: string): Response {
  return Response.json({ code, message, hint }, { status: 400 });
}

describe('downloadReport()', () => {
  test('saves the whole report under the name that it is given', async () => {
    downloadReport(options);
    const [{ address, answer } = { address: new URL('http://none'), answer: () => {} }] = asked;
    expect(address.pathname).toBe('/reports/report.pdf');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      date: options.date,
      sections: 'claims,levels by source',
      groupBy: 'type',
      findingsBy: 'type',
      style: 'vancouver',
    });
    const headers = { 'Content-Disposition': "attachment; filename*=UTF-8''Zur%20Nacht.pdf" };
    answer(new Response('%PDF', { headers }));
    await settle();
    expect(saved).toEqual(['Zur Nacht.pdf']);
    expect(useDownloads.getState().downloads).toEqual([]);
    expect(toast).not.toHaveBeenCalled();
  });

  test('is shown when it takes a while, with how far it is', async () => {
    downloadReport(options);
    await vi.advanceTimersByTimeAsync(400);
    expect(shown()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toMatchObject([{ progress: null }]);
    const job = asked[0]?.address.searchParams.get('job');
    const events = FakeEvents.all.at(-1);
    events?.say('report', { job: 'another', phase: 'reading', done: 1, of: 2 });
    expect(shown()).toMatchObject([{ progress: null }]);
    events?.say('report', { job, phase: 'writing', done: 3, of: 4 });
    expect(shown()).toMatchObject([{ progress: { phase: 'writing', done: 3, of: 4 } }]);
    asked[0]?.answer(new Response('%PDF'));
    await settle();
    expect(shown()).toEqual([]);
  });

  test('can be cancelled, and says nothing then', async () => {
    downloadReport(options);
    await vi.advanceTimersByTimeAsync(600);
    const job = asked[0]?.address.searchParams.get('job');
    shown()[0]?.cancel();
    await settle();
    expect(asked[1]).toMatchObject({ method: 'DELETE' });
    expect(asked[1]?.address.pathname).toBe(`/reports/jobs/${job}`);
    expect([saved, useDownloads.getState().downloads]).toEqual([[], []]);
    expect(toast).not.toHaveBeenCalled();
  });

  test('offers the HTML report where there is no browser to print with', async () => {
    downloadReport(options);
    asked[0]?.answer(problem('pdf-no-browser', 'Print: there is none', 'Install Chrome'));
    await settle();
    const [[shownToast] = []] = toast.mock.calls;
    expect(shownToast).toMatchObject({ kind: 'error', title: 'Print: there is none' });
    expect(shownToast.detail).toBe('Install Chrome');
    shownToast.action.run();
    expect(asked[1]?.address.pathname).toBe('/reports/report.html');
    asked[1]?.answer(new Response('<!doctype html>'));
    await settle();
    expect(saved).toEqual(['report.html']);
  });

  test('saves nothing of a report that broke off', async () => {
    downloadReport({ ...options, format: 'md' });
    const broken = new ReadableStream({
      pull: () => {
        throw new TypeError('network error');
      },
    });
    asked[0]?.answer(new Response(broken));
    await settle();
    expect(saved).toEqual([]);
    expect(toast.mock.calls[0]?.[0]).toMatchObject({ kind: 'error' });
    expect(toast.mock.calls[0]?.[0].title).toContain('broke off');
    expect(toast.mock.calls[0]?.[0].action).toBeUndefined();
  });
});
