import type { Block } from '../documents/document.ts';
import type { ReportSource, ReviewSnapshot } from './snapshot.ts';

/** Where a claim stands besides its offsets; null where the source does not say. */
export interface ClaimPlace {
  /** 1-based. */
  readonly page: number | null;
  /** The words of the nearest heading above it. */
  readonly heading: string | null;
}

/**
 * Finds pages and headings of claims. A source's blocks are read when its first
 * claim is asked for, and kept for as long as claims of the same source follow.
 */
export function claimPlaces(
  snapshot: Pick<ReviewSnapshot, 'blocksOf'>,
): (source: ReportSource | undefined, start: number) => ClaimPlace {
  let last: string | null = null;
  let blocks: readonly Block[] = [];
  let headings: readonly Block[] = [];
  return (source, start) => {
    if (source === undefined) return { page: null, heading: null };
    if (source.id !== last) {
      last = source.id;
      blocks = snapshot.blocksOf(source.id);
      headings = blocks.filter(({ kind }) => kind === 'heading');
    }
    const heading = lastBefore(headings, start, ({ end }) => end);
    return {
      page: lastBefore(blocks, start, (block) => block.start)?.page ?? null,
      heading: heading === null ? null : source.text.slice(heading.start, heading.end),
    };
  };
}

/** The last of the blocks, which are in order, whose edge is not behind the offset. */
function lastBefore(
  blocks: readonly Block[],
  offset: number,
  edge: (block: Block) => number,
): Block | null {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const block = blocks[middle];
    if (block !== undefined && edge(block) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1] ?? null;
}
