import { z } from 'zod';
import { reportInput } from './inputs.ts';
import { anyTime, router } from './trpc.ts';

/** What a report would hold; the report itself is a download (routes/report-download.ts). */
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
});
