import type { EvidenceLevel, EvidenceScheme } from '#core/evidence/scheme.ts';

/** The level that a digit key gives: 1 is the scheme's best; null past its end. */
export function levelByDigit(scheme: EvidenceScheme, digit: number): EvidenceLevel | null {
  return scheme.levels[digit - 1] ?? null;
}

/** The place of a level in its scheme, from 1, which is also its key; null when it is not in it. */
export function levelPlace(scheme: EvidenceScheme, level: string): number | null {
  const index = scheme.levels.findIndex((candidate) => candidate.key === level);
  return index === -1 ? null : index + 1;
}
