import type { ClaimRow } from '#core/claims/claim.ts';
import { countOf, plainWords } from './block.ts';
import type { ReportBlock, ReportWords } from './block.ts';
import { placeCell } from './claim-facts.ts';
import { claimsOf } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import { joinedWords, lineWords } from './words.ts';

/** The excluded claims with the reasons, where the report is to hold them. */
export function* excludedBlocks(context: ReportContext): Generator<ReportBlock> {
  const { excluded } = context.outline;
  if (excluded.length === 0) return;
  yield { kind: 'paragraph', words: reasonSums(excluded) };
  yield {
    kind: 'table',
    id: 'excluded-claims',
    label: context.labels.table(),
    caption: 'Excluded claims, each with its reason',
    columns: [
      { title: 'Claim', kind: 'text', heads: true },
      { title: 'Quote', kind: 'text', heads: false },
      { title: 'Source', kind: 'text', heads: false },
      { title: 'Reason', kind: 'text', heads: false },
      { title: 'Reviewer', kind: 'text', heads: false },
    ],
    rows: excludedRows(context, excluded),
    total: null,
  };
}

function* excludedRows(
  context: ReportContext,
  excluded: readonly ClaimRow[],
): Generator<readonly ReportWords[]> {
  for (const claim of excluded) {
    yield [
      [{ kind: 'claim', number: claim.number, linked: false }],
      plainWords(claim.quote),
      placeCell(context, claim),
      exclusionWords(claim),
      plainWords(claim.reviewer ?? ''),
    ];
  }
}

/** The reason, and the note where there is one: many give their reason there. */
function exclusionWords({ exclusionReason, note }: ClaimRow): ReportWords {
  const words = [exclusionReason, note].filter((text) => text !== '');
  return words.length === 0 ? plainWords('not given') : joinedWords(words.map(lineWords), '; ');
}

/** "12 claims were excluded: 7 promotion, 5 without a reason." */
function reasonSums(excluded: readonly ClaimRow[]): ReportWords {
  const reasons = [...Map.groupBy(excluded, ({ exclusionReason }) => exclusionReason)].sort(
    ([one, claims], [other, others]) => others.length - claims.length || (one < other ? -1 : 1),
  );
  const verb = excluded.length === 1 ? 'claim was' : 'claims were';
  return [
    countOf(excluded.length, claimsOf('excluded')),
    ...plainWords(` ${verb} excluded: `),
    ...joinedWords(
      reasons.map(([reason, claims]) => [
        countOf(claims.length, claimsOf('excluded', { exclusionReason: [reason] })),
        ...plainWords(reason === '' ? ' without a reason' : ` for “${reason}”`),
      ]),
      ', ',
    ),
    ...plainWords('.'),
  ];
}
