import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { plainWords } from './block.ts';
import type { ReportBlock, ReportWords } from './block.ts';
import { levelWords, placeCell } from './claim-facts.ts';
import { hasSection } from './report-context.ts';
import type { ReportContext } from './report-context.ts';

/**
 * The pairs that a reviewer found to contradict each other, side by side.
 * Headings "C1 and C2" tell `readPieces` that these quotes stand in the claims too.
 */
export function* disagreementBlocks(context: ReportContext): Generator<ReportBlock> {
  const { contradictions } = context.outline;
  if (contradictions.length === 0) return;
  const between = hasSection(context, 'claims') ? 'and' : 'against';
  yield {
    kind: 'paragraph',
    words: plainWords('Claims that the reviewers found to contradict each other.'),
  };
  for (const pair of contradictions) {
    const [one, other] = pair.map(({ number }) => claimLabel(number));
    yield {
      kind: 'heading',
      level: 3,
      text: `${one} ${between} ${other}`,
      id: `pair-${one}-${other}`.toLowerCase(),
      claim: null,
      count: null,
    };
    yield {
      kind: 'table',
      id: `pair-${one}-${other}-quotes`.toLowerCase(),
      label: null,
      caption: '',
      columns: [
        { title: 'Claim', kind: 'text', heads: true },
        { title: 'Quote', kind: 'text', heads: false },
        { title: 'Evidence level', kind: 'text', heads: false },
        { title: 'Source', kind: 'text', heads: false },
      ],
      rows: pair.map((claim) => pairRow(context, claim)),
      total: null,
    };
  }
}

function pairRow(context: ReportContext, claim: ClaimRow): readonly ReportWords[] {
  return [
    [{ kind: 'claim', number: claim.number, linked: hasSection(context, 'claims') }],
    plainWords(claim.quote),
    plainWords(levelWords(claim, context.snapshot.schemes)),
    placeCell(context, claim),
  ];
}
