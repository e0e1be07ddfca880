import type { ClaimRow } from '#core/claims/claim.ts';
import { claimLabel } from '#core/claims/claim.ts';
import { countOf, plainWords } from './block.ts';
import type { ReportBlock } from './block.ts';
import { claimFacts } from './claim-facts.ts';
import { shownClaims } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import { joinedWords } from './words.ts';

/** The claims in their groups, each with its quote and what is known of it. */
export function* claimsBlocks(context: ReportContext): Generator<ReportBlock> {
  const { groups } = context.outline;
  if (groups.length === 0) {
    yield { kind: 'paragraph', words: plainWords('No claims with the chosen status.') };
  }
  for (const [index, { title, claims, also, filter }] of groups.entries()) {
    const all = claims.length + also.length;
    yield {
      kind: 'heading',
      level: 3,
      text: title,
      id: `group-${index + 1}`,
      claim: null,
      count: countOf(all, filter === null ? null : shownClaims(context, filter)),
    };
    for (const claim of claims) yield* claimBlocks(context, claim);
    if (also.length > 0) {
      yield {
        kind: 'paragraph',
        words: [
          ...plainWords('Also in this group: '),
          ...joinedWords(
            also.map(({ number }) => [{ kind: 'claim', number, linked: true }]),
            ', ',
          ),
          ...plainWords('.'),
        ],
      };
    }
  }
}

/** A claim: its number as a heading, its quote, and a list of what is known of it. */
function* claimBlocks(context: ReportContext, claim: ClaimRow): Generator<ReportBlock> {
  const { number, quote } = claim;
  const label = claimLabel(number);
  yield {
    kind: 'heading',
    level: 4,
    text: label,
    id: label.toLowerCase(),
    claim: number,
    count: null,
  };
  yield { kind: 'quote', claim: number, text: quote };
  yield { kind: 'facts', facts: claimFacts(context, claim) };
}
