import { z } from 'zod';
import { listTemplates, removeTemplate, saveTemplate } from '#db/report-templates.ts';
import { idInput, reportInput, templateInput } from './inputs.ts';
import { anyTime, changing, reading, router } from './trpc.ts';

export type { ReportTemplate } from '#core/reports/template.ts';
export type { ReportNews } from '../events.ts';
export type { PreviewBlock, ReportDocumentPreview } from '../jobs/report-jobs.ts';

/** What a report would hold, and templates of it; the report itself is a download (routes/report-download.ts). */
export const reportsRouter = router({
  summary: anyTime
    .input(reportInput)
    .query(({ ctx, input }) => ctx.workspace.reports.summary(input)),
  preview: anyTime
    .input(
      z.object({
        options: reportInput,
        characters: z.int().min(1).max(500_000).default(20_000),
      }),
    )
    .query(({ ctx, input }) => ctx.workspace.reports.preview(input.options, input.characters)),
  /** The first blocks of a report, and of each table the first rows. */
  document: anyTime
    .input(
      z.object({
        options: reportInput,
        blocks: z.int().min(1).max(2000).default(300),
        rows: z.int().min(1).max(200).default(200),
      }),
    )
    .query(({ ctx, input: { options, ...limit } }) =>
      ctx.workspace.reports.document(options, limit),
    ),
  templates: reading.query(({ ctx }) => listTemplates(ctx.db)),
  /** Without an id a new template; with one, what is given of it replaces what was. */
  saveTemplate: changing.input(templateInput).mutation(({ ctx, input }) => ({
    saved: saveTemplate(ctx.db, ctx.author, input),
    changed: [],
  })),
  removeTemplate: changing.input(z.object({ id: idInput })).mutation(({ ctx, input }) => {
    removeTemplate(ctx.db, ctx.author, input.id);
    return { removed: input.id, changed: [] };
  }),
});
