import { ZodError } from 'zod';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';

/**
 * What to tell a person of any thrown value: the `Problem` it carries (itself
 * or as a cause), 'input-invalid' for input of the wrong shape, else
 * 'internal' with the error's words. Never a stack.
 */
export function problemOf(error: unknown): Problem {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof ProblemError) return at.problem;
    if (at instanceof ZodError) return inputProblem(at);
  }
  const words = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    message: words === '' ? 'Answer the request: something unexpected went wrong' : words,
  };
}

function inputProblem(error: ZodError): Problem {
  const issue = error.issues[0];
  const place = issue === undefined ? '' : issue.path.map(String).join('.');
  return {
    code: 'input-invalid',
    message: `Read the request: ${issue?.message ?? 'its shape is wrong'}`,
    ...(place === '' ? {} : { place }),
  };
}
