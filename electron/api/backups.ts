import { z } from 'zod';
import type { RestoreOutcome } from '../backups/backup-state.ts';
import { anyTime, reading, router } from './trpc.ts';

export type {
  BackupEntry,
  BackupList,
  BackupNews,
  ChangesSince,
  RecoveryReport,
  RestoreOutcome,
} from '../backups/backup-state.ts';

const path = z.string().min(1).max(4096);

/** Backups of reviews, and bringing reviews back. */
export const backupsRouter = router({
  /** Of the open review, or of one that cannot be opened. */
  list: anyTime
    .input(z.object({ path: path.exactOptional() }))
    .query(({ ctx, input }) => ctx.workspace.backups.list(input.path)),
  newestSound: anyTime
    .input(z.object({ path }))
    .query(({ ctx, input }) => ctx.workspace.backups.newestSound(input.path)),
  make: reading.mutation(({ ctx }) => ctx.workspace.backups.make('asked')),
  restore: anyTime
    .input(z.object({ path, from: path, otherReview: z.boolean().exactOptional() }))
    .mutation(async ({ ctx, input }) => {
      const outcome: RestoreOutcome = await ctx.workspace.restore(input);
      return { outcome, state: ctx.workspace.state() };
    }),
  recover: anyTime
    .input(z.object({ path, target: path.exactOptional() }))
    .mutation(({ ctx, input }) => ctx.workspace.backups.recover(input.path, input.target)),
});
