import aan from '#resources/schemes/aan.json' with { type: 'json' };
import grade from '#resources/schemes/grade.json' with { type: 'json' };
import ocebm2011 from '#resources/schemes/ocebm-2011.json' with { type: 'json' };
import studyDesign from '#resources/schemes/study-design.json' with { type: 'json' };
import { parseScheme } from './parse-scheme.ts';
import type { EvidenceLevel, EvidenceScheme } from './scheme.ts';

export { parseScheme } from './parse-scheme.ts';

/** The schemes that come with Claimgrid: GRADE, OCEBM 2011, AAN, study design. */
export const evidenceSchemes: readonly EvidenceScheme[] = [grade, ocebm2011, aan, studyDesign].map(
  shippedScheme,
);

/** The scheme with this key among `schemes` (default: those that come with Claimgrid), or null. */
export function findScheme(
  key: string | null,
  schemes: readonly EvidenceScheme[] = evidenceSchemes,
): EvidenceScheme | null {
  return schemes.find((scheme) => scheme.key === key) ?? null;
}

/** The level with this key in that scheme, or null when either is unknown. */
export function findLevel(
  schemeKey: string | null,
  levelKey: string | null,
  schemes: readonly EvidenceScheme[] = evidenceSchemes,
): EvidenceLevel | null {
  return findScheme(schemeKey, schemes)?.levels.find((level) => level.key === levelKey) ?? null;
}

/**
 * Place of a level in its scheme: 0 is the best. `Infinity` for no level or an
 * unknown one, so that these sort last.
 */
export function levelRank(
  schemeKey: string | null,
  levelKey: string | null,
  schemes: readonly EvidenceScheme[] = evidenceSchemes,
): number {
  const levels = findScheme(schemeKey, schemes)?.levels ?? [];
  const rank = levels.findIndex((level) => level.key === levelKey);
  return rank === -1 ? Number.POSITIVE_INFINITY : rank;
}

function shippedScheme(json: unknown): EvidenceScheme {
  const scheme = parseScheme(json);
  // A bug in our own file, found by the tests: nothing a person could act on.
  if (!scheme.ok) throw new Error(scheme.error.message);
  return scheme.value;
}
