import { returnsRouter } from './apply.ts';
import { backupsRouter } from './backups.ts';
import { claimsRouter } from './claims.ts';
import { columnsRouter } from './columns.ts';
import { diagnosticsRouter } from './diagnostics.ts';
import { historyRouter } from './history.ts';
import { importsRouter } from './imports.ts';
import { insightsRouter } from './insights.ts';
import { referencesRouter } from './references.ts';
import { reportsRouter } from './reports.ts';
import { reviewRouter } from './review.ts';
import { schemesRouter } from './schemes.ts';
import { sourcesRouter } from './sources.ts';
import { tagsRouter } from './tags.ts';
import { router } from './trpc.ts';
import { viewsRouter } from './views.ts';
import { workspaceRouter } from './workspace.ts';

/** Every call that the three doors share, one noun a file. The renderer takes its type only. */
export const appRouter = router({
  workspace: workspaceRouter,
  backups: backupsRouter,
  review: reviewRouter,
  schemes: schemesRouter,
  sources: sourcesRouter,
  claims: claimsRouter,
  tags: tagsRouter,
  columns: columnsRouter,
  insights: insightsRouter,
  references: referencesRouter,
  history: historyRouter,
  imports: importsRouter,
  reports: reportsRouter,
  returns: returnsRouter,
  views: viewsRouter,
  diagnostics: diagnosticsRouter,
});

export type AppRouter = typeof appRouter;
