import { listSources } from '#db/sources.ts';
import { formatTable } from './format-table.ts';
import { print, printJson } from './print.ts';
import { withReview } from './with-review.ts';

/** `claimgrid sources`: the articles of a review. */
export function showSources(path: string, options: { readonly json?: true }): number {
  const sources = withReview(path, (review) => listSources(review.read));
  if (options.json === true) {
    printJson(
      sources.map(
        ({ id, file, part, title, format, language, characters, claims, duplicateOf }) => ({
          id,
          file,
          part,
          title,
          format,
          language,
          characters,
          claims,
          duplicateOf,
        }),
      ),
    );
    return 0;
  }
  const rows = sources.map((source) => [
    source.id,
    String(source.claims),
    source.duplicateOf === null ? '' : 'copy',
    source.file,
    source.title,
  ]);
  print(formatTable(['id', 'claims', '', 'file', 'title'], rows));
  return 0;
}
