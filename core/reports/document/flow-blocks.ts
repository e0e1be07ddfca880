import { flowPicture } from '../charts/flow-picture.ts';
import { reviewFlow } from '../review-flow.ts';
import { plainWords } from './block.ts';
import type { ReportBlock, ReportWords } from './block.ts';
import type { FlowBox, ReviewFlow } from './chart-data.ts';
import type { ReportContext } from './report-context.ts';

/** The flow diagram of PRISMA 2020 with the review's numbers, and the same as a table. */
export function* flowBlocks({ snapshot, labels }: ReportContext): Generator<ReportBlock> {
  const flow = reviewFlow(snapshot);
  const label = labels.figure();
  yield {
    kind: 'figure',
    id: 'flow-figure',
    label,
    caption: 'Flow of records, sources and claims through the review, after PRISMA 2020',
    picture: flowPicture(flow),
    table: {
      kind: 'table',
      id: 'flow-numbers',
      label: null,
      caption: `The numbers of ${label.toLowerCase()}`,
      columns: [
        { title: 'Stage', kind: 'text', heads: false },
        { title: 'What was counted', kind: 'text', heads: true },
        { title: 'Number', kind: 'number', heads: false },
      ],
      rows: flowRows(flow),
      total: null,
    },
  };
  yield {
    kind: 'paragraph',
    words: [
      ...plainWords('This review is done claim by claim'),
      {
        kind: 'note',
        id: 'flow-units',
        text: 'PRISMA 2020 (Page et al., BMJ 2021;372:n71) counts records and reports; here reports are the sources that were read, and what is assessed and included is each of their claims. Numbers are of the whole review, whatever this report holds.',
      },
      ...plainWords(': a source is included when at least one of its claims was accepted.'),
    ],
  };
}

function* flowRows({ stages }: ReviewFlow): Generator<readonly ReportWords[]> {
  for (const { name, boxes, leaves } of stages) {
    for (const box of boxes) yield* boxRows(name, box);
    if (leaves !== null) yield* boxRows(name, leaves);
  }
}

function* boxRows(stage: string, { title, lines }: FlowBox): Generator<readonly ReportWords[]> {
  for (const { words, count } of lines) {
    yield [plainWords(stage), plainWords(title === '' ? words : `${title}: ${words}`), [count]];
  }
}
