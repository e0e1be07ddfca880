import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import './split-pane.css';
import { clampSize, splitSize } from './split-size.ts';

export interface SplitPaneProps {
  /** What the separator resizes, for screen readers: "Reader width". */
  readonly label: string;
  /** Name of the side pane, which is a landmark. */
  readonly name: string;
  readonly side: 'start' | 'end';
  /** The pane that has a size of its own. */
  readonly pane: ReactNode;
  /** The pane that takes what is left. */
  readonly children: ReactNode;
  /** Width in CSS pixels. */
  readonly size: number;
  readonly onResize: (size: number) => void;
  readonly min: number;
  readonly max: number;
  /** How much the other pane keeps, however wide the window. */
  readonly keep?: number;
  /** The size that a double click goes back to. */
  readonly reset: number;
  /** A closed pane and its separator are not there. */
  readonly closed?: boolean;
}

/** Two panes side by side with a separator that mouse and arrow keys move. */
export function SplitPane(props: SplitPaneProps) {
  const {
    label,
    name,
    side,
    pane,
    children,
    size,
    onResize,
    min,
    max,
    keep = 0,
    reset,
    closed,
  } = props;
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);
  const [dragging, setDragging] = useState(false);
  const limits = { min, max: room === null ? max : Math.max(min, Math.min(max, room - keep)) };
  const shown = clampSize(size, limits);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = splitSize(event.key, event.shiftKey, shown, limits, side);
    if (next === null) return;
    event.preventDefault();
    onResize(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
  };
  const onPointerMove = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect();
    if (!dragging || box === undefined) return;
    onResize(
      clampSize(side === 'start' ? event.clientX - box.left : box.right - event.clientX, limits),
    );
  };

  const separator = (
    // A focusable separator is a widget (ARIA 1.2, role separator); a rule across a page is not.
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={shown}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      tabIndex={0}
      className="ui-split__separator"
      data-dragging={dragging ? '' : undefined}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onResize(reset)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
    />
  );
  const sidePane = (
    <aside
      className={`ui-split__side ui-split__side--${side}`}
      aria-label={name}
      style={{ width: shown }}
    >
      <div className="ui-split__pane">{pane}</div>
      {separator}
    </aside>
  );
  const open = closed !== true;
  return (
    <div className="ui-split" ref={frame}>
      {open && side === 'start' && sidePane}
      <div className="ui-split__main">{children}</div>
      {open && side === 'end' && sidePane}
    </div>
  );
}

function useWidth(target: { readonly current: HTMLElement | null }): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const element = target.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [target]);
  return width;
}
