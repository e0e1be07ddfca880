import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createTRPCClient, httpBatchStreamLink } from '@trpc/client';
import type { TRPCClient } from '@trpc/client';
import { onTestFinished } from 'vitest';
import { storeDocument } from '#db/imports.ts';
import { createReview } from '#db/open-review.ts';
import type { AppRouter } from '#electron/api/router.ts';
import { createApp } from '#electron/app.ts';
import type { App } from '#electron/app.ts';
import { isRunning } from '#electron/jobs/import-state.ts';
import type { ImportJob } from '#electron/jobs/import-state.ts';
import { readingTools } from '#electron/jobs/reading-tools.ts';
import { parseFile } from '#electron/jobs/parse-file.ts';
import { createWorkspace } from '#electron/workspace.ts';
import type { Workspace } from '#electron/workspace.ts';
import { tempFolder } from './temp-folder.ts';

/** An article of ours with sentences that are claims. */
export const article = `Magnesium and night cramps

In a randomised trial of 120 patients, magnesium reduced night cramps by 35% compared with placebo (p < 0.01; doi:10.1000/cramp.1).

The treatment was well tolerated, and diarrhoea occurred in 12% of patients.

Magnesium significantly improved sleep quality in adults with cramps (PMID: 12345678).
`;

export interface TestApp {
  readonly app: App;
  readonly workspace: Workspace;
  readonly client: TRPCClient<AppRouter>;
  readonly folder: string;
  /** Imports and waits for the end. */
  readonly importFiles: (paths: readonly string[]) => Promise<ImportJob>;
  readonly waitFor: (job: string) => Promise<ImportJob>;
}

/** The whole handler over a folder of its own, called as a browser would call it. */
export function setupApp(options: { readonly renderer?: string } = {}): TestApp {
  const folder = tempFolder();
  const workspace = createWorkspace({
    host: 'browser',
    folders: {
      reviews: join(folder, 'reviews'),
      settings: join(folder, 'settings'),
      backups: join(folder, 'backups'),
    },
  });
  onTestFinished(() => workspace.dispose());
  const app = createApp(workspace, { renderer: join(folder, 'renderer'), ...options });
  const client = createTRPCClient<AppRouter>({
    links: [
      httpBatchStreamLink({
        url: 'http://127.0.0.1/rpc',
        fetch: (url, init) => app.fetch(new Request(url, init as RequestInit)),
      }),
    ],
  });
  const waitFor = async (id: string): Promise<ImportJob> => {
    for (;;) {
      const job = workspace.imports.get(id);
      // Everything that could be read is taken, as a person would do.
      if (job.state === 'ready') {
        const take = [...job.files.keys()].map((index) => ({ index }));
        workspace.imports.take(id, take);
      }
      if (!isRunning(job)) return job;
      // oxlint-disable-next-line no-await-in-loop -- waiting is the point
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    app,
    workspace,
    client,
    folder,
    waitFor,
    importFiles: async (paths) => {
      const { job } = await client.imports.start.mutate({ paths: [...paths] });
      return waitFor(job);
    },
  };
}

/** The same with a review open that holds `article`, stored without a worker and a reader process. */
export async function setupReview(): Promise<TestApp> {
  const test = setupApp();
  const path = join(test.folder, 'Cramps.claimgrid');
  const review = createReview(path, { title: 'Cramps', reviewer: 'Ada' });
  const bytes = new TextEncoder().encode(article);
  const parsed = await parseFile({ name: 'cramps.txt', bytes }, readingTools);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { name: 'cramps.txt', sha256, mediaType: 'text/plain', bytes };
  storeDocument(review.write, 'Ada', file, parsed.value);
  review.close();
  test.workspace.open(path);
  return test;
}
