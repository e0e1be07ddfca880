import { z } from 'zod';
import { programDetails } from '../doctor/details.ts';
import { detailsText } from '../doctor/details-text.ts';
import { writeLog } from '../log/program-log.ts';
import { anyTime, router } from './trpc.ts';

const text = z.string().max(20_000);

/** Errors of the window for the log, and what a bug report needs. Nothing leaves this computer. */
export const diagnosticsRouter = router({
  /** Writes an error of the window down; of its words only what `safeError` lets through. */
  report: anyTime
    .input(
      z.object({
        event: z.enum(['window-error', 'policy-violation']),
        name: z.string().max(200),
        message: text,
        stack: text,
      }),
    )
    .mutation(({ input: { event, ...error } }) => writeLog(event, { at: 'window', error })),
  /** The details as text; the open review is counted, not checked: that could take seconds. */
  details: anyTime.query(({ ctx: { workspace } }) => {
    const review = workspace.state().review?.path ?? null;
    return { text: detailsText(programDetails({ door: workspace.host, review })) };
  }),
});
