import { memo } from 'react';
import type { Link } from '#core/documents/document.ts';
import type { ClaimRange } from '#core/sources/source.ts';
import { ClaimMark } from './claim-mark.tsx';
import { segmentText } from './segment-text.ts';
import type { Segment } from './segment-text.ts';

interface TextRunProps {
  readonly source: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly claims: readonly ClaimRange[];
  readonly links: readonly Link[];
}

/** Draws a range of the source's text with its claims and links. Each piece carries its offset. */
export const TextRun = memo(function TextRun(props: TextRunProps) {
  const segments = segmentText(props.start, props.end, props.claims, props.links);
  return segments.map((segment) => (
    <Piece key={segment.start} segment={segment} source={props.source} text={props.text} />
  ));
});

interface PieceProps {
  readonly segment: Segment;
  readonly source: string;
  readonly text: string;
}

function Piece({ segment, source, text }: PieceProps) {
  const words = text.slice(segment.start, segment.end);
  const piece = <span data-start={segment.start}>{words}</span>;
  const linked =
    segment.url === null || !isWebAddress(segment.url) ? (
      piece
    ) : (
      <a href={segment.url} target="_blank" rel="noreferrer">
        {piece}
      </a>
    );
  return segment.claims.reduce(
    (inside, claim) => (
      <ClaimMark
        key={claim.number}
        claim={claim}
        first={claim.start === segment.start}
        last={claim.end === segment.end}
        source={source}
      >
        {inside}
      </ClaimMark>
    ),
    linked,
  );
}

/** Links come from strangers' files: only web addresses become clickable. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
