import { createElement, memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { HeadingBlock, ReportTarget } from '#core/reports/document/block.ts';
import { RichTextView } from '../references/rich-text-view.tsx';
import { DocumentFigure } from './document-figure.tsx';
import { indexDocument } from './document-index.ts';
import type { NumberedNote } from './document-index.ts';
import { DocumentPlacesContext, followInside, placeId } from './document-places.ts';
import { DocumentTable } from './document-table.tsx';
import { CountNumber, DocumentWords, OutsideLink } from './document-words.tsx';
import './document-view.css';
import type { PreviewBlock } from './preview-block.ts';
import { reportTexts } from './texts.ts';

export interface DocumentViewProps {
  readonly blocks: readonly PreviewBlock[];
  /** Shows the rows behind a number or a mark of a chart, which is the element. */
  readonly onOpen: (target: ReportTarget, from: Element) => void;
  readonly onClaim: (number: number) => void;
}

/** A report as it will be read: every number that was counted opens its rows. */
export function DocumentView({ blocks, onOpen, onClaim }: DocumentViewProps) {
  const places = useMemo(
    () => ({ index: indexDocument(blocks), onOpen, onClaim }),
    [blocks, onOpen, onClaim],
  );
  const notes = [...places.index.notes.values()];
  return (
    <DocumentPlacesContext value={places}>
      {/* Reports are written in English, whatever the window speaks. */}
      <article className="document" lang="en">
        {blocks.map((block, place) => (
          // Blocks are replaced as a whole, and those that stay the same keep their place.
          // oxlint-disable-next-line react/no-array-index-key
          <BlockView key={place} block={block} onClaim={onClaim} />
        ))}
        {notes.length > 0 && <Notes notes={notes} />}
      </article>
    </DocumentPlacesContext>
  );
}

interface BlockProps {
  readonly block: PreviewBlock;
  readonly onClaim: (number: number) => void;
}

const BlockView = memo(function BlockView({ block, onClaim }: BlockProps): ReactNode {
  switch (block.kind) {
    case 'title':
      // The screen's own title is an h2.
      return <h3 className="document__title">{block.text}</h3>;
    case 'heading':
      return <Heading heading={block} onClaim={onClaim} />;
    case 'paragraph':
      return (
        <p>
          <DocumentWords words={block.words} />
        </p>
      );
    case 'quote':
      return <blockquote>{block.text}</blockquote>;
    case 'facts':
      return (
        <dl className="document__facts">
          {block.facts.map(({ name, words }, place) => (
            // Two facts can share a name, and facts are replaced as a whole.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={place}>
              <dt>{name}</dt>
              <dd>
                <DocumentWords words={words} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <DocumentTable table={block} />;
    case 'figure':
      return <DocumentFigure figure={block} />;
    case 'entry':
      return (
        <div id={placeId.entry(block.number)} tabIndex={-1} className="document__entry">
          <span className="document__entry-number numeric">{block.number}.</span>
          <p>
            <RichTextView runs={block.runs} />
            {block.links.map(({ url, text }) => (
              <span key={url}>
                {' '}
                <OutsideLink url={url}>{text}</OutsideLink>
              </span>
            ))}
          </p>
        </div>
      );
    default:
      return block satisfies never;
  }
});

function Heading({
  heading: { level, text, id, claim, count },
  onClaim,
}: {
  readonly heading: HeadingBlock;
  readonly onClaim: (number: number) => void;
}) {
  return createElement(
    `h${level + 2}`,
    { id: placeId.block(id), tabIndex: -1, className: `document__h${level}` },
    claim === null ? (
      text
    ) : (
      <button
        type="button"
        className="document__claim"
        title={reportTexts.showClaim}
        onClick={() => onClaim(claim)}
      >
        {text}
      </button>
    ),
    count !== null && (
      <span className="document__heading-count">
        {' ('}
        <CountNumber count={count} counted="claims" />)
      </span>
    ),
  );
}

function Notes({ notes }: { readonly notes: readonly NumberedNote[] }) {
  return (
    <section className="document__notes" aria-label={reportTexts.notes}>
      <ol>
        {notes.map(({ id, number, text }) => (
          <li key={id} id={placeId.note(id)} tabIndex={-1}>
            {text}{' '}
            <a
              href={`#${placeId.noteMark(id)}`}
              aria-label={reportTexts.noteBack(number)}
              onClick={followInside}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
