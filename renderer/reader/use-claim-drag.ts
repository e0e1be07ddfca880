import { useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { ClaimRange, SourceText } from '#core/sources/source.ts';
import { moveClaim } from '../claims/claim-places.ts';
import type { TextRange } from './text-selection.ts';
import { snapToWord } from './word-edges.ts';

interface Drag {
  readonly claim: ClaimRange;
  readonly edge: 'start' | 'end';
  readonly range: TextRange;
}

/**
 * Dragging the ends of the selected claim: what it would cover is lit while the
 * pointer moves, and stored where it is let go. Escape is not needed: undo is.
 */
export function useClaimDrag(root: RefObject<HTMLElement | null>, source: SourceText) {
  const [drag, setDrag] = useState<Drag | null>(null);
  return {
    /** What the claim would cover; null while nothing is dragged. */
    range: drag?.range ?? null,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const grip =
          event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null;
        const number = Number(grip?.dataset['grippedClaim']);
        const claim = source.claimRanges.find((one) => one.number === number);
        if (grip === null || claim === undefined || event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const edge = grip.dataset['grip'] === 'start' ? 'start' : 'end';
        setDrag({ claim, edge, range: { start: claim.start, end: claim.end } });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (drag === null || root.current === null) return;
        const offset = offsetAt(root.current, event.clientX, event.clientY);
        if (offset === null) return;
        const at = snapToWord(source.text, offset);
        const { start, end } = drag.claim;
        const range =
          drag.edge === 'start'
            ? { start: Math.min(at, end - 1), end }
            : { start, end: Math.max(at, start + 1) };
        setDrag({ ...drag, range });
      },
      onPointerUp: () => {
        if (drag === null) return;
        const { claim, range } = drag;
        setDrag(null);
        if (range.start !== claim.start || range.end !== claim.end)
          void moveClaim(claim.number, range);
      },
      onPointerCancel: () => setDrag(null),
    },
  };
}

/** The offset of the source's text under a point; null where there is no text. */
function offsetAt(root: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || !root.contains(caret.offsetNode)) return null;
  const piece = caret.offsetNode.parentElement?.closest<HTMLElement>('[data-start]');
  if (!piece || caret.offsetNode.nodeType !== Node.TEXT_NODE) return null;
  return Number(piece.dataset['start']) + caret.offset;
}
