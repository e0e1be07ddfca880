import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#core/problem.ts';
import { emptyClaimView } from '#core/claims/claim-view.ts';
import { claimStatuses } from '#core/claims/claim.ts';
import { reportFormatFacts, reportFormats } from '#core/reports/formats.ts';
import { hasPrintBrowser } from './jobs/printing-browser.ts';
import { article, setupApp, setupReview } from './setup-app.ts';

const origin = 'http://127.0.0.1';
const get = (path: string): Request => new Request(origin + path);

/** Keeps the byte order mark, which a report for spreadsheets begins with. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The problem that a call fails with. */
async function problemOf(call: Promise<unknown>): Promise<Problem | undefined> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCClientError)) return undefined;
  const { data } = error as { data: { problem?: Problem; stack?: string } | undefined };
  expect(data?.stack).toBeUndefined();
  return data?.problem;
}

describe('createApp() with a review', () => {
  it('imports, grades, cites, undoes and redoes', async () => {
    const { client } = await setupReview();
    const { numbers, rows, total } = await client.claims.view.query({ view: emptyClaimView });
    expect(numbers.length).toBeGreaterThan(0);
    expect(total).toBe(numbers.length);
    expect(rows.map((row) => row.number)).toEqual(numbers);
    for (const row of rows) expect(article.slice(row.start, row.end)).toBe(row.quote);

    const [first = 0] = numbers;
    const patch = { status: 'accepted' as const, level: 'high', note: 'Sound' };
    const assessed = await client.claims.assess.mutate({ numbers: [first], patch });
    expect(assessed.changed).toEqual([first]);
    expect(assessed.rows[0]).toMatchObject({ ...patch, scheme: 'grade' });

    const reference = { text: 'https://pubmed.ncbi.nlm.nih.gov/23456789/' };
    const cited = await client.claims.cite.mutate({ numbers: [first], reference });
    const added = cited.rows[0]?.citations.find((citation) => citation.role === 'added');
    expect(added?.ids).toEqual(['pmid:23456789']);

    const undone = await client.history.undo.mutate();
    expect(undone.outcome?.claims).toEqual([first]);
    const [after] = await client.claims.rows.query({ numbers: [first] });
    expect(after?.citations.some((citation) => citation.role === 'added')).toBe(false);
    expect(after?.level).toBe('high');
    await client.history.redo.mutate();
    const [again] = await client.claims.rows.query({ numbers: [first] });
    expect(again?.citations.some((citation) => citation.role === 'added')).toBe(true);
    expect((await client.history.list.query({})).length).toBeGreaterThanOrEqual(5);
  });

  it('shows sources, adds a claim from a selection and keeps views', async () => {
    const { client } = await setupReview();
    const [source] = await client.sources.list.query();
    expect(source).toMatchObject({
      file: 'cramps.txt',
      part: 0,
      title: 'Magnesium and night cramps',
    });
    const text = (await client.sources.get.query({ id: source?.id ?? '' }))?.text ?? '';
    const start = text.indexOf('The treatment');
    const added = await client.claims.add.mutate({
      sourceId: source?.id ?? '',
      start,
      end: start + 32,
    });
    expect(added).toMatchObject({ quote: 'The treatment was well tolerated', origin: 'reviewer' });
    await client.views.set.mutate({ key: 'grid', value: { widths: [1, 2] } });
    expect(await client.views.get.query({ key: 'grid' })).toEqual({ widths: [1, 2] });
    const renamed = await client.sources.rename.mutate({ id: source?.id ?? '', title: 'Cramps' });
    expect(renamed.title).toBe('Cramps');
    expect((await client.review.update.mutate({ question: 'Why?' })).question).toBe('Why?');
  });

  it('says what was asked for and is not there', async () => {
    const { client } = await setupReview();
    const cite = { numbers: [1], reference: { text: 'no identifier at all' } };
    expect((await problemOf(client.claims.cite.mutate(cite)))?.code).toBe('identifier-unknown');
    expect(await client.sources.get.query({ id: 'x' })).toBeNull();
    const range = { sourceId: 'x', start: 0, end: 5 };
    expect((await problemOf(client.claims.add.mutate(range)))?.code).toBe('range-outside');
    expect((await problemOf(client.imports.get.query({ job: 'x' })))?.code).toBe('job-unknown');
  });

  it('streams a report as a download', async () => {
    const { app, client } = await setupReview();
    await client.claims.assess.mutate({ numbers: [1], patch: { status: 'accepted' } });
    const options = {
      date: '2026-11-22',
      groupBy: 'type' as const,
      statuses: ['accepted' as const],
    };
    const query = '?date=2026-11-22&groupBy=type&statuses=accepted';
    for (const format of reportFormats) {
      // A PDF is printed by a browser.
      if (format === 'pdf' && !hasPrintBrowser) continue;
      const { extension, mediaType, content } = reportFormatFacts[format];
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const response = await app.fetch(get(`/reports/report.${format}${query}`));
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="Cramps.${extension}"; filename*=UTF-8''Cramps.${extension}`,
      );
      expect(response.headers.get('content-type')).toBe(mediaType);
      expect(bytes.length).toBeGreaterThan(50);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const preview = await client.reports.preview.query({ options: { ...options, format } });
      // What is no text is not made for a preview of texts.
      const text = content === 'bytes' ? '' : utf8.decode(bytes);
      expect(preview).toMatchObject({
        text: text.slice(0, 20_000),
        complete: text.length <= 20_000,
        claims: 1,
        quotes: { total: 1, verified: 1 },
      });
    }
    const short = await client.reports.preview.query({
      options: { ...options, format: 'md' },
      characters: 10,
    });
    expect([short.text.length, short.complete]).toEqual([10, false]);
    const summary = await client.reports.summary.query({ ...options, format: 'csv' });
    expect(summary).toEqual({ claims: 1, quotes: { total: 1, verified: 1 } });
    // A browser is started for the PDF.
  }, 60_000);
});

describe('createApp() and a report that is not wanted any more', () => {
  it('stops making it, and makes the next', async () => {
    const { app, client } = await setupReview();
    const response = await app.fetch(get('/reports/report.xlsx'));
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await reader?.cancel();
    const options = { date: '2026-11-22', groupBy: 'type' as const, statuses: claimStatuses };
    const summary = await client.reports.summary.query({ ...options, format: 'xlsx' });
    expect(summary.quotes.verified).toBe(summary.claims);
    expect((await app.fetch(get('/reports/report.json'))).status).toBe(200);
    expect((await app.fetch(get('/reports/report.exe'))).status).toBe(404);
  });
});

describe('createApp() without a review', () => {
  it('makes, closes, opens and remembers reviews', async () => {
    const { client, folder } = setupApp();
    expect((await client.workspace.state.query()).review).toBeNull();
    const made = await client.workspace.create.mutate({ title: 'Salt: a/b' });
    expect(made.review).toMatchObject({ name: 'Salt a b', info: { title: 'Salt: a/b' } });
    const second = await client.workspace.create.mutate({ title: 'Salt: a/b' });
    expect(second.review?.name).toBe('Salt a b 2');
    const taken = client.workspace.create.mutate({ path: made.review?.path ?? '' });
    expect((await problemOf(taken))?.code).toBe('review-exists');
    expect((await client.workspace.close.mutate()).review).toBeNull();
    const opened = await client.workspace.open.mutate({ path: made.review?.path ?? '' });
    expect(opened.review?.path).toBe(made.review?.path);
    expect((await client.workspace.recent.query()).map((review) => review.name)).toEqual([
      'Salt a b',
      'Salt a b 2',
    ]);
    const listing = await client.workspace.browse.query({});
    expect(listing.folder).toBe(join(folder, 'reviews'));
    expect(listing.entries.map((entry) => entry.kind)).toEqual(['review', 'review']);
  });

  it('keeps the open review when another cannot be opened', async () => {
    const { client, folder } = setupApp();
    await client.workspace.create.mutate({ title: 'Salt' });
    const missing = client.workspace.open.mutate({ path: join(folder, 'no.claimgrid') });
    expect((await problemOf(missing))?.code).toBe('review-missing');
    const stranger = join(folder, 'stranger.claimgrid');
    writeFileSync(stranger, 'not a database, but long enough to be read as one'.repeat(100));
    expect(await problemOf(client.workspace.open.mutate({ path: stranger }))).toBeDefined();
    expect((await client.workspace.state.query()).review?.name).toBe('Salt');
  });

  it('refuses what needs a review, in every way in', async () => {
    const { app, client } = setupApp();
    expect((await problemOf(client.claims.view.query({ view: emptyClaimView })))?.code).toBe(
      'review-closed',
    );
    expect((await problemOf(client.history.undo.mutate()))?.code).toBe('review-closed');
    expect((await problemOf(client.imports.start.mutate({ paths: ['/x'] })))?.code).toBe(
      'review-closed',
    );
    const response = await app.fetch(get('/reports/report.md'));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'review-closed', status: 409 });
  });

  it('lists the evidence schemes', async () => {
    const schemes = await setupApp().client.schemes.list.query();
    expect(schemes.map((scheme) => scheme.key)).toContain('grade');
  });
});

describe('createApp() as a handler', () => {
  it('serves the renderer from a list of files, index.html for screens', async () => {
    const { app, folder } = setupApp();
    expect((await app.fetch(get('/'))).status).toBe(503);
    mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
    writeFileSync(
      join(folder, 'renderer', 'index.html'),
      '<!doctype html><title>Claimgrid</title>',
    );
    writeFileSync(join(folder, 'renderer', 'assets', 'app-1.js'), 'export {};');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const page = await app.fetch(get('/'));
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await app.fetch(get('/claims/12'))).status).toBe(200);
    const script = await app.fetch(get('/assets/app-1.js'));
    expect(script.headers.get('content-type')).toContain('javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
    for (const path of [
      '/assets/no.js',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '//secret.txt',
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await app.fetch(get(path));
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it('carries the security headers on every answer', async () => {
    const { app } = setupApp();
    const requests = [
      get('/'),
      get('/no.js'),
      get('/rpc/workspace.state'),
      get('/rpc/no.such'),
      get('/reports/report.md'),
      get('/events'),
      new Request(`${origin}/uploads/abcdefgh?name=a.txt&offset=0`, { method: 'PUT', body: 'x' }),
      new Request(`${origin}/uploads/abcdefgh`, { method: 'PUT', body: 'x' }),
      new Request(`${origin}/anything`, { method: 'DELETE' }),
    ];
    for (const request of requests) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { headers, body } = await app.fetch(request);
      expect(headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await body?.cancel();
    }
  });

  it('refuses input of the wrong shape and bodies that are too large, without a stack', async () => {
    const { app, client } = setupApp();
    const wrong = client.workspace.open.mutate({ path: '' });
    expect(await problemOf(wrong)).toMatchObject({ code: 'input-invalid', place: 'path' });
    const body = new Uint8Array(17 * 2 ** 20);
    const upload = new Request(`${origin}/uploads/abcdefgh?name=a.txt`, { method: 'PUT', body });
    const response = await app.fetch(upload);
    const text = await response.text();
    expect([response.status, JSON.parse(text)]).toMatchObject([413, { code: 'body-too-large' }]);
    expect(text).not.toContain('at ');
    const broken = await app.fetch(
      new Request(`${origin}/rpc/workspace.open`, {
        method: 'POST',
        body: '{',
        headers: { 'content-type': 'application/json' },
      }),
    );
    expect(broken.status).toBe(400);
    expect(await broken.text()).not.toMatch(/stack|\.ts:\d/);
  });
});
