import type { CslItem, CslName, Reference } from '../references/reference.ts';

/**
 * A reference as one line of plain text, without its identifiers: made from
 * CSL-JSON where author or journal and a title are known ("Doe J, Roe R. Title.
 * J Walk. 2021;3(2):10-19."), else as the source prints it, else its title or label.
 */
export function referenceLine(reference: Reference): string {
  const { csl, text, label } = reference;
  if (isKnownReference(reference)) return cslLine(csl);
  const printed = text.replace(/\s+/gu, ' ').trim();
  return printed === '' ? (csl.title ?? label) : shorten(printed);
}

/** Whether enough is known of a reference to print it in a style: its title, and author or journal. */
export function isKnownReference({ csl }: Pick<Reference, 'csl'>): boolean {
  const hasOrigin = (csl.author?.length ?? 0) > 0 || (csl['container-title'] ?? '') !== '';
  return csl.title !== undefined && hasOrigin;
}

function cslLine(csl: CslItem): string {
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  const issue = csl.issue === undefined ? '' : `(${csl.issue})`;
  const pages = csl.page === undefined ? '' : `:${csl.page}`;
  const place = csl.volume === undefined ? '' : `${csl.volume}${issue}`;
  const when = [year, `${place}${pages}`].filter((part) => part !== undefined && part !== '');
  return [
    authors(csl.author ?? []),
    csl.title,
    csl['container-title'] ?? csl.publisher,
    when.join(place === '' ? '' : ';'),
  ]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => String(part).replace(/\.?$/, '.'))
    .join(' ');
}

/** "Doe J, Roe RS"; of more than six the first three and "et al". */
function authors(names: readonly CslName[]): string {
  const shown = names.length > 6 ? names.slice(0, 3) : names;
  const words = shown.map(({ family, given, literal }) => {
    const initials = (given ?? '')
      .split(/[\s.-]+/u)
      .map((part) => Array.from(part)[0]?.toUpperCase() ?? '')
      .join('');
    return family === undefined ? (literal ?? '') : `${family} ${initials}`.trim();
  });
  return [...words.filter((word) => word !== ''), ...(names.length > 6 ? ['et al'] : [])].join(
    ', ',
  );
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 400 ? text : `${characters.slice(0, 399).join('').trimEnd()}…`;
}
