import type { ClaimRow } from '../claims/claim.ts';
import { recordFormats } from '../documents/document.ts';
import { countOf } from './document/block.ts';
import type { ReportTarget } from './document/block.ts';
import type { FlowBox, FlowLine, ReviewFlow } from './document/chart-data.ts';
import type { ReviewSnapshot } from './snapshot.ts';

/** Most reasons for exclusion that have a line of their own. */
const mostReasons = 8;

/**
 * Counts the flow of a review as PRISMA 2020 draws it (Page et al., BMJ
 * 2021;372:n71, figure 1): what was identified, what was removed before
 * screening, what was screened and excluded with which reasons, what is
 * included. Records and sources are counted as they are in the review now;
 * screening goes by claims. A box of files of which there are none is left out.
 */
export function reviewFlow(
  snapshot: Pick<ReviewSnapshot, 'claims' | 'intake' | 'sources'>,
): ReviewFlow {
  const { intake, sources } = snapshot;
  const found = countClaims(snapshot.claims());
  const records = sources.filter(({ format }) => isRecordFormat(format));
  const copies = sources.filter(({ duplicateOf }) => duplicateOf !== null);
  const silent = sources.filter(
    ({ id, duplicateOf }) => duplicateOf === null && !found.sources.has(id),
  );
  const fromRecords = intake.referenceFiles > 0 || records.length > 0;
  const fromDocuments = intake.documentFiles > 0 || !fromRecords;
  const recordsBox = box('Reference files', [
    line('Files', intake.referenceFiles, imports),
    line('Records read', intake.records, references),
    line('Abstracts among them', records.length, imports),
  ]);
  const documentsBox = box('Documents', [
    line('Files', intake.documentFiles, imports),
    line('Sources in them', sources.length - records.length, imports),
  ]);
  return {
    stages: [
      {
        name: 'Identification',
        boxes: [...(fromRecords ? [recordsBox] : []), ...(fromDocuments ? [documentsBox] : [])],
        leaves: box('Removed before screening', [
          ...(fromRecords ? [line('Duplicate records', intake.duplicateRecords, references)] : []),
          line('Copies of other sources', copies.length, claimsOfSources(copies, found.sources)),
          ...told(line('Files put in twice', intake.knownFiles, imports)),
          ...told(line('Files that could not be read', intake.refusedFiles, imports)),
        ]),
      },
      {
        name: 'Screening',
        boxes: [
          box('', [line('Sources searched for claims', sources.length - copies.length, imports)]),
        ],
        leaves: box('', [line('Sources in which no claim was found', silent.length, imports)]),
      },
      {
        name: 'Assessment',
        boxes: [
          box('Claims', [
            line('Proposed by the program', found.proposed, claims({ origin: ['proposed'] })),
            line('Marked by reviewers', found.marked, claims({ origin: ['reviewer'] })),
          ]),
        ],
        leaves: box('Claims excluded or open', [
          line('Excluded', found.excluded, claims({ status: ['excluded'] })),
          ...reasonLines(found.reasons),
          line('Not assessed yet', found.open, claims({ status: ['to review'] })),
        ]),
      },
      {
        name: 'Included',
        boxes: [
          box('', [
            line('Claims accepted', found.accepted, claims({ status: ['accepted'] })),
            line(
              'Sources with an accepted claim',
              found.includedSources,
              claims({ status: ['accepted'] }),
            ),
            line(
              'References that they cite',
              found.cited,
              claims({ status: ['accepted'], cited: true }),
            ),
          ]),
        ],
        leaves: null,
      },
    ],
  };
}

interface FoundClaims {
  readonly proposed: number;
  readonly marked: number;
  readonly accepted: number;
  readonly excluded: number;
  readonly open: number;
  /** How often each reason for exclusion was given; '' for none. */
  readonly reasons: ReadonlyMap<string, number>;
  /** Ids of the sources that have claims. */
  readonly sources: ReadonlySet<string>;
  readonly includedSources: number;
  readonly cited: number;
}

function countClaims(rows: Iterable<ClaimRow>): FoundClaims {
  const byOrigin = { proposed: 0, reviewer: 0 };
  const byStatus = { 'to review': 0, accepted: 0, excluded: 0 };
  const reasons = new Map<string, number>();
  const sources = new Set<string>();
  const included = new Set<string>();
  const cited = new Set<string>();
  for (const { origin, status, exclusionReason, sourceId, citations } of rows) {
    byOrigin[origin] += 1;
    byStatus[status] += 1;
    sources.add(sourceId);
    if (status === 'excluded') {
      reasons.set(exclusionReason, (reasons.get(exclusionReason) ?? 0) + 1);
    }
    if (status === 'accepted') {
      included.add(sourceId);
      for (const { referenceId } of citations) cited.add(referenceId);
    }
  }
  return {
    proposed: byOrigin.proposed,
    marked: byOrigin.reviewer,
    accepted: byStatus.accepted,
    excluded: byStatus.excluded,
    open: byStatus['to review'],
    reasons,
    sources,
    includedSources: included.size,
    cited: cited.size,
  };
}

/** The reasons given most, and one line for the others together. */
function reasonLines(reasons: ReadonlyMap<string, number>): FlowLine[] {
  const ordered = [...reasons].sort(
    ([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1),
  );
  const shown = ordered.length > mostReasons ? ordered.slice(0, mostReasons - 1) : ordered;
  const rest = ordered.slice(shown.length);
  return [
    ...shown.map(([reason, times]) => reasonLine(reason, times)),
    ...told(
      line(
        '– other reasons',
        rest.reduce((sum, [, times]) => sum + times, 0),
        claims({ status: ['excluded'], exclusionReason: rest.map(([reason]) => reason) }),
      ),
    ),
  ];
}

function reasonLine(reason: string, times: number): FlowLine {
  const words = reason.replaceAll(/\s+/gu, ' ').trim();
  const short = Array.from(words);
  const label = short.length > 60 ? `${short.slice(0, 59).join('').trimEnd()}…` : words;
  return line(
    `– ${label === '' ? 'no reason given' : label}`,
    times,
    claims({ status: ['excluded'], exclusionReason: [reason] }),
  );
}

const imports: ReportTarget = { kind: 'imports' };
const references: ReportTarget = { kind: 'references' };

function claims(filter: Extract<ReportTarget, { kind: 'claims' }>['filter']): ReportTarget {
  return { kind: 'claims', filter };
}

/** The claims of some sources, where there are any; else where sources come from. */
function claimsOfSources(
  sources: readonly { readonly id: string }[],
  claimed: ReadonlySet<string>,
): ReportTarget {
  const ids = sources.map(({ id }) => id).filter((id) => claimed.has(id));
  return ids.length === 0 ? imports : claims({ source: ids });
}

function box(title: string, lines: readonly FlowLine[]): FlowBox {
  return { title, lines };
}

function line(words: string, value: number, opens: ReportTarget): FlowLine {
  return { words, count: countOf(value, value === 0 ? null : opens) };
}

/** A line, unless it is nought. */
function told(one: FlowLine): FlowLine[] {
  return one.count.value === 0 ? [] : [one];
}

const records = new Set<string>(recordFormats);

function isRecordFormat(format: string): boolean {
  return records.has(format);
}
