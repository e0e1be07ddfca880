import type { AlignType, Nodes, Parents, RootContent, TableCell, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { createElement, useMemo } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { parseClaimLabel } from '#core/claims/claim.ts';
import { assertNever } from '#core/result.ts';
import './markdown-view.css';
import { reportTexts } from './texts.ts';

export interface MarkdownViewProps {
  readonly markdown: string;
  readonly onClaim: (number: number) => void;
}

/**
 * Shows GitHub-flavoured Markdown. No HTML of the text reaches the page: the
 * only tags that mean something are the targets of our own reference links.
 */
export function MarkdownView({ markdown, onClaim }: MarkdownViewProps) {
  const content = useMemo(() => {
    const tree = fromMarkdown(markdown.replace(/&(?:lt|gt|amp);/g, toNumber), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    return childrenOf(tree, onClaim);
  }, [markdown, onClaim]);
  return <article className="markdown">{content}</article>;
}

/**
 * In a browser the parser has named references decoded by the page's own HTML,
 * which the content policy forbids. The report writes these three only.
 */
function toNumber(name: string): string {
  return name === '&lt;' ? '&#60;' : name === '&gt;' ? '&#62;' : '&#38;';
}

type OnClaim = MarkdownViewProps['onClaim'];

function childrenOf(node: Parents, onClaim: OnClaim): ReactNode[] {
  return node.children.map((child: RootContent, index) => show(child, index, onClaim));
}

function show(node: Nodes, key: number, onClaim: OnClaim): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return <br key={key} />;
    case 'html':
      return anchorTarget(node.value, key);
    case 'heading': {
      const claim = node.depth === 4 ? parseClaimLabel(toString(node)) : null;
      const words = claim === null ? childrenOf(node, onClaim) : claimButton(claim, onClaim);
      // The screen's own title is an h2.
      return createElement(
        `h${Math.min(node.depth + 2, 6)}`,
        { key, className: `markdown__h${node.depth}` },
        words,
      );
    }
    case 'paragraph':
      return <p key={key}>{childrenOf(node, onClaim)}</p>;
    case 'blockquote':
      return <blockquote key={key}>{childrenOf(node, onClaim)}</blockquote>;
    case 'strong':
      return <strong key={key}>{childrenOf(node, onClaim)}</strong>;
    case 'list':
      return createElement(node.ordered ? 'ol' : 'ul', { key }, childrenOf(node, onClaim));
    case 'listItem':
      return <li key={key}>{tight(node, onClaim)}</li>;
    case 'link':
      return link(node.url, childrenOf(node, onClaim), key);
    case 'table': {
      const [head, ...rows] = node.children;
      const align = node.align ?? [];
      return (
        <div key={key} className="markdown__table">
          <table>
            <thead>{head !== undefined && tableRow(head, 0, align, 'th', onClaim)}</thead>
            <tbody>{rows.map((row, index) => tableRow(row, index, align, 'td', onClaim))}</tbody>
          </table>
        </div>
      );
    }
    case 'root':
    case 'tableRow':
    case 'tableCell':
    case 'emphasis':
    case 'delete':
    case 'linkReference':
    case 'footnoteDefinition':
    case 'code':
    case 'inlineCode':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'definition':
    case 'thematicBreak':
    case 'yaml':
      // The report writes none of these by themselves.
      return toString(node);
    default:
      return assertNever(node);
  }
}

/** The items of a tight list hold one paragraph, which is left out. */
function tight(node: Parents, onClaim: OnClaim): ReactNode[] {
  return node.children.flatMap((child: RootContent, index) =>
    child.type === 'paragraph' ? childrenOf(child, onClaim) : [show(child, index, onClaim)],
  );
}

function tableRow(
  row: TableRow,
  key: number,
  align: readonly AlignType[],
  tag: 'td' | 'th',
  onClaim: OnClaim,
): ReactNode {
  return (
    <tr key={key}>
      {row.children.map((cell: TableCell, index) =>
        createElement(
          tag,
          {
            key: index,
            className: align[index] === 'right' ? 'markdown__number' : undefined,
            ...(tag === 'th' ? { scope: 'col' } : {}),
          },
          childrenOf(cell, onClaim),
        ),
      )}
    </tr>
  );
}

function claimButton(claim: number, onClaim: OnClaim): ReactNode {
  return (
    <button
      type="button"
      className="markdown__claim"
      title={reportTexts.showClaim}
      onClick={() => onClaim(claim)}
    >
      C{claim}
    </button>
  );
}

function link(url: string, words: ReactNode[], key: number): ReactNode {
  if (url.startsWith('#')) {
    return (
      <a key={key} href={url} onClick={followInside}>
        {words}
      </a>
    );
  }
  return (
    <a key={key} href={url} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}

/** Scrolls to a place of the preview without leaving a mark in the window's address. */
function followInside(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

function anchorTarget(html: string, key: number): ReactNode {
  const id = /^<a id="(reference-\d+)">$/.exec(html)?.[1];
  return id === undefined ? null : (
    <span key={key} id={id} tabIndex={-1} className="markdown__target" />
  );
}
