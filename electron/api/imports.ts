import { z } from 'zod';
import { columnRoles } from '#core/references/record-table.ts';
import {
  importFileReports,
  listImports,
  rejectedRecords,
  removeImport,
} from '#db/import-reports.ts';
import { idInput } from './inputs.ts';
import { anyTime, changing, reading, router } from './trpc.ts';

export type {
  FilePreview,
  ImportFile,
  ImportFileState,
  ImportJob,
  PreviewArticle,
  PreviewRecord,
} from '../jobs/import-state.ts';
export type { ImportFileReport, ImportReport } from '#db/import-reports.ts';
export type { ColumnRole, RecordTable } from '#core/references/record-table.ts';

/** Rejected records of a file that are shown; the review keeps more. */
const shownRejects = 1000;

const place = z.int().min(0).max(1_000_000);

/** Bringing documents in. Progress comes as `job` events; `get` is for those who come late. */
export const importsRouter = router({
  start: anyTime
    .input(
      z.object({
        paths: z.array(z.string().min(1).max(4096)).max(100_000).readonly().exactOptional(),
        uploads: z.array(idInput).max(100_000).readonly().exactOptional(),
        pasted: z
          .array(
            z.object({
              title: z.string().max(1000).exactOptional(),
              text: z.string().max(20_000_000),
            }),
          )
          .max(1000)
          .readonly()
          .exactOptional(),
      }),
    )
    .mutation(({ ctx, input }) => ({ job: ctx.workspace.imports.start(input) })),
  preview: anyTime
    .input(z.object({ job: idInput, index: place }))
    .query(({ ctx, input }) => ctx.workspace.imports.preview(input.job, input.index)),
  reread: anyTime
    .input(
      z.object({
        job: idInput,
        index: place,
        password: z.string().max(1000).exactOptional(),
        columns: z.array(z.enum(columnRoles)).max(500).readonly().exactOptional(),
      }),
    )
    .mutation(({ ctx, input: { job, index, ...help } }) =>
      ctx.workspace.imports.reread(job, index, help),
    ),
  take: anyTime
    .input(
      z.object({
        job: idInput,
        take: z
          .array(
            z.object({
              index: place,
              parts: z.array(place).max(100_000).readonly().exactOptional(),
            }),
          )
          .max(100_000)
          .readonly(),
      }),
    )
    .mutation(({ ctx, input }) => {
      ctx.workspace.imports.take(input.job, input.take);
      return ctx.workspace.imports.get(input.job);
    }),
  reports: reading.query(({ ctx }) => listImports(ctx.db)),
  report: reading
    .input(z.object({ id: idInput }))
    .query(({ ctx, input }) => importFileReports(ctx.db, input.id)),
  rejected: reading
    .input(z.object({ id: idInput, position: place }))
    .query(({ ctx, input }) =>
      rejectedRecords(ctx.db, input.id, input.position).slice(0, shownRejects),
    ),
  remove: changing.input(z.object({ id: idInput })).mutation(({ ctx, input }) => {
    removeImport(ctx.db, ctx.author, input.id);
    return { removed: input.id };
  }),
  cancel: anyTime.input(z.object({ job: idInput })).mutation(({ ctx, input }) => {
    ctx.workspace.imports.cancel(input.job);
    return ctx.workspace.imports.get(input.job);
  }),
  get: anyTime
    .input(z.object({ job: idInput }))
    .query(({ ctx, input }) => ctx.workspace.imports.get(input.job)),
});
