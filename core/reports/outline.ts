import type { ClaimRow, ClaimStatus } from '../claims/claim.ts';
import type { EvidenceLevel, EvidenceScheme } from '../evidence/scheme.ts';
import type { Reference } from '../references/reference.ts';
import type { QuoteCheck, ReportOptions, ReportSource, ReviewSnapshot } from './snapshot.ts';
import { groupClaims } from './claim-groups.ts';
import type { ClaimGroup } from './claim-groups.ts';
import { levelId, orderedLevels } from './ordered-levels.ts';
import { quoteVerifier } from './verify-quotes.ts';

/** What a report says, in its order and with its numbers, before any format. */
export interface ReportOutline {
  /** Claims of the whole review by status. */
  readonly counts: Readonly<Record<ClaimStatus, number>>;
  /** The wanted claims that are not excluded, in one list in number order. */
  readonly wanted: readonly ClaimRow[];
  /** The wanted claims that are not excluded, grouped; groups without claims are left out. */
  readonly groups: readonly ClaimGroup[];
  readonly excluded: readonly ClaimRow[];
  /** Numbers of the claims in `groups`. */
  readonly shown: ReadonlySet<number>;
  /** Best level first; all levels of the review's scheme, of others those in use; ungraded last. */
  readonly levels: readonly LevelSummary[];
  /** The schemes that `levels` come from. */
  readonly schemes: readonly EvidenceScheme[];
  readonly total: ClaimCounts;
  /** The cited references in the order of their numbers: the first is [1]. */
  readonly references: readonly Reference[];
  /** A reference's number, by its id. */
  readonly referenceNumbers: ReadonlyMap<string, number>;
  readonly sourcesById: ReadonlyMap<string, ReportSource>;
  /** How many of the report's claims (excluded ones too) a source has, by its id. */
  readonly claimsBySource: ReadonlyMap<string, number>;
  /** Claims of the report that a reviewer found to contradict each other, lower number first. */
  readonly contradictions: readonly (readonly [ClaimRow, ClaimRow])[];
  readonly reviewers: readonly string[];
  readonly quotes: QuoteCheck;
  /** Numbers of the claims whose quote is not what their source says. */
  readonly unverified: ReadonlySet<number>;
}

export interface LevelSummary extends ClaimCounts {
  readonly scheme: EvidenceScheme | null;
  /** null for claims without a level, or with one that no scheme knows. */
  readonly level: EvidenceLevel | null;
  readonly key: string | null;
  /** Tells the levels of all schemes apart: `levelId` of its claims. */
  readonly id: string;
}

export interface ClaimCounts {
  readonly claims: number;
  readonly accepted: number;
  readonly sources: number;
}

/**
 * Reads a snapshot once and works out what a report with these options says.
 * Claims keep number order within their group; names are sorted by code unit,
 * so that the outcome does not depend on the machine's language.
 */
export function reportOutline(
  snapshot: ReviewSnapshot,
  options: Pick<ReportOptions, 'groupBy' | 'statuses'>,
): ReportOutline {
  const isVerified = quoteVerifier(snapshot);
  const counts = { 'to review': 0, accepted: 0, excluded: 0 };
  const wanted: ClaimRow[] = [];
  const excluded: ClaimRow[] = [];
  const unverified = new Set<number>();
  const reviewers = new Set<string>();
  const claimsBySource = new Map<string, number>();
  for (const claim of snapshot.claims()) {
    counts[claim.status] += 1;
    if (!options.statuses.includes(claim.status)) continue;
    (claim.status === 'excluded' ? excluded : wanted).push(claim);
    if (!isVerified(claim)) unverified.add(claim.number);
    if (claim.reviewer) reviewers.add(claim.reviewer);
    claimsBySource.set(claim.sourceId, (claimsBySource.get(claim.sourceId) ?? 0) + 1);
  }
  const total = wanted.length + excluded.length;
  const groups = groupClaims(wanted, snapshot, options.groupBy);
  const references = citedReferences(groups, excluded, snapshot);
  const levels = summariseLevels(wanted, snapshot);
  return {
    counts,
    wanted,
    groups,
    excluded,
    shown: new Set(wanted.map(({ number }) => number)),
    levels,
    schemes: snapshot.schemes.filter((scheme) => levels.some((row) => row.scheme === scheme)),
    total: summarise(wanted),
    references,
    referenceNumbers: new Map(references.map((reference, index) => [reference.id, index + 1])),
    sourcesById: new Map(snapshot.sources.map((source) => [source.id, source])),
    claimsBySource,
    contradictions: contradictions(wanted),
    reviewers: [...reviewers].sort(),
    quotes: { total, verified: total - unverified.size },
    unverified,
  };
}

function contradictions(claims: readonly ClaimRow[]): (readonly [ClaimRow, ClaimRow])[] {
  const byNumber = new Map(claims.map((claim) => [claim.number, claim]));
  return claims.flatMap((claim) =>
    claim.relations.flatMap(({ number, relation }) => {
      const other = byNumber.get(number);
      const isListed = relation === 'contradicts' && number > claim.number && other !== undefined;
      return isListed ? [[claim, other] as const] : [];
    }),
  );
}

function summariseLevels(claims: readonly ClaimRow[], snapshot: ReviewSnapshot): LevelSummary[] {
  const byLevel = Map.groupBy(claims, levelId);
  return orderedLevels(claims, snapshot).map((entry) => ({
    ...entry,
    ...summarise(byLevel.get(entry.id) ?? []),
  }));
}

/** How many claims, accepted ones and sources some claims are. */
export function summarise(claims: readonly ClaimRow[]): ClaimCounts {
  return {
    claims: claims.length,
    accepted: claims.filter((claim) => claim.status === 'accepted').length,
    sources: new Set(claims.map((claim) => claim.sourceId)).size,
  };
}

/** The references in the order in which the report cites them first. */
function citedReferences(
  groups: readonly ClaimGroup[],
  excluded: readonly ClaimRow[],
  snapshot: ReviewSnapshot,
): Reference[] {
  const stored = new Map(snapshot.references.map((reference) => [reference.id, reference]));
  const cited = new Map<string, Reference>();
  for (const claim of [...groups.flatMap((entry) => entry.claims), ...excluded]) {
    for (const { referenceId, ids, label } of claim.citations) {
      if (cited.has(referenceId)) continue;
      const bare = { csl: { id: referenceId, type: 'document' }, text: '', duplicateOf: null };
      cited.set(
        referenceId,
        stored.get(referenceId) ?? { ...bare, id: referenceId, ids, label, claims: 0 },
      );
    }
  }
  return [...cited.values()];
}
