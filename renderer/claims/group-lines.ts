import type { ClaimGroup } from '#core/claims/claim-view.ts';
import { rowIndexOf } from './selection.ts';

/**
 * What a grouped grid shows, line by line: the head of each group as
 * -(its place + 1), below it the numbers of its claims unless it is folded.
 * Without groups the numbers themselves.
 */
export function groupLines(
  numbers: readonly number[],
  groups: readonly ClaimGroup[],
  folded: ReadonlySet<string>,
): readonly number[] {
  if (groups.length === 0) return numbers;
  const lines: number[] = [];
  let start = 0;
  for (const [place, group] of groups.entries()) {
    lines.push(-(place + 1));
    const end = start + group.claims;
    if (!folded.has(group.key))
      for (let at = start; at < end; at += 1) lines.push(numbers[at] ?? 0);
    start = end;
  }
  return lines;
}

/** The group whose head a line is; null for a claim. */
export function groupOfLine(
  line: number | undefined,
  groups: readonly ClaimGroup[],
): ClaimGroup | null {
  return line === undefined || line >= 0 ? null : (groups[-line - 1] ?? null);
}

/** What has the focus: the head of a group, by its key, else a claim, by its number. */
export interface LineFocus {
  readonly group: string | null;
  readonly claim: number | null;
}

/** The line that has the focus, -1 where it is not among them. */
export function lineOfFocus(
  { group, claim }: LineFocus,
  lines: readonly number[],
  groups: readonly ClaimGroup[],
): number {
  if (group !== null) return lineOfGroup(group, lines, groups);
  return claim === null ? -1 : rowIndexOf(lines, claim);
}

/** The line of a group's head, -1 where it is not. */
export function lineOfGroup(
  key: string,
  lines: readonly number[],
  groups: readonly ClaimGroup[],
): number {
  const place = groups.findIndex((group) => group.key === key);
  return place === -1 ? -1 : lines.indexOf(-(place + 1));
}
