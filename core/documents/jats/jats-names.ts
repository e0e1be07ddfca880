import type { CslName } from '#core/references/reference.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { childrenOf, firstOf, textOf } from '../xml/xml-tree.ts';

/** The people and groups inside an element, in order (JATS `name`, `string-name`, `collab`). */
export function jatsNames(element: XmlElement): CslName[] {
  return childrenOf(element).flatMap((child): CslName[] => {
    if (child.name === 'name' || child.name === 'string-name') return one(child);
    if (child.name === 'name-alternatives') return jatsNames(child).slice(0, 1);
    if (child.name === 'collab') return literal(textOf(child));
    if (child.name === 'collab-alternatives') return jatsNames(child).slice(0, 1);
    return [];
  });
}

function one(name: XmlElement): CslName[] {
  const family = textOf(firstOf(name, 'surname'));
  const given = textOf(firstOf(name, 'given-names'));
  const suffix = textOf(firstOf(name, 'suffix'));
  if (family === '') return literal(textOf(name));
  return [
    {
      family,
      ...(given === '' ? {} : { given }),
      ...(suffix === '' ? {} : { suffix }),
    },
  ];
}

function literal(words: string): CslName[] {
  return words === '' ? [] : [{ literal: words.slice(0, 300) }];
}
