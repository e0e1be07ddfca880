import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** A tree as HTML. */
export function markup(tree: Element): string {
  return toHtml(tree);
}

/** The start tag of an element whose content is written piece by piece. */
export function startTag({ tagName, properties }: Element): string {
  const whole = toHtml({ type: 'element', tagName, properties, children: [] });
  return whole.slice(0, whole.length - `</${tagName}>`.length);
}

/** And its end tag. */
export function endTag({ tagName }: Pick<Element, 'tagName'>): string {
  return `</${tagName}>`;
}
