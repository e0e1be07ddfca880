import type { Link } from '#core/documents/document.ts';
import type { ClaimRange } from '#core/sources/source.ts';

/** A stretch of text under the same claims and the same link. Offsets are those of the source's text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The claims over it, innermost (shortest) first. */
  readonly claims: readonly ClaimRange[];
  readonly url: string | null;
}

/**
 * Cuts the range [start, end) at every edge of a claim or a link, so that each
 * piece can be drawn with one style. `claims` and `links` may reach beyond the
 * range; they need no order.
 */
export function segmentText(
  start: number,
  end: number,
  claims: readonly ClaimRange[],
  links: readonly Link[],
): readonly Segment[] {
  const over = claims.filter((claim) => claim.start < end && claim.end > start);
  const linked = links.filter((link) => link.start < end && link.end > start);
  const cuts = new Set([start, end]);
  for (const range of [...over, ...linked]) {
    if (range.start > start) cuts.add(range.start);
    if (range.end < end) cuts.add(range.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    return {
      start: from,
      end: to,
      claims: over
        .filter((claim) => claim.start <= from && claim.end >= to)
        .sort((a, b) => a.end - a.start - (b.end - b.start)),
      url: linked.find((link) => link.start <= from && link.end >= to)?.url ?? null,
    };
  });
}
