import type { XmlElement, XmlNode } from './parse-xml.ts';

/** The elements directly inside one, of this name when one is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element along a path of names; null when a step is missing. */
export function firstOf(element: XmlElement | null, ...path: string[]): XmlElement | null {
  let found = element;
  for (const name of path) {
    if (found === null) return null;
    found = childrenOf(found, name)[0] ?? null;
  }
  return found;
}

/** All elements of a name at any depth, in document order; none inside another of the same name. */
export function allOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (node: XmlElement): void => {
    for (const child of childrenOf(node)) {
      if (child.name === name) found.push(child);
      else visit(child);
    }
  };
  visit(element);
  return found;
}

/** All words inside, as they stand, white space collapsed and trimmed; empty for null. */
export function textOf(element: XmlElement | null): string {
  return element === null ? '' : rawText(element).replaceAll(/\s+/g, ' ').trim();
}

/** All words inside with their own white space. */
export function rawText(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(rawText).join('');
}
