import { join } from 'node:path';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono } from 'hono';
import { reportFormats } from '#core/reports/formats.ts';
import { appRouter } from './api/router.ts';
import { packageRoot } from './desktop/package-root.ts';
import { writeLog } from './log/program-log.ts';
import { problemOf } from './problem-of.ts';
import { sendOriginal } from './routes/original-file.ts';
import { eventStream } from './routes/events.ts';
import { problemResponse, problemStatus } from './routes/problem-response.ts';
import { readBody } from './routes/read-body.ts';
import { cancelReport, downloadReport } from './routes/report-download.ts';
import { secured } from './routes/security-headers.ts';
import { createStaticFiles } from './routes/static-files.ts';
import { receiveUpload } from './routes/upload.ts';
import type { Workspace } from './workspace.ts';

/** The handler behind all doors. It never throws and never answers with a stack. */
export interface App {
  fetch(request: Request): Promise<Response>;
}

export interface AppOptions {
  /** Folder of the built renderer. Default: dist/renderer of the installation. */
  readonly renderer?: string;
}

/** The largest call, in bytes: pasted text is the largest thing that comes in one. */
const callLimit = 32 * 2 ** 20;

/**
 * Makes the handler of a workspace: typed calls at /rpc, uploads, report
 * downloads, the event stream, and the renderer's files for everything else.
 * It takes web-standard requests and knows nothing of who hosts it.
 */
export function createApp(workspace: Workspace, options: AppOptions = {}): App {
  const renderer = options.renderer ?? join(packageRoot(), 'dist', 'renderer');
  const files = createStaticFiles(renderer);
  const hono = new Hono();
  hono.all('/rpc/*', (context) => answerCall(workspace, context.req.raw));
  hono.put('/uploads/:id', (context) =>
    receiveUpload(workspace, context.req.param('id'), context.req.raw),
  );
  hono.get(`/reports/:name{report\\.(${reportFormats.join('|')})}`, (context) =>
    downloadReport(workspace, context.req.param('name').replace('report.', ''), context.req.raw),
  );
  hono.delete('/reports/jobs/:job', (context) => cancelReport(workspace, context.req.param('job')));
  hono.get('/originals/:id', (context) => sendOriginal(workspace, context.req.param('id')));
  hono.get('/events', (context) => eventStream(workspace, context.req.raw.signal));
  hono.get('*', async (context) => (await files.answer(context.req.path)) ?? context.notFound());
  hono.notFound((context) =>
    problemResponse(
      { code: 'not-found', message: `Find "${context.req.path}": there is nothing here` },
      404,
    ),
  );
  hono.onError((error) => {
    const problem = problemOf(error);
    if (problem.code === 'internal') writeLog('call-failed', { at: 'route', error });
    return problemResponse(problem, problemStatus(problem));
  });
  return {
    fetch: async (request) => {
      if (request.method !== 'HEAD') return secured(await hono.fetch(request));
      // The body that nobody will read is ended: an event stream would listen for ever.
      const response = await hono.fetch(new Request(request, { method: 'GET' }));
      await response.body?.cancel();
      return secured(new Response(null, response));
    },
  };
}

async function answerCall(workspace: Workspace, request: Request): Promise<Response> {
  const body = request.method === 'POST' ? await readBody(request, callLimit) : undefined;
  const { url, method, headers, signal } = request;
  return fetchRequestHandler({
    endpoint: '/rpc',
    req: new Request(url, { method, headers, signal, ...(body === undefined ? {} : { body }) }),
    router: appRouter,
    createContext: () => ({ workspace }),
    onError: ({ error, path }) => {
      if (problemOf(error).code !== 'internal' || error.code !== 'INTERNAL_SERVER_ERROR') return;
      writeLog('call-failed', { at: path ?? 'call', error: error.cause ?? error });
    },
    // Long lists of claim numbers do not fit into an address.
    allowMethodOverride: true,
  });
}
