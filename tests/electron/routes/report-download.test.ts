import { describe, expect, it } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import { defaultContent } from '#core/reports/template.ts';
import type { WorkspaceEvent } from '#electron/events.ts';
import type { ReportStreamSettings } from '#electron/jobs/report-jobs.ts';
import { cancelReport, downloadReport } from '#electron/routes/report-download.ts';
import type { Workspace } from '#electron/workspace.ts';
import { setupReview } from '../setup-app.ts';

const job = 'job-12345678';

function get(path: string): Request {
  return new Request(`app://bundle${path}`);
}

/** A workspace whose reports are another stream's, which keeps what it was asked for. */
async function setupReports(stream: () => ReadableStream<Uint8Array>) {
  const { workspace, app } = await setupReview();
  const asked: ReportOptions[] = [];
  const settings: ReportStreamSettings[] = [];
  const cancelled: string[] = [];
  const stub: Workspace = {
    ...workspace,
    reports: {
      ...workspace.reports,
      stream: (options, given = {}) => {
        asked.push(options);
        settings.push(given);
        return stream();
      },
      cancel: (name) => cancelled.push(name),
    },
  };
  return { app, workspace: stub, asked, settings, cancelled };
}

/** A stream of one piece that ends well, or fails behind it. */
function streamOf(failure: Error | null = null): ReadableStream<Uint8Array> {
  let pulls = 0;
  return new ReadableStream({
    pull: (controller) => {
      pulls += 1;
      if (pulls === 1) controller.enqueue(new TextEncoder().encode('begun'));
      else if (failure === null) controller.close();
      else throw failure;
    },
  });
}

describe('downloadReport()', () => {
  it('takes the content of the report from the address', async () => {
    const { workspace, asked } = await setupReports(streamOf);
    const query = [
      'date=2026-11-22',
      'sections=claims,levels%20by%20source',
      'sections=references',
      'groupBy=tag',
      'findingsBy=own-abc',
      'statuses=accepted,excluded',
      'style=apa',
    ].join('&');
    await downloadReport(workspace, 'html', get(`/reports/report.html?${query}`));
    expect(asked).toEqual([
      {
        format: 'html',
        date: '2026-11-22',
        sections: ['claims', 'levels by source', 'references'],
        groupBy: 'tag',
        findingsBy: 'own-abc',
        statuses: ['accepted', 'excluded'],
        style: 'apa',
      },
    ]);
  });

  it('has defaults for what is not there, and knows an empty list', async () => {
    const { workspace, asked } = await setupReports(streamOf);
    await downloadReport(workspace, 'md', get('/reports/report.md'));
    await downloadReport(workspace, 'csv', get('/reports/report.csv?sections='));
    const { statuses: _statuses, ...content } = defaultContent;
    expect(asked).toMatchObject([
      { ...content, statuses: ['to review', 'accepted'] },
      { sections: [], statuses: ['to review', 'accepted', 'excluded'] },
    ]);
    expect(asked[0]?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  it.each(['sections=introduction', 'groupBy=mood', 'findingsBy=source', 'job=../x', 'date=soon'])(
    'refuses %s',
    async (query) => {
      const { app } = await setupReview();
      const response = await app.fetch(get(`/reports/report.md?${query}`));
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { code: 'input-invalid' },
      ]);
    },
  );

  it('publishes how far a report is under the name of its job', async () => {
    const { workspace, settings } = await setupReports(streamOf);
    const events: WorkspaceEvent[] = [];
    workspace.events.listen((event) => events.push(event));
    await downloadReport(workspace, 'md', get(`/reports/report.md?job=${job}`));
    expect(settings[0]?.job).toBe(job);
    settings[0]?.onProgress?.({ phase: 'writing', done: 3, of: 4 });
    expect(events).toEqual([{ type: 'report', report: { job, phase: 'writing', done: 3, of: 4 } }]);
  });

  it('answers with a problem what fails before the first byte', async () => {
    const { app } = await setupReview();
    const response = await app.fetch(get('/reports/report.md?style=no-such'));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: 'style-unknown' },
    ]);
  });

  it('stops a report whose reader goes away before its first byte', async () => {
    let cancelled = 0;
    const waiting = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        pull: () => Promise.withResolvers<void>().promise,
        cancel: () => {
          cancelled += 1;
        },
      });
    const { workspace } = await setupReports(waiting);
    const abort = new AbortController();
    const request = new Request('app://bundle/reports/report.pdf', { signal: abort.signal });
    const asked = downloadReport(workspace, 'pdf', request);
    abort.abort();
    expect(await (await asked).text()).toBe('');
    expect(cancelled).toBe(1);
  });

  it('breaks off what fails later', async () => {
    const failure = new ProblemError({ code: 'disk-failed', message: 'Read the review: gone' });
    const { workspace } = await setupReports(() => streamOf(failure));
    const response = await downloadReport(workspace, 'md', get('/reports/report.md'));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('Read the review: gone');
  });
});

describe('cancelReport()', () => {
  it('passes the job on and refuses what is no name of one', async () => {
    const { workspace, cancelled } = await setupReports(streamOf);
    expect(cancelReport(workspace, job).status).toBe(204);
    expect(cancelled).toEqual([job]);
    expect(() => cancelReport(workspace, 'a/b')).toThrow();
  });

  it('is reached by DELETE', async () => {
    const { app } = await setupReview();
    const request = new Request(`app://bundle/reports/jobs/${job}`, { method: 'DELETE' });
    expect((await app.fetch(request)).status).toBe(204);
  });
});
