import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';

/** A claim as `--json` prints it; `citations` are the identifiers of all that it cites. */
export function claimJson(claim: ClaimRow) {
  return {
    id: claim.id,
    number: claimLabel(claim.number),
    sourceId: claim.sourceId,
    start: claim.start,
    end: claim.end,
    quote: claim.quote,
    type: claim.type,
    status: claim.status,
    score: claim.score,
    cues: claim.cues,
    citations: [...new Set(claim.citations.flatMap((citation) => citation.ids))],
    level: claim.level,
    scheme: claim.scheme,
    note: claim.note,
    reviewer: claim.reviewer,
  };
}
