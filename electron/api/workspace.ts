import { z } from 'zod';
import { anyTime, router } from './trpc.ts';

const path = z.string().min(1).max(4096);

/** Which review is open, and finding, making and opening one. */
export const workspaceRouter = router({
  state: anyTime.query(({ ctx }) => ctx.workspace.state()),
  recent: anyTime.query(({ ctx }) => ctx.workspace.recent()),
  create: anyTime
    .input(
      z.object({
        path: path.exactOptional(),
        name: z.string().max(300).exactOptional(),
        title: z.string().max(500).exactOptional(),
        question: z.string().max(5000).exactOptional(),
      }),
    )
    .mutation(({ ctx, input }) => ctx.workspace.create(input)),
  open: anyTime
    .input(z.object({ path }))
    .mutation(({ ctx, input }) => ctx.workspace.open(input.path)),
  close: anyTime.mutation(({ ctx }) => ctx.workspace.close()),
  openSample: anyTime.mutation(({ ctx }) => ctx.workspace.openSample()),
  browse: anyTime
    .input(z.object({ folder: path.exactOptional() }))
    .query(({ ctx, input }) => ctx.workspace.browse(input.folder)),
});
