import type { ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { guardHtml } from '#core/documents/html-guard.ts';
import type { HtmlMark } from './html-mark.ts';

/**
 * Steps through any HTML as a browser reads it (WHATWG HTML, section 13.2):
 * slower, and the whole tree is held. No script runs, nothing is fetched.
 */
export function* parsedHtml(html: string): Generator<HtmlMark> {
  const root: Root = unified().use(rehypeParse).parse(guardHtml(html).html);
  const open: { readonly name: string; readonly rest: Iterator<RootContent | ElementContent> }[] = [
    { name: '', rest: root.children.values() },
  ];
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const { done, value: node } = last.rest.next();
    if (done === true) {
      open.pop();
      if (last.name !== '') yield { kind: 'close', name: last.name };
    } else if (node.type === 'text') {
      yield { kind: 'text', text: node.value };
    } else if (node.type === 'element') {
      const name = node.tagName.toLowerCase();
      const attributes = new Map(
        Object.entries(node.properties).map(([key, value]) => [
          attributeNames.get(key) ?? key.toLowerCase(),
          Array.isArray(value) ? value.join(' ') : String(value ?? ''),
        ]),
      );
      yield { kind: 'open', name, attributes };
      open.push({ name, rest: node.children.values() });
    }
  }
}

/** Names that differ by more than small letters. */
const attributeNames: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['httpEquiv', 'http-equiv'],
]);
