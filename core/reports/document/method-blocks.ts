import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import type { ReportSource } from '../snapshot.ts';
import { countOf, plainWords } from './block.ts';
import type { FactsBlock, ReportBlock, ReportWords } from './block.ts';
import { claimsOf, hasSection } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import { joinedWords } from './words.ts';

/** When, by whom, from which sources and by which schemes the claims were judged. */
export function* methodBlocks(context: ReportContext): Generator<ReportBlock> {
  yield* methodFacts(context);
  yield* sourcesTable(context);
  for (const scheme of context.outline.schemes) yield* schemeBlocks(context, scheme);
}

function* methodFacts(context: ReportContext): Generator<FactsBlock> {
  const { snapshot, options, outline } = context;
  const { counts, reviewers } = outline;
  const people = reviewers.length === 0 ? [snapshot.info.reviewer] : reviewers;
  const all = counts.accepted + counts.excluded + counts['to review'];
  const facts: [string, ReportWords][] = [
    ['Date', plainWords(options.date)],
    ['Reviewers', plainWords(people.map((name) => (name === '' ? 'not named' : name)).join(', '))],
    ['Sources put in', plainWords(importDates(context))],
    [
      'Claims in the review',
      [
        countOf(all, all === 0 ? null : { kind: 'claims', filter: {} }),
        ...plainWords(' ('),
        ...joinedWords(
          (['accepted', 'excluded', 'to review'] as const).map((status) => [
            countOf(counts[status], counts[status] === 0 ? null : claimsOf(status)),
            ...plainWords(` ${status}`),
          ]),
          ', ',
        ),
        ...plainWords(')'),
      ],
    ],
    ['Claims in this report', plainWords(options.statuses.join(', '))],
    ...(hasSection(context, 'references')
      ? [
          ['Citation style', plainWords(snapshot.styleTitle(options.style))] as [
            string,
            ReportWords,
          ],
        ]
      : []),
    [
      'Places',
      [
        ...plainWords('page and section where the source has them, and characters of its text'),
        {
          kind: 'note',
          id: 'places',
          text: 'Counted in UTF-16 units from 0 in the text that was read from the source; the last one is not included.',
        },
      ],
    ],
  ];
  yield {
    kind: 'facts',
    facts: facts.flatMap(([name, words]) => (words.length === 0 ? [] : [{ name, words }])),
  };
}

/** "2026-01-02", or "2026-01-02 to 2026-02-03"; empty without files. */
function importDates({ snapshot }: ReportContext): string {
  const [first, last] = [snapshot.intake.firstImport, snapshot.intake.lastImport].map((time) =>
    time?.slice(0, 10),
  );
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first} to ${last}`;
}

function* sourcesTable(context: ReportContext): Generator<ReportBlock> {
  const { sources } = context.snapshot;
  if (sources.length === 0) return;
  yield subheading('Sources', 'sources');
  yield {
    kind: 'table',
    id: 'sources-list',
    label: context.labels.table(),
    caption: 'The sources of this review',
    columns: [
      { title: 'No.', kind: 'number', heads: false },
      { title: 'Source', kind: 'text', heads: true },
      { title: 'File', kind: 'text', heads: false },
      { title: 'Characters', kind: 'number', heads: false },
      { title: 'Claims in this report', kind: 'number', heads: false },
    ],
    rows: sources.map((source, index) => sourceRow(context, source, index)),
    total: null,
  };
}

function sourceRow(
  { options, outline }: ReportContext,
  source: ReportSource,
  index: number,
): readonly ReportWords[] {
  const original =
    source.duplicateOf === null ? undefined : outline.sourcesById.get(source.duplicateOf);
  const copy = original === undefined ? '' : ` (copy of: ${original.title})`;
  const claims = outline.claimsBySource.get(source.id) ?? 0;
  const filter = { status: options.statuses, source: [source.id] };
  return [
    plainWords(String(index + 1)),
    plainWords(`${source.title === '' ? 'Untitled source' : source.title}${copy}`),
    plainWords(source.file),
    plainWords(String(source.characters)),
    [countOf(claims, claims === 0 ? null : { kind: 'claims', filter })],
  ];
}

function* schemeBlocks(context: ReportContext, scheme: EvidenceScheme): Generator<ReportBlock> {
  yield subheading(`Evidence scheme: ${scheme.name}`, `scheme-${scheme.key}`);
  yield {
    kind: 'paragraph',
    words: [
      ...plainWords(scheme.description === '' ? 'Source: ' : `${scheme.description} Source: `),
      { kind: 'link', text: scheme.source.title, url: scheme.source.url },
      ...plainWords('.'),
    ],
  };
  yield {
    kind: 'table',
    id: `scheme-${scheme.key}-levels`,
    label: context.labels.table(),
    caption: `The levels of ${scheme.name}, best first`,
    columns: [
      { title: 'Level', kind: 'text', heads: true },
      { title: 'Definition', kind: 'text', heads: false },
    ],
    rows: scheme.levels.map(({ label, definition }) => [plainWords(label), plainWords(definition)]),
    total: null,
  };
}

function subheading(text: string, id: string): ReportBlock {
  return { kind: 'heading', level: 3, text, id, claim: null, count: null };
}
