import type { ReportOptions, ReviewSnapshot } from '../snapshot.ts';
import type { ReportSection } from '../template.ts';
import { bibliographyBlocks } from './bibliography-blocks.ts';
import { strongWords } from './block.ts';
import type { HeadingBlock, ReportBlock } from './block.ts';
import { claimsBlocks } from './claims-blocks.ts';
import { disagreementBlocks } from './disagreement-blocks.ts';
import { excludedBlocks } from './excluded-blocks.ts';
import { findingsBlocks } from './findings-blocks.ts';
import { flowBlocks } from './flow-blocks.ts';
import { historyBlocks } from './history-blocks.ts';
import { levelsBySourceBlocks, mapBlocks } from './level-charts-blocks.ts';
import { methodBlocks } from './method-blocks.ts';
import { provenanceBlocks } from './provenance-blocks.ts';
import { reportContext } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import { summaryBlocks } from './summary-blocks.ts';
import { lineWords } from './words.ts';

/**
 * The whole report: the title, the chosen sections in their order (one that has
 * nothing to say is left out), and its provenance. Read once, block by block;
 * the same snapshot and options give the same blocks.
 *
 * Throws a `ProblemError`: 'report-grouping', and those of `snapshot.bibliography`.
 */
export function* reportBlocks(
  snapshot: ReviewSnapshot,
  options: ReportOptions,
): Generator<ReportBlock> {
  const context = reportContext(snapshot, options);
  yield { kind: 'title', text: reportTitle(snapshot) };
  for (const section of options.sections) yield* sections[section](context);
  yield* provenanceBlocks(context);
}

/** The review's title, or words in its place. */
export function reportTitle({ info }: Pick<ReviewSnapshot, 'info'>): string {
  return info.title.trim() === '' ? 'Untitled review' : info.title;
}

/** The headings of level 2 of a report with these options that are sure to be there: for a table of contents. */
export const sectionTitles: Readonly<Record<ReportSection, string | null>> = {
  question: null,
  method: 'Method',
  flow: 'Flow of records, sources and claims',
  summary: 'Summary by evidence level',
  findings: 'Summary of findings',
  map: 'Evidence map',
  'levels by source': 'Evidence levels by source',
  claims: 'Claims',
  disagreements: 'Disagreements',
  references: 'References',
  excluded: 'Appendix: excluded claims',
  history: 'Appendix: history',
};

const sections: Readonly<Record<ReportSection, (context: ReportContext) => Iterable<ReportBlock>>> =
  {
    question: questionBlocks,
    method: (context) => under('method', methodBlocks(context)),
    flow: (context) => under('flow', flowBlocks(context)),
    summary: (context) => under('summary', summaryBlocks(context)),
    findings: (context) => under('findings', findingsBlocks(context)),
    map: (context) => under('map', mapBlocks(context)),
    'levels by source': (context) => under('levels by source', levelsBySourceBlocks(context)),
    claims: (context) => under('claims', claimsBlocks(context)),
    disagreements: (context) => under('disagreements', disagreementBlocks(context)),
    references: (context) => under('references', bibliographyBlocks(context)),
    excluded: (context) => under('excluded', excludedBlocks(context)),
    history: (context) => under('history', historyBlocks(context)),
  };

/** A section behind its heading; none at all where it has no blocks. */
function* under(section: ReportSection, blocks: Iterable<ReportBlock>): Generator<ReportBlock> {
  let isOpen = false;
  for (const block of blocks) {
    if (!isOpen) yield sectionHeading(section);
    isOpen = true;
    yield block;
  }
}

function sectionHeading(section: ReportSection): HeadingBlock {
  return {
    kind: 'heading',
    level: 2,
    text: sectionTitles[section] ?? '',
    id: section.replaceAll(' ', '-'),
    claim: null,
    count: null,
  };
}

function* questionBlocks({ snapshot }: ReportContext): Generator<ReportBlock> {
  const { question } = snapshot.info;
  if (question.trim() === '') return;
  yield {
    kind: 'paragraph',
    words: [...strongWords('Question:'), { kind: 'text', text: ' ' }, ...lineWords(question)],
  };
}
