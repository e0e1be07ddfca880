import { ProblemError } from '#core/problem.ts';
import { getSource } from '#db/sources.ts';
import { print, printJson } from './print.ts';
import { withReview } from './with-review.ts';

/** `claimgrid text`: the canonical text of a source, with `--json` its blocks too. */
export function showText(path: string, id: string, options: { readonly json?: true }): number {
  const source = withReview(path, (review) => getSource(review.read, id));
  if (source === null) {
    throw new ProblemError({
      code: 'source-unknown',
      message: `Find the source "${id}": the review has none with this id`,
      hint: 'The command "claimgrid sources" lists them',
    });
  }
  if (options.json !== true) {
    print(source.text);
    return 0;
  }
  const blocks = source.blocks.map(({ kind, start, end, page }) => ({ kind, start, end, page }));
  printJson({ id: source.id, text: source.text, blocks });
  return 0;
}
