import { QueryClient } from '@tanstack/react-query';
import {
  TRPCClientError,
  createTRPCClient,
  httpBatchLink,
  httpLink,
  splitLink,
} from '@trpc/client';
import type { HTTPBatchLinkOptions } from '@trpc/client';
import type { Problem } from '#core/problem.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import type { ImportJob } from '#electron/api/imports.ts';
import type { BackupNews } from '#electron/api/backups.ts';
import type { EditProgress } from '#electron/api/claims.ts';
import type { InsightNews } from '#electron/api/insights.ts';
import type { ReportNews } from '#electron/api/reports.ts';
import type { AppRouter } from '#electron/api/router.ts';
import { countChange } from './pending-changes.ts';
import { problemWords } from './said.ts';

export { desktop } from './desktop-bridge.ts';

/** Every call to the process side, typed by its router. Calls of one tick travel together. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (call) => call.type === 'mutation',
      true: splitLink({
        condition: () => document.visibilityState === 'hidden',
        // The page may be going away: sent at once, and kept alive without it.
        true: httpLink({
          url: '/rpc',
          fetch: (url, options) => countChange(request(url, options, true)),
        }),
        false: httpBatchLink({ url: '/rpc', fetch: (...call) => countChange(request(...call)) }),
      }),
      // Questions go as POST too: a list of claim numbers can outgrow an address.
      false: httpBatchLink({ url: '/rpc', methodOverride: 'POST', fetch: request }),
    }),
  ],
});

/** What was asked of the process side, kept until it says that something changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && isConnectionLost(error),
    },
  },
});

/** What the process side tells without being asked; `connection` is this end's own finding. */
export type ServerEvent =
  | { readonly type: 'changed'; readonly revision: number; readonly claims?: readonly number[] }
  | { readonly type: 'job'; readonly job: ImportJob }
  | { readonly type: 'edit'; readonly edit: EditProgress }
  | { readonly type: 'report'; readonly report: ReportNews }
  | { readonly type: 'insights'; readonly news: InsightNews }
  | { readonly type: 'backup'; readonly news: BackupNews }
  | { readonly type: 'connection'; readonly connected: boolean };

const listeners = new Set<(event: ServerEvent) => void>();
let stream: EventSource | null = null;

/**
 * Calls the listener with every event from now on, until the function it gives
 * back is called. One stream a tab, opened by the first listener.
 */
export function onServerEvent(listener: (event: ServerEvent) => void): () => void {
  listeners.add(listener);
  stream ??= openStream();
  return () => listeners.delete(listener);
}

/** Tries the event stream again now instead of when the browser next would. */
export function reconnect(): void {
  stream?.close();
  stream = openStream();
}

/** How much of a file one upload request carries; the server takes up to 16 MiB. */
const chunkBytes = 4 * 1024 * 1024;

/**
 * Sends a file in chunks and gives the id that `imports.start` takes.
 * `onProgress` hears the share sent so far (0 to 1). Throws the server's
 * Problem (as `problemOf` reads it), or an AbortError when the signal stops it.
 */
