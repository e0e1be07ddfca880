import { z } from 'zod';
import { idInput } from './inputs.ts';
import { anyTime, router } from './trpc.ts';

export type { ImportFile, ImportFileState, ImportJob } from '../jobs/import-state.ts';

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
  cancel: anyTime.input(z.object({ job: idInput })).mutation(({ ctx, input }) => {
    ctx.workspace.imports.cancel(input.job);
    return ctx.workspace.imports.get(input.job);
  }),
  get: anyTime
    .input(z.object({ job: idInput }))
    .query(({ ctx, input }) => ctx.workspace.imports.get(input.job)),
});
