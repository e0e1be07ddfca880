import { TRPCError, initTRPC } from '@trpc/server';
import type { LargeEdit } from '../jobs/large-edits.ts';
import type { Workspace } from '../workspace.ts';
import { problemOf } from '../problem-of.ts';

/** What every procedure is given. */
export interface ApiContext {
  readonly workspace: Workspace;
}

const t = initTRPC.context<ApiContext>().create({
  // A stack never leaves the process, not even in development.
  isDev: false,
  errorFormatter: ({ shape, error }) => ({
    message: shape.message,
    code: shape.code,
    data: { code: shape.data.code, path: shape.data.path ?? '', problem: problemOf(error) },
  }),
});

/** Puts procedures together; see router.ts for the whole. */
export const router = t.router;
/** Makes callers that run procedures in this process. */
export const createCallerFactory = t.createCallerFactory;

/** Turns what a person can act on into a refusal instead of a fault of the server. */
const refusing = t.middleware(async ({ ctx, next }) => {
  const result = await next();
  if (!result.ok && result.error.code === 'INTERNAL_SERVER_ERROR') {
    const problem = problemOf(result.error);
    if (problem.code === 'review-damaged') ctx.workspace.backups.noteDamage();
    if (problem.code !== 'internal') {
      throw new TRPCError({
        code: 'UNPROCESSABLE_CONTENT',
        message: problem.message,
        cause: result.error.cause,
      });
    }
  }
  return result;
});

/** A procedure that needs no open review. */
export const anyTime = t.procedure.use(refusing);

/** A procedure that reads the open review: `ctx.review`, else Problem 'review-closed'. */
export const reading = anyTime.use(({ ctx, next }) => {
  const review = ctx.workspace.requireReview();
  return next({ ctx: { ...ctx, review, db: review.read } });
});

/**
 * A procedure that changes the open review as its reviewer (`ctx.author`).
 * What can be of many claims goes through `ctx.edit`.
 * Everyone who listens is told afterwards; when the answer names the claims
 * that changed (`changed`), so is the event.
 */
export const changing = anyTime.use(async ({ ctx, next }) => {
  // A large change holds the file for seconds: waiting here leaves the thread free for reading.
  await ctx.workspace.edits.idle();
  const review = ctx.workspace.requireReview();
  // Changes of others come first: telling of our own would cover them.
  ctx.workspace.noticeOthers();
  const result = await next({
    ctx: {
      ...ctx,
      review,
      db: review.write,
      author: ctx.workspace.author(),
      edit: (edit: LargeEdit) => ctx.workspace.edits.run(review.write, edit),
    },
  });
  if (result.ok) ctx.workspace.announce(changedClaims(result.data));
  return result;
});

function changedClaims(answer: unknown): readonly number[] | undefined {
  if (typeof answer !== 'object' || answer === null || !('changed' in answer)) return undefined;
  const { changed } = answer;
  return Array.isArray(changed) ? changed.filter((item) => typeof item === 'number') : undefined;
}
