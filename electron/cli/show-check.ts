import { ProblemError } from '#core/problem.ts';
import { checkReview } from '#db/check.ts';
import type { ReviewCheck } from '#db/check.ts';
import { print, printJson } from './print.ts';
import { withReview } from './with-review.ts';

/** `claimgrid check`: whether the file is sound and every quote stands at its place. */
export function showCheck(path: string, options: { readonly json?: true }): number {
  const check = checkAt(path);
  if (options.json === true) {
    const { ok, integrity, quotes, problems } = check;
    printJson({ ok, integrity, quotes, problems });
  } else {
    print(checkWords(check));
  }
  return check.ok ? 0 : 1;
}

/** A file too damaged to open has been checked too. */
function checkAt(path: string): ReviewCheck {
  try {
    return withReview(path, (review) => checkReview(review.read));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'review-damaged') throw error;
    const { message } = error.problem;
    return {
      ok: false,
      integrity: message,
      quotes: { total: 0, verified: 0 },
      problems: [message],
    };
  }
}

function checkWords(check: ReviewCheck): string {
  const { total, verified } = check.quotes;
  return [
    `File: ${check.integrity}`,
    `Quotes: ${verified} of ${total} found at their place`,
    ...check.problems,
    check.ok ? 'The review is sound' : 'The review has problems',
  ].join('\n');
}
