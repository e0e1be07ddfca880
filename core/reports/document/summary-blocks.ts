import { countOf, plainWords, strongWords } from './block.ts';
import type { ReportBlock, ReportTarget, ReportWords } from './block.ts';
import type { ClaimCounts } from '../outline.ts';
import { levelFilter, levelName } from '../ordered-levels.ts';
import { claimsOf, shownClaims } from './report-context.ts';
import type { ReportContext } from './report-context.ts';

/** How many claims, accepted ones and sources each evidence level has. */
export function* summaryBlocks(context: ReportContext): Generator<ReportBlock> {
  const { levels, total, schemes } = context.outline;
  yield {
    kind: 'table',
    id: 'levels',
    label: context.labels.table(),
    caption: 'Claims of this report by evidence level; excluded ones are not counted',
    columns: [
      { title: 'Evidence level', kind: 'text', heads: true },
      { title: 'Claims', kind: 'number', heads: false },
      { title: 'Accepted', kind: 'number', heads: false },
      { title: 'Sources', kind: 'number', heads: false },
    ],
    rows: levels.map((entry) => {
      const filter = levelFilter(entry);
      return [
        plainWords(levelName(entry, schemes.length)),
        ...counts(entry, shownClaims(context, filter), claimsOf('accepted', filter)),
      ];
    }),
    total: [strongWords('All'), ...counts(total, shownClaims(context, {}), claimsOf('accepted'))],
  };
}

/** The rows behind a number of sources are the claims that they make. */
function counts(
  { claims, accepted, sources }: ClaimCounts,
  all: ReportTarget,
  kept: ReportTarget,
): ReportWords[] {
  return [
    [countOf(claims, claims === 0 ? null : all)],
    [countOf(accepted, accepted === 0 ? null : kept)],
    [countOf(sources, sources === 0 ? null : all)],
  ];
}
