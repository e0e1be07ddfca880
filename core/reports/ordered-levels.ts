import type { ClaimRow } from '../claims/claim.ts';
import { findScheme, levelRank } from '../evidence/schemes.ts';
import type { EvidenceLevel, EvidenceScheme } from '../evidence/scheme.ts';
import type { ReviewSnapshot } from './snapshot.ts';

/** A level that a report speaks of. */
export interface OrderedLevel {
  /** `levelId` of the claims that have it. */
  readonly id: string;
  /** null where no scheme of this key is known. */
  readonly scheme: EvidenceScheme | null;
  /** null for claims without a level, or with one that no scheme knows. */
  readonly level: EvidenceLevel | null;
  readonly key: string | null;
}

/** The review's levels, then those of other schemes in use, unknown ones, and last "none". */
export function orderedLevels(
  claims: readonly ClaimRow[],
  snapshot: Pick<ReviewSnapshot, 'info' | 'schemes'>,
): OrderedLevel[] {
  const own = findScheme(snapshot.info.scheme, snapshot.schemes);
  const inUse = new Map(claims.map((claim) => [levelId(claim), claim]));
  const entries: OrderedLevel[] = [];
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

/** Tells levels of all schemes apart; '' for none. */
export function levelId({ scheme, level }: Pick<ClaimRow, 'scheme' | 'level'>): string {
  return level === null ? '' : `${scheme ?? ''} ${level}`;
}

/** The condition that finds the claims of one level. */
export function levelFilter({ id, key }: Pick<OrderedLevel, 'id' | 'key'>): {
  readonly level: readonly (string | null)[];
  readonly scheme?: readonly string[];
} {
  if (key === null) return { level: [null] };
  const scheme = id.slice(0, -key.length - 1);
  return scheme === '' ? { level: [key] } : { level: [key], scheme: [scheme] };
}

/** A level's name, with its scheme's where several are in use. */
export function levelName({ scheme, level, key }: OrderedLevel, schemes: number): string {
  const name = level?.label ?? key ?? 'No level yet';
  return scheme !== null && schemes > 1 ? `${name} (${scheme.name})` : name;
}
