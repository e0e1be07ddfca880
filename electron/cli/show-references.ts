import { listReferences } from '#db/references.ts';
import { formatTable } from './format-table.ts';
import { print, printJson } from './print.ts';
import { withReview } from './with-review.ts';

/** `claimgrid references`: what the claims cite. */
export function showReferences(path: string, options: { readonly json?: true }): number {
  const references = withReview(path, (review) => listReferences(review.read, {}));
  if (options.json === true) {
    printJson(references.map(({ id, csl, ids, duplicateOf }) => ({ id, csl, ids, duplicateOf })));
    return 0;
  }
  const rows = references.map((reference) => [
    reference.ids.join(' '),
    String(reference.claims),
    reference.text === '' ? reference.label : reference.text,
  ]);
  print(formatTable(['identifiers', 'claims', 'reference'], rows));
  return 0;
}