export async function uploadFile(
  file: File,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<string> {
  const id = crypto.randomUUID();
  let offset = 0;
  do {
    const query = new URLSearchParams({ name: file.name, offset: String(offset) });
    const end = Math.min(offset + chunkBytes, file.size);
    // Chunks go one after the other: the server appends.
    const response = await fetch(`/uploads/${id}?${query.toString()}`, {
      method: 'PUT',
      body: file.slice(offset, end),
      headers: { 'content-type': 'application/octet-stream' },
      ...(signal === undefined ? {} : { signal }),
    });
    if (!response.ok)
      throw new RequestError(await readProblem(response, file.name, 'upload-failed'));
    offset = end;
    onProgress(file.size === 0 ? 1 : offset / file.size);
  } while (offset < file.size);
  return id;
}

/** Address of a report as a download; `job` is a name that its progress is told by. */
export function reportUrl(
  { format, date, sections, groupBy, findingsBy, statuses, style }: ReportOptions,
  job: string,
): string {
  const query = new URLSearchParams({
    date,
    sections: sections.join(','),
    groupBy,
    findingsBy,
    statuses: statuses.join(','),
    style,
    job,
  });
  return `/reports/report.${format}?${query.toString()}`;
}

/**
 * Fetches a whole report and the name of its file. Throws the server's Problem
 * (as `problemOf` reads it), 'report-broken' when it broke off in the middle,
 * or an AbortError when the signal stops it.
 */
export async function fetchReport(
  options: ReportOptions,
  job: string,
  signal: AbortSignal,
): Promise<{ readonly bytes: Blob; readonly name: string }> {
  const response = await fetch(reportUrl(options, job), { signal });
  const name = attachedName(response) ?? `report.${options.format}`;
  if (!response.ok) throw new RequestError(await readProblem(response, name, 'report-failed'));
  try {
    return { bytes: await response.blob(), name };
  } catch (error) {
    if (signal.aborted) throw error;
    throw new RequestError({
      code: 'report-broken',
      message: 'Make the report: it broke off before its end, and nothing was saved',
      hint: 'Try again',
    });
  }
}

/** Has the process side stop making a report; its own fetch may not have been answered yet. */
export function cancelReport(job: string): void {
  // When nobody answers there is nothing to stop either.
  void fetch(`/reports/jobs/${job}`, { method: 'DELETE', keepalive: true }).catch(() => {});
}

/** The exact file name of a download (RFC 6266), which our process side always gives. */
function attachedName(response: Response): string | null {
  const header = response.headers.get('content-disposition') ?? '';
  const [, name] = /filename\*=UTF-8''([^;\s]+)/u.exec(header) ?? [];
  return name === undefined ? null : decodeURIComponent(name);
}

/** What went wrong, for people, out of anything that a call can throw. */
export function problemOf(error: unknown): Problem {
  return problemWords(saidProblem(error));
}

function saidProblem(error: unknown): Problem {
  if (error instanceof RequestError) return error.problem;
  if (error instanceof TRPCClientError) {
    const data: unknown = error.data;
    if (typeof data === 'object' && data !== null && 'problem' in data && isProblem(data.problem)) {
      return data.problem;
    }
  }
  if (isConnectionLost(error)) {
    return {
      code: 'connection-lost',
      message: 'Reach the workbench: the connection is lost',
      hint: 'Check that Claimgrid is still running. Everything saved so far is in the review file.',
    };
  }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

/** A refused request outside the typed calls. */
class RequestError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'RequestError';
    this.problem = problem;
  }
}

/** `fetch`, taking what the client's own types call a request. */
function request(
  url: Parameters<Fetch>[0],
  init: Parameters<Fetch>[1] = {},
  keepalive = false,
): Promise<Response> {
  const { method, headers, body, signal } = init;
  return fetch(url, {
    keepalive,
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  });
}

type Fetch = NonNullable<HTTPBatchLinkOptions<AppRouter['_def']['_config']['$types']>['fetch']>;

function isConnectionLost(error: unknown): boolean {
  // `fetch` rejects with a TypeError when nobody answers; the client wraps it.
  if (error instanceof TRPCClientError) {
    return error.data === undefined && error.cause instanceof TypeError;
  }
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

/** The Problem of a refused request; `code` says what failed where the answer has none. */
async function readProblem(
  response: Response,
  name: string,
  code: 'upload-failed' | 'report-failed',
): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return body;
  if (typeof body === 'object' && body !== null && 'problem' in body && isProblem(body.problem)) {
    return body.problem;
  }
  return {
    code,
    message: `${code === 'upload-failed' ? 'Send' : 'Fetch'} "${name}": the workbench answered ${response.status}`,
  };
}

function openStream(): EventSource {
  const source = new EventSource('/events');
  const emit = (event: ServerEvent) => {
    for (const listener of listeners) listener(event);
  };
  source.addEventListener('open', () => emit({ type: 'connection', connected: true }));
  source.addEventListener('error', () => emit({ type: 'connection', connected: false }));
  source.addEventListener('changed', (message: MessageEvent<string>) => {
    // The process side writes these events from the same types (electron/events.ts).
    const data: { revision: number; claims?: readonly number[] } = JSON.parse(message.data);
    emit({ type: 'changed', ...data });
  });
  source.addEventListener('job', (message: MessageEvent<string>) => {
    const job: ImportJob = JSON.parse(message.data);
    emit({ type: 'job', job });
  });
  source.addEventListener('edit', (message: MessageEvent<string>) => {
    const edit: EditProgress = JSON.parse(message.data);
    emit({ type: 'edit', edit });
  });
  source.addEventListener('report', (message: MessageEvent<string>) => {
    const report: ReportNews = JSON.parse(message.data);
    emit({ type: 'report', report });
  });
  source.addEventListener('backup', (message: MessageEvent<string>) => {
    const news: BackupNews = JSON.parse(message.data);
    emit({ type: 'backup', news });
  });
  source.addEventListener('insights', (message: MessageEvent<string>) => {
    const news: InsightNews = JSON.parse(message.data);
    emit({ type: 'insights', news });
  });
  return source;
}
