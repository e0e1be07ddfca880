import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '#core/problem.ts';
import { openStyle } from '#core/references/csl/citation-style.ts';
import type { CitationStyle } from '#core/references/csl/citation-style.ts';
import type { ReadDb } from '#db/connection.ts';
import { addedStyle, listStyles } from '#db/styles.ts';
import { packageRoot } from './desktop/package-root.ts';

/** A style to choose from. */
export interface StyleChoice {
  readonly id: string;
  readonly title: string;
  /** A person added it to this review. */
  readonly added: boolean;
}

/** Styles that come with the program (resources/styles), by file name. */
const own: readonly StyleChoice[] = [
  { id: 'vancouver', title: 'Vancouver', added: false },
  { id: 'apa', title: 'APA (7th edition)', added: false },
  { id: 'american-medical-association', title: 'AMA (11th edition)', added: false },
  { id: 'harvard-cite-them-right', title: 'Harvard (Cite Them Right)', added: false },
  { id: 'nature', title: 'Nature', added: false },
];

/** The program's own styles, then those of the review. */
export function styleChoices(db: ReadDb): readonly StyleChoice[] {
  return [...own, ...listStyles(db).map(({ id, title }) => ({ id, title, added: true }))];
}

/** Styles that were made ready, by id, with what they were made from. */
const opened = new Map<string, { readonly xml: string; readonly style: CitationStyle }>();

/**
 * A style by id, ready to format: one of the program's own, or one that is in
 * the review now. Throws a `ProblemError` 'style-unknown'.
 */
export function citationStyle(db: ReadDb, id: string): CitationStyle {
  const known = opened.get(id);
  const isOwn = own.some((style) => style.id === id);
  if (known !== undefined && isOwn) return known.style;
  const found = isOwn ? { title: id, xml: resource('styles', `${id}.csl`) } : addedStyle(db, id);
  if (found === null) {
    throw new ProblemError({
      code: 'style-unknown',
      message: `Format references: there is no style "${id}"`,
      hint: 'Choose another style',
    });
  }
  if (known?.xml === found.xml) return known.style;
  const style = openStyle(found.title, found.xml, styleLocale);
  if (!style.ok) throw new ProblemError(style.error);
  opened.set(id, { xml: found.xml, style: style.value });
  return style.value;
}

/** The words of a language that styles use; empty when the program has none for it. */
export function styleLocale(language: string): string {
  return /^[a-z]{2,3}(?:-[A-Z]{2})?$/u.test(language)
    ? resource('locales', `locales-${language}.xml`)
    : '';
}

function resource(folder: string, name: string): string {
  try {
    return readFileSync(join(packageRoot(), 'resources', folder, name), 'utf8');
  } catch {
    return '';
  }
}
