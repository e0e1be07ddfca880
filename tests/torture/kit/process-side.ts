import { join } from 'node:path';
import { createTRPCClient, httpBatchStreamLink } from '@trpc/client';
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '#electron/api/router.ts';
import { createApp } from '#electron/app.ts';
import type { App } from '#electron/app.ts';
import { createWorkspace } from '#electron/workspace.ts';
import type { Workspace } from '#electron/workspace.ts';

/** The program without its window: what answers a browser, called in this process. */
export interface ProcessSide {
  readonly app: App;
  readonly workspace: Workspace;
  readonly client: TRPCClient<AppRouter>;
}

/** Starts it over a folder of its own; `workspace.dispose()` ends it. */
export function openProcessSide(folder: string): ProcessSide {
  const workspace = createWorkspace({
    host: 'browser',
    folders: {
      reviews: join(folder, 'reviews'),
      settings: join(folder, 'settings'),
      backups: join(folder, 'backups'),
    },
  });
  const app = createApp(workspace, { renderer: join(folder, 'renderer') });
  const client = createTRPCClient<AppRouter>({
    links: [
      httpBatchStreamLink({
        url: 'http://127.0.0.1/rpc',
        fetch: (url, init) => {
          // The client's own type of what a request takes is wider than the standard's.
          const { method, body, headers, signal } = init ?? {};
          return Promise.resolve(
            app.fetch(
              new Request(url, {
                ...(method === undefined ? {} : { method }),
                ...(typeof body === 'string' ? { body } : {}),
                ...(headers === undefined ? {} : { headers: new Headers(Object.entries(headers)) }),
                ...(signal instanceof AbortSignal ? { signal } : {}),
              }),
            ),
          );
        },
      }),
    ],
  });
  return { app, workspace, client };
}
