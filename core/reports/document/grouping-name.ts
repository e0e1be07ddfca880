import { ownColumnId } from '#core/claims/own-column.ts';
import type { ReviewSnapshot } from '../snapshot.ts';
import type { ReportGrouping } from '../template.ts';

const names: Readonly<Record<string, string>> = {
  type: 'type',
  source: 'source',
  level: 'evidence level',
  tag: 'tag',
};

/** What claims are grouped by, in words: "type", "tag", the name of an own column. */
export function groupingName(
  { columns }: Pick<ReviewSnapshot, 'columns'>,
  groupBy: ReportGrouping,
): string {
  const own = columns.find(({ id }) => id === ownColumnId(groupBy));
  return own?.name ?? names[groupBy] ?? 'group';
}
