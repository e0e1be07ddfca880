import rehypeParse from 'rehype-parse';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import { unified } from 'unified';
import { guardHtml } from './html-guard.ts';

/** A node of a cleaned page: words, or an element that only shows words. */
export type CleanNode = string | CleanElement;
export interface CleanElement {
  readonly tag: string;
  /** Only for links: an http(s) or mailto address. */
  readonly href?: string;
  /** Only for table cells. */
  readonly span?: number;
  readonly children: readonly CleanNode[];
}

/** What is kept of a page: what shows words. No pictures, styles, forms, frames, names or scripts. */
const tags = (
  'h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tfoot tr th td blockquote pre code em strong b i ' +
  'sup sub a br hr figure figcaption section article main div span q cite abbr small'
).split(' ');

const schema = {
  ...defaultSchema,
  tagNames: tags,
  attributes: { a: ['href'], td: ['colSpan'], th: ['colSpan'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'title'],
};

/**
 * A web page reduced to what shows words, as a tree (hast-util-sanitize with a
 * short list of elements). Nothing in it runs, loads or hides; empty for a page
 * that cannot be read.
 */
export function cleanHtml(html: string): readonly CleanNode[] {
  try {
    const parser = unified().use(rehypeParse).use(rehypeSanitize, schema);
    return nodesOf(parser.runSync(parser.parse(guardHtml(html).html)));
  } catch {
    return [];
  }
}

interface HastLike {
  readonly type: string;
  readonly value?: unknown;
  readonly tagName?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly HastLike[];
}

function nodesOf(node: HastLike): CleanNode[] {
  return (node.children ?? []).flatMap((child): CleanNode[] => {
    if (child.type === 'text') return typeof child.value === 'string' ? [child.value] : [];
    if (child.type !== 'element' || typeof child.tagName !== 'string') return [];
    const { href, colSpan } = child.properties ?? {};
    return [
      {
        tag: child.tagName,
        ...(typeof href === 'string' && /^(?:https?|mailto):/iu.test(href) ? { href } : {}),
        ...(typeof colSpan === 'number' && colSpan > 1 && colSpan < 100 ? { span: colSpan } : {}),
        children: nodesOf(child),
      },
    ];
  });
}
