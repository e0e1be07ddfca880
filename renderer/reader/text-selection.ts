/** A range of the source's text, in UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds what the person selected with the mouse as offsets of the source's
 * text. Every drawn piece of text stands in an element with `data-start`, its
 * offset; a selection edge outside any piece snaps to the nearest piece inside
 * the selection. White space at the ends is left out; null when nothing is left
 * or the selection is not in `root`.
 */
export function selectedRange(
  root: HTMLElement,
  text: string,
  selection: Selection | null,
): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter((piece) =>
    range.intersectsNode(piece),
  );
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const start = edgeOffset(first, range.startContainer, range.startOffset) ?? pieceStart(first);
  const end =
    edgeOffset(last, range.endContainer, range.endOffset) ??
    pieceStart(last) + (last.textContent.length ?? 0);
  return trimRange(text, start, end);
}

/** Leaves out white space at both ends; null when nothing is left. */
export function trimRange(text: string, start: number, end: number): TextRange | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

function edgeOffset(piece: HTMLElement, container: Node, offset: number): number | null {
  if (container.nodeType !== Node.TEXT_NODE || !piece.contains(container)) return null;
  return pieceStart(piece) + offset;
}

function pieceStart(piece: HTMLElement): number {
  return Number(piece.dataset['start']);
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '');
}
