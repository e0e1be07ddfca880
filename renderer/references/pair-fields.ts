import type { CslItem } from '#core/references/reference.ts';
import type { PairSide, ReferencePair } from '#electron/api/references.ts';
import { referencesTexts } from './texts.ts';

/** One field of a pair, as both sides give it. */
export interface PairField {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  /** Both give it, and not the same. */
  readonly differs: boolean;
}

const fields: readonly (readonly [name: string, value: (side: PairSide) => string])[] = [
  [referencesTexts.fields.title, ({ csl }) => csl.title ?? ''],
  [referencesTexts.fields.authors, ({ csl }) => authors(csl)],
  [referencesTexts.fields.date, ({ csl }) => date(csl)],
  [referencesTexts.fields['container-title'], ({ csl }) => csl['container-title'] ?? ''],
  [referencesTexts.fields.volume, ({ csl }) => csl.volume ?? ''],
  [referencesTexts.fields.issue, ({ csl }) => csl.issue ?? ''],
  [referencesTexts.fields.page, ({ csl }) => csl.page ?? ''],
  [referencesTexts.fields.type, ({ csl }) => csl.type],
  [referencesTexts.identifiers, ({ ids }) => ids.join(', ')],
  [referencesTexts.abstract, ({ csl }) => csl.abstract ?? ''],
  [referencesTexts.cited, ({ claims }) => referencesTexts.claims(claims)],
];

/** The fields that either side gives; those that differ are marked. */
export function pairFields({ first, second }: ReferencePair): PairField[] {
  return fields
    .map(([name, value]) => {
      const [one, two] = [value(first), value(second)];
      return {
        name,
        first: one,
        second: two,
        differs: one !== '' && two !== '' && !alike(one, two),
      };
    })
    .filter((field) => field.first !== '' || field.second !== '');
}

/** Case and marks are no difference worth a look. */
function alike(one: string, two: string): boolean {
  const plain = (words: string): string =>
    words
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return plain(one) === plain(two);
}

function authors(csl: CslItem): string {
  return (csl.author ?? [])
    .map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '))
    .join('; ');
}

function date(csl: CslItem): string {
  const parts = csl.issued?.['date-parts']?.[0];
  return parts?.map((part) => String(part).padStart(2, '0')).join('-') ?? csl.issued?.literal ?? '';
}
