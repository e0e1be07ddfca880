import { cslIds } from './duplicates/merge-csl.ts';
import { titleWords } from './duplicates/normal-form.ts';
import { parseIdentifier } from './identifiers.ts';
import type { CslItem, Identifier } from './reference.ts';

/** Shorter titles ("Editorial", "In reply") are many works' own. */
const fewestLetters = 20;
const fewestWords = 3;

/**
 * What names a work: the identifiers of its own variables, the one that its
 * address stands for (a DOI, a PMID …, else the address), and the address's key.
 */
export function workIds(csl: Partial<CslItem>): readonly Identifier[] {
  const url = csl.URL ?? '';
  const key = addressKey(url);
  if (key === null) return cslIds(csl);
  const id = parseIdentifier(url)?.id;
  return [...new Set([...cslIds(csl), ...(id === undefined ? [] : [id]), key])];
}

/**
 * What two addresses of one page agree in: host and path without "www.", a slash
 * at the end, campaign parameters and the place on the page ("yards.example/oars");
 * null for what is no web address. Cheap, since whole libraries are asked for it.
 */
export function addressKey(url: string): string | null {
  const [, host, path = ''] =
    /^\s*https?:\/\/(?:www\.)?([^\s/?#]{3,255})((?:[^\s#]|#[!/]){0,2000})/iu.exec(url) ?? [];
  if (host === undefined) return null;
  const kept = path.includes('utm_')
    ? path.replaceAll(/([?&])utm_[^&]*&?/giu, '$1').replace(/[?&]$/u, '')
    : path;
  return `${host.toLowerCase()}${kept.endsWith('/') ? kept.slice(0, -1) : kept}`;
}

/**
 * Title without case, accents and marks, and year: two references that agree in
 * it are probably one work. Null without either, and for titles too short to tell.
 * "RETRACTED:" before a title does not make it another.
 */
export function workKey(csl: Partial<CslItem>): string | null {
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  const title = plainTitle((csl.title ?? '').slice(0, 1_000)).replace(
    /^(?:retracted(?: (?:article|paper|chapter|publication))?|withdrawn) /u,
    '',
  );
  const tells = title.length >= fewestLetters || title.split(' ').length >= fewestWords;
  return year === undefined || !tells ? null : `${title} ${year}`;
}

/** `titleWords` with a short way for the titles that have nothing to fold but case and marks. */
function plainTitle(title: string): string {
  return /^[ !-%'-;=?-Z^-z{-~]*$/u.test(title) && !title.includes('[')
    ? title
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim()
    : titleWords(title);
}
