import { ZodError } from 'zod';
import { ProblemError } from '#core/problem.ts';
import type { Problem } from '#core/problem.ts';
import { logPlace } from './log/program-log.ts';

/**
 * What to tell a person of any thrown value: the `Problem` it carries (itself
 * or as a cause), 'input-invalid' for input of the wrong shape, else
 * 'internal' with the error's words and where the log is. Never a stack.
 */
export function problemOf(error: unknown): Problem {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof ProblemError) return at.problem;
    if (at instanceof ZodError) return inputProblem(at);
    if (isDamage(at)) return damaged;
  }
  const words = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    message: words === '' ? 'Answer the request: something unexpected went wrong' : words,
    ...unexpectedHint(),
  };
}

/** What to do about an error that nobody foresaw; nothing where this process has no log. */
function unexpectedHint(): Pick<Problem, 'hint'> {
  const place = logPlace();
  if (place === null) return {};
  return {
    hint: `Try it again. If it stays, report it with the details that "claimgrid doctor" prints or the Help menu copies; it is written down in ${place}`,
  };
}

/** SQLite met a page that cannot be; told apart by its code, since not every door loads SQLite. */
function isDamage(error: Error): boolean {
  return (
    'code' in error &&
    typeof error.code === 'string' &&
    /^SQLITE_(?:CORRUPT|NOTADB)/u.test(error.code)
  );
}

const damaged: Problem = {
  code: 'review-damaged',
  message: 'Read the review: the review file is damaged',
  hint: 'The file was left as it is: restore its newest backup, or save what can be saved into a new file',
};

function inputProblem(error: ZodError): Problem {
  const issue = error.issues[0];
  const place = issue === undefined ? '' : issue.path.map(String).join('.');
  return {
    code: 'input-invalid',
    message: `Read the request: ${issue?.message ?? 'its shape is wrong'}`,
    ...(place === '' ? {} : { place }),
  };
}
