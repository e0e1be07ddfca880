import { ProblemError } from '#core/problem.ts';
import { checkReview, mendSearch, searchDrift } from '#db/check.ts';
import type { ReviewCheck } from '#db/check.ts';
import { print, printJson } from './print.ts';
import { withReview } from './with-review.ts';

/** The words after `check`. */
export interface CheckWords {
  readonly json?: true;
  readonly rebuildIndex?: true;
}

/** `claimgrid check`: whether the file is sound and every quote stands at its place. */
export function showCheck(path: string, options: CheckWords): number {
  const { mended, ...check } = checkAt(path, options.rebuildIndex === true);
  if (options.json === true) {
    const { ok, integrity, quotes, problems } = check;
    const searchRebuilt = mended === 'rebuilt';
    printJson({ ok, integrity, quotes, problems, ...(mended === null ? {} : { searchRebuilt }) });
  } else {
    const hint = mended === null && check.problems.includes(searchDrift) ? [rebuildHint(path)] : [];
    print([...mendWords(mended), checkWords(check), ...hint].join('\n'));
  }
  return check.ok ? 0 : 1;
}

/** What became of the search index; null where nobody asked for it. */
type Mended = ReturnType<typeof mendSearch> | null;

function mendWords(mended: Mended): string[] {
  if (mended === null) return [];
  const words = {
    sound: 'agrees with the claims; nothing was to be rebuilt',
    rebuilt: 'did not agree with the claims; rebuilt',
    'file damaged':
      'not rebuilt, since the file itself is damaged: restore a backup, or save what can be saved with "claimgrid recover"',
  } as const;
  return [`Search index: ${words[mended]}`];
}

function rebuildHint(path: string): string {
  return `To rebuild the search index: claimgrid check "${path}" --rebuild-index`;
}

/** A file too damaged to open has been checked too. */
function checkAt(path: string, mend: boolean): ReviewCheck & { readonly mended: Mended } {
  try {
    return withReview(path, (review) => {
      const mended = mend ? mendSearch(review.write) : null;
      return { ...checkReview(review.read), mended };
    });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'review-damaged') throw error;
    const { message } = error.problem;
    return {
      ok: false,
      integrity: message,
      quotes: { total: 0, verified: 0 },
      problems: [message],
      mended: mend ? 'file damaged' : null,
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
