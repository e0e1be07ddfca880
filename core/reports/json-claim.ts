import { claimLabel } from '../claims/claim.ts';
import type { ClaimRow } from '../claims/claim.ts';
import { ownValueText } from '../claims/own-column.ts';
import type { OwnColumn } from '../claims/own-column.ts';
import { reasonLabel } from '../evidence/guide.ts';
import type { EvidenceScheme } from '../evidence/scheme.ts';
import type { ClaimPlace } from './claim-place.ts';
import { textHash } from './quote-hash.ts';

/** What a claim's entry needs besides the claim. */
export interface ClaimFacts {
  /** The quote was found at its place. */
  readonly verified: boolean;
  readonly place: ClaimPlace;
  /** Of its level; null where nothing is known of it. */
  readonly scheme: EvidenceScheme | null;
  readonly columns: readonly OwnColumn[];
}

/** A claim as the JSON report holds it: `claim` in resources/schemas/report.schema.json. */
export function jsonClaim(claim: ClaimRow, { verified, place, scheme, columns }: ClaimFacts) {
  const { id, number, quote, sourceId, start, end, type, origin, score, cues, status } = claim;
  const { exclusionReason, note, reviewer, assessedAt, study, flags, relations } = claim;
  return {
    id,
    label: claimLabel(number),
    number,
    status,
    quote,
    sha256: textHash(quote),
    verified,
    source: sourceId,
    place: { start, end, page: place.page, heading: place.heading },
    type,
    origin,
    score,
    cues,
    level:
      claim.level === null
        ? null
        : {
            scheme: claim.scheme,
            key: claim.level,
            label: scheme?.levels.find(({ key }) => key === claim.level)?.label ?? claim.level,
          },
    reasons: claim.reasons.map((key) => ({ key, label: reasonLabel(scheme, key) })),
    exclusionReason,
    note,
    reviewer,
    assessedAt,
    citations: claim.citations.map(({ referenceId, role, scope, locator }) => ({
      reference: referenceId,
      role,
      scope,
      locator,
    })),
    tags: claim.tags,
    values: columns.flatMap((column) => {
      const value = claim.values[column.id];
      if (value === undefined) return [];
      return [{ column: column.id, value, text: ownValueText(column, value) }];
    }),
    study,
    flags,
    relations: relations.map(({ number: other, relation }) => ({ claim: other, relation })),
  };
}
