import { useQuery } from '@tanstack/react-query';
import { createElement, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { CleanNode } from '#electron/api/sources.ts';
import { api } from '../api.ts';
import { Spinner } from '../ui/spinner.tsx';
import { findWords } from './find-words.ts';
import { readerTexts } from './texts.ts';

const highlightName = 'claimgrid-original';

/** The saved web page without all that runs or loads, with the claim lit in it. */
export function HtmlOriginal({
  source,
  quote,
}: {
  readonly source: string;
  readonly quote: string | null;
}) {
  const root = useRef<HTMLDivElement>(null);
  const page = useQuery({
    queryKey: ['source-page', source],
    queryFn: () => api.sources.page.query({ id: source }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const nodes = page.data;
  useEffect(() => {
    const element = root.current;
    if (element === null || quote === null || nodes === undefined) return undefined;
    const range = findWords(element, quote);
    if (range === null) return undefined;
    CSS.highlights.set(highlightName, new Highlight(range));
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return () => void CSS.highlights.delete(highlightName);
  }, [nodes, quote]);
  if (nodes === undefined) {
    return (
      <div className="reader-loading">
        <Spinner label={readerTexts.loading} />
      </div>
    );
  }
  if (nodes.length === 0)
    return <p className="pdf-original__failed">{readerTexts.originalFailed}</p>;
  return (
    <div ref={root} className="html-original" aria-label={readerTexts.originalHtml} role="document">
      {nodes.map((node, index) => draw(node, index))}
    </div>
  );
}

const voids = new Set(['br', 'hr']);

function draw(node: CleanNode, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { tag, href, span } = node;
  if (voids.has(tag)) return createElement(tag, { key });
  const link = href === undefined ? {} : { href, target: '_blank', rel: 'noreferrer' };
  const children = node.children.map((child, index) => draw(child, index));
  return createElement(
    tag,
    { key, ...link, ...(span === undefined ? {} : { colSpan: span }) },
    ...children,
  );
}
