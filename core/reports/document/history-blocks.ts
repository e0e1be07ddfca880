import { plainWords } from './block.ts';
import type { ReportBlock, ReportWords } from './block.ts';
import type { HistoryLine } from '../snapshot.ts';
import type { ReportContext } from './report-context.ts';

/** Every step of the review, oldest first; a step that undo took back says so. */
export function* historyBlocks({ snapshot, labels }: ReportContext): Generator<ReportBlock> {
  yield {
    kind: 'table',
    id: 'history-steps',
    label: labels.table(),
    caption: 'What was done in this review, oldest first; times are UTC',
    columns: [
      { title: 'When', kind: 'text', heads: true },
      { title: 'Reviewer', kind: 'text', heads: false },
      { title: 'Step', kind: 'text', heads: false },
    ],
    rows: historyRows(snapshot.history()),
    total: null,
  };
}

function* historyRows(lines: Iterable<HistoryLine>): Generator<readonly ReportWords[]> {
  for (const { at, reviewer, summary, undone } of lines) {
    const when = `${at.slice(0, 10)} ${at.slice(11, 16)}`;
    yield [
      plainWords(when),
      plainWords(reviewer === '' ? 'not named' : reviewer),
      plainWords(undone ? `${summary} (taken back)` : summary),
    ];
  }
}
