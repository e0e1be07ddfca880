import { claimTypes } from '../claims/claim.ts';
import type { ClaimRow, ClaimStatus } from '../claims/claim.ts';
import { findScheme, levelRank } from '../evidence/schemes.ts';
import type { EvidenceLevel, EvidenceScheme } from '../evidence/scheme.ts';
import type { Reference } from '../references/reference.ts';
import type { QuoteCheck, ReportOptions, ReportSource, ReviewSnapshot } from './snapshot.ts';
import { quoteVerifier } from './verify-quotes.ts';

/** What a report says, in its order and with its numbers, before any format. */
export interface ReportOutline {
  /** Claims of the whole review by status. */
  readonly counts: Readonly<Record<ClaimStatus, number>>;
  /** The wanted claims that are not excluded, grouped; groups without claims are left out. */
  readonly groups: readonly ClaimGroup[];
  readonly excluded: readonly ClaimRow[];
  /** Numbers of the claims in `groups`. */
  readonly shown: ReadonlySet<number>;
  /** Best level first; all levels of the review's scheme, of others those in use; ungraded last. */
  readonly levels: readonly LevelSummary[];
  /** The schemes that `levels` come from. */
  readonly schemes: readonly EvidenceScheme[];
  readonly total: Omit<LevelSummary, 'scheme' | 'level' | 'key'>;
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

export interface ClaimGroup {
  readonly title: string;
  readonly claims: readonly ClaimRow[];
}

export interface LevelSummary {
  readonly scheme: EvidenceScheme | null;
  /** null for claims without a level, or with one that no scheme knows. */
  readonly level: EvidenceLevel | null;
  readonly key: string | null;
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

function groupClaims(
  claims: readonly ClaimRow[],
  snapshot: ReviewSnapshot,
  groupBy: ReportOptions['groupBy'],
): ClaimGroup[] {
  switch (groupBy) {
    case 'type':
      return claimTypes.flatMap((type) =>
        group(
          capitalise(type),
          claims.filter((claim) => claim.type === type),
        ),
      );
    case 'source': {
      const bySource = Map.groupBy(claims, (claim) => claim.sourceId);
      const known = snapshot.sources.map(({ id }) => id);
      const ids = new Set([...known, ...bySource.keys()]);
      return [...ids].flatMap((id) => {
        const own = bySource.get(id) ?? [];
        return group(own[0]?.sourceTitle ?? '', own);
      });
    }
    case 'level': {
      const byLevel = Map.groupBy(claims, levelId);
      return orderedLevels(claims, snapshot).flatMap(({ id, scheme, level, key }) => {
        const name = level?.label ?? key;
        const isOwn = scheme?.key === snapshot.info.scheme;
        const title = isOwn || scheme === null ? name : `${name} (${scheme.name})`;
        return group(title ?? 'No evidence level yet', byLevel.get(id) ?? []);
      });
    }
  }
  throw new Error(`Group claims by "${String(groupBy)}": unknown way`);
}

function group(title: string, claims: readonly ClaimRow[]): ClaimGroup[] {
  return claims.length === 0 ? [] : [{ title, claims }];
}

function summariseLevels(claims: readonly ClaimRow[], snapshot: ReviewSnapshot): LevelSummary[] {
  const byLevel = Map.groupBy(claims, levelId);
  return orderedLevels(claims, snapshot).map(({ id, scheme, level, key }) => ({
    scheme,
    level,
    key,
    ...summarise(byLevel.get(id) ?? []),
  }));
}

function summarise(claims: readonly ClaimRow[]) {
  return {
    claims: claims.length,
    accepted: claims.filter((claim) => claim.status === 'accepted').length,
    sources: new Set(claims.map((claim) => claim.sourceId)).size,
  };
}

/** The review's levels, then those of other schemes in use, unknown ones, and last "none". */
function orderedLevels(claims: readonly ClaimRow[], snapshot: ReviewSnapshot) {
  const own = findScheme(snapshot.info.scheme, snapshot.schemes);
  const inUse = new Map(claims.map((claim) => [levelId(claim), claim]));
  const entries = [];
  for (const scheme of new Set([...(own === null ? [] : [own]), ...snapshot.schemes])) {
    for (const level of scheme.levels) {
      const id = levelId({ scheme: scheme.key, level: level.key });
      if (scheme === own || inUse.has(id)) entries.push({ id, scheme, level, key: level.key });
    }
  }
  const unknown = [...inUse.values()]
    .filter((claim) => claim.level !== null)
    .filter((claim) => levelRank(claim.scheme, claim.level, snapshot.schemes) === Infinity)
    .map((claim) => ({
      id: levelId(claim),
      scheme: findScheme(claim.scheme, snapshot.schemes),
      level: null,
      key: claim.level,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const none = { id: levelId({ scheme: null, level: null }), scheme: null, level: null, key: null };
  return [...entries, ...unknown, ...(inUse.has(none.id) ? [none] : [])];
}

function levelId({ scheme, level }: Pick<ClaimRow, 'scheme' | 'level'>): string {
  return level === null ? '' : `${scheme ?? ''} ${level}`;
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

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
