import type { WorkspaceEvent } from '../events.ts';
import { isRunning } from '../jobs/import-state.ts';
import type { Workspace } from '../workspace.ts';

/** Milliseconds between signs of life, below the minute after which some proxies give up. */
const heartbeat = 15_000;

/**
 * The event stream of a tab (server-sent events, HTML Living Standard section
 * 9.2): 'changed', 'job', 'edit', 'report', 'insights' and 'backup' with JSON data. It
 * begins with where things stand, so that a tab that reconnects misses nothing. The end is seen both as the
 * request's abort and as the cancelled body: Electron shows only the second.
 */
export function eventStream(workspace: Workspace, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let leave = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const write = (text: string): void => controller.enqueue(encoder.encode(text));
      const send = (event: WorkspaceEvent): void => write(eventText(event));
      const unlisten = workspace.events.listen(send);
      const timer = setInterval(() => write(': still here\n\n'), heartbeat).unref();
      leave = () => {
        leave = () => {};
        clearInterval(timer);
        unlisten();
      };
      const close = (): void => {
        leave();
        controller.close();
      };
      signal.addEventListener('abort', close, { once: true });
      write('retry: 2000\n\n');
      const revision = workspace.state().review?.revision;
      if (revision !== undefined) send({ type: 'changed', revision });
      const edit = workspace.edits.running();
      if (edit !== null) send({ type: 'edit', edit });
      for (const job of workspace.imports.list()) {
        if (isRunning(job)) send({ type: 'job', job });
      }
    },
    cancel: () => leave(),
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}

function eventText(event: WorkspaceEvent): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(eventData(event))}\n\n`;
}

function eventData(event: WorkspaceEvent): unknown {
  switch (event.type) {
    case 'changed': {
      const { type: _type, ...rest } = event;
      return rest;
    }
    case 'job':
      return event.job;
    case 'edit':
      return event.edit;
    case 'report':
      return event.report;
    case 'insights':
    case 'backup':
      return event.news;
    default:
      return event satisfies never;
  }
}
