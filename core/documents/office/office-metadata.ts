import { recordNames, splitNames } from '#core/references/formats/record-names.ts';
import { cslDate } from '../csl-fields.ts';
import { sameWords } from '../heading-shape.ts';
import type { DraftDocument } from '../unit.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { allOf, textOf } from '../xml/xml-tree.ts';

/** What is seen of a document's text when its declared title is checked against it. */
const lookedAt = 3000;

/**
 * Title, authors, date and language as the properties of a document declare them
 * (Dublin Core elements in `docProps/core.xml` and ODF's `meta.xml`). Word
 * processors fill them with what an older document held, so title and names
 * count only when the beginning of the text prints them too.
 */
export function describeOffice(
  xml: string | null,
  text: string,
): Pick<DraftDocument, 'title' | 'metadata' | 'language'> {
  const parsed = xml === null ? null : parseXml('properties', xml);
  const none = { title: '', metadata: {}, language: null };
  if (parsed === null || !parsed.ok) return none;
  const { root } = parsed.value;
  const one = (name: string): string => textOf(allOf(root, name)[0] ?? null).slice(0, 500);
  const printed = sameWords(text.slice(0, lookedAt));
  const isPrinted = (words: string): boolean =>
    sameWords(words).length > 3 && printed.includes(sameWords(words));
  const title = isPrinted(one('title')) ? one('title') : '';
  const names = splitNames(one('initial-creator') || one('creator')).filter((name) =>
    isPrinted(name),
  );
  const author = recordNames(names);
  const issued = title === '' ? null : cslDate(one('created') || one('creation-date'));
  const language = one('language');
  return {
    title,
    metadata: {
      ...(title === '' ? {} : { title }),
      ...(author.length === 0 ? {} : { author }),
      ...(issued === null ? {} : { issued }),
    },
    language: /^[a-z]{2,3}(?:-[\w-]{1,20})?$/iu.test(language) ? language : null,
  };
}
