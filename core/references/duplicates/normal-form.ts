import type { CslItem, CslName, Identifier } from '../reference.ts';

/** What a reference is compared by: words and numbers without what databases print differently. */
export interface NormalForm {
  readonly ids: readonly Identifier[];
  /** Lower-case words with single spaces; empty when there is no title. */
  readonly title: string;
  /** Numbers and Roman numerals of the title: "part 2" is not "part 3". */
  readonly numbers: string;
  /** It is about another publication: an erratum, a reply, a comment. */
  readonly aside: boolean;
  readonly year: number | null;
  /** Family name of the first author, letters only; empty when unknown. */
  readonly author: string;
  readonly journal: string;
  readonly volume: string;
  /** First page without leading zeros. */
  readonly page: string;
  /** A trial's entry in a registry. */
  readonly registry: boolean;
  /** The abstract's first words; empty when there is none. */
  readonly abstract: string;
}

/** Brings a reference into the form in which two of them are compared. */
export function normalForm(reference: {
  readonly csl: CslItem;
  readonly ids: readonly Identifier[];
}): NormalForm {
  const { csl, ids } = reference;
  const title = titleWords(csl.title ?? '');
  const container = titleWords(csl['container-title'] ?? csl.publisher ?? '');
  return {
    ids: comparable(csl, ids),
    title,
    numbers: numbersOf(title),
    aside: asidePattern.test(title),
    year: csl.issued?.['date-parts']?.[0]?.[0] ?? null,
    author: familyOf(csl.author?.[0]),
    journal: container,
    volume: numberOf(csl.volume ?? ''),
    page: firstPage(csl.page ?? ''),
    abstract: titleWords((csl.abstract ?? '').slice(0, 300)).slice(0, 200),
    registry: /clinicaltrials|trialsearch|isrctn|who int|registry/u.test(
      `${container} ${(csl.URL ?? '').toLowerCase()}`,
    ),
  };
}

/** Identifiers of works, and what stands in the DOI field without being one: it may stand twice. */
function comparable(csl: CslItem, ids: readonly Identifier[]): Identifier[] {
  const known = ids.filter((id) => /^(?:doi|pmid|pmcid|nct|arxiv):/u.test(id));
  const printed = (csl.DOI ?? '').trim().toLowerCase();
  return printed === '' || known.some((id) => id.startsWith('doi:'))
    ? known
    : [...known, `doi:${printed}`];
}

const asidePattern =
  /\b(?:erratum|corrigendum|correction|retraction|retracted|reply|response to|comment on|comments on|author s reply|letter to the editor|addendum|publisher note)\b/u;

const greek: ReadonlyMap<string, string> = new Map(
  Object.entries({
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    κ: 'kappa',
    λ: 'lambda',
    μ: 'mu',
    ω: 'omega',
  }),
);

/**
 * A title or journal as plain words: no markup, accents, marks and capitals,
 * Greek letters by name; a bracketed original title and "[Article in …]" left out.
 */
export function titleWords(printed: string): string {
  const text = printed
    .replaceAll(/<[^<>]{0,100}>/gu, '')
    .replaceAll(/&(?:[a-z]{2,8}|#\d{1,6});/giu, ' ')
    .replaceAll(/\[(?:article|in)\b[^\]]{0,60}\]/giu, ' ')
    .replace(/^\s*\[(.{10,})\]\.?\s*$/u, '$1');
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[αβγδκλμω]/gu, (letter) => greek.get(letter) ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function numbersOf(title: string): string {
  return title
    .split(' ')
    .filter(
      (word) => /^(?:\d+|[ivx]{1,5})$/u.test(word) && word !== 'i' && word !== 'v' && word !== 'x',
    )
    .join(' ');
}

function familyOf(name: CslName | undefined): string {
  const printed = name?.family ?? name?.literal?.split(/[\s,]+/u).at(-1) ?? '';
  return titleWords(printed).replaceAll(' ', '');
}

function numberOf(printed: string): string {
  return (/\d+/u.exec(printed)?.[0] ?? '').replace(/^0+/u, '');
}

/** "S12-8", "e0207499", "123–8": what its first page is. */
function firstPage(printed: string): string {
  const first = /[a-z]?\d+/iu.exec(printed.normalize('NFKC'))?.[0] ?? '';
  return first.toLowerCase().replace(/^([a-z]?)0+(?=\d)/u, '$1');
}
