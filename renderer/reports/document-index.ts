import type { NoteRun, ReportRun } from '#core/reports/document/block.ts';
import type { PreviewBlock, PreviewTable } from './preview-block.ts';

/** A footnote with its number. */
export interface NumberedNote extends Pick<NoteRun, 'id' | 'text'> {
  readonly number: number;
}

/** What there is to lead to in the part of a report that is shown. */
export interface DocumentIndex {
  /** By their ids, in the order they are met: that of their numbers. */
  readonly notes: ReadonlyMap<string, NumberedNote>;
  /** Numbers of the entries of the bibliography. */
  readonly entries: ReadonlySet<number>;
  /** The id of each claim's heading. */
  readonly claims: ReadonlyMap<number, string>;
}

/** Numbers the footnotes of blocks in reading order, from 1, and finds what links can lead to. */
export function indexDocument(blocks: readonly PreviewBlock[]): DocumentIndex {
  const notes = new Map<string, NumberedNote>();
  const entries = new Set<number>();
  const claims = new Map<number, string>();
  for (const block of blocks) {
    if (block.kind === 'entry') entries.add(block.number);
    if (block.kind === 'heading' && block.claim !== null) claims.set(block.claim, block.id);
    for (const run of runsOf(block)) {
      if (run.kind !== 'note' || notes.has(run.id)) continue;
      notes.set(run.id, { id: run.id, text: run.text, number: notes.size + 1 });
    }
  }
  return { notes, entries, claims };
}

/** The runs of a block in reading order. */
function* runsOf(block: PreviewBlock): Generator<ReportRun> {
  switch (block.kind) {
    case 'paragraph':
      yield* block.words;
      break;
    case 'facts':
      for (const { words } of block.facts) yield* words;
      break;
    case 'table':
      yield* runsOfTable(block);
      break;
    case 'figure':
      yield* runsOfTable(block.table);
      break;
    case 'title':
    case 'heading':
    case 'quote':
    case 'entry':
      break;
    default:
      block satisfies never;
  }
}

function* runsOfTable({ rows, total }: Pick<PreviewTable, 'rows' | 'total'>): Generator<ReportRun> {
  for (const row of rows) for (const words of row) yield* words;
  for (const words of total ?? []) yield* words;
}
