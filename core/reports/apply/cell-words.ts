import type { ClaimRow } from '#core/claims/claim.ts';
import { ownColumnId, ownValueText } from '#core/claims/own-column.ts';
import type { OwnColumn } from '#core/claims/own-column.ts';
import { reasonLabel } from '#core/evidence/guide.ts';
import { findScheme } from '#core/evidence/schemes.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import type { ClaimCitation } from '#core/references/reference.ts';
import { listSeparator } from '../csv-columns.ts';
import type { ReturnedField } from './returned.ts';

/** What is needed to say in words what a claim holds. */
export interface CellSurroundings {
  readonly schemes: readonly EvidenceScheme[];
  readonly ownColumns: readonly OwnColumn[];
}

/** What a claim holds in a column that may come back, in the words of a report. */
export function cellWords(
  claim: ClaimRow,
  field: ReturnedField,
  { schemes, ownColumns }: CellSurroundings,
): string {
  switch (field) {
    case 'status':
      return claim.status;
    case 'exclusion reason':
      return claim.exclusionReason;
    case 'type':
      return claim.type;
    case 'level':
      return levelWords(findScheme(claim.scheme, schemes), claim.level);
    case 'scheme':
      return schemeWords(claim.scheme, schemes);
    case 'reasons':
      return reasonWords(findScheme(claim.scheme, schemes), claim.reasons);
    case 'note':
      return claim.note;
    case 'citations':
      return claim.citations.map(citationWords).join(listSeparator);
    case 'tags':
      return claim.tags.map(({ name }) => name).join(listSeparator);
    default: {
      const id = ownColumnId(field);
      const column = ownColumns.find((one) => one.id === id);
      return column === undefined ? '' : ownValueText(column, claim.values[column.id]);
    }
  }
}

/** A level's label; empty for none. */
export function levelWords(scheme: EvidenceScheme | null, level: string | null): string {
  return scheme?.levels.find(({ key }) => key === level)?.label ?? level ?? '';
}

/** A scheme's name; empty for none. */
export function schemeWords(key: string | null, schemes: readonly EvidenceScheme[]): string {
  return findScheme(key, schemes)?.name ?? key ?? '';
}

/** What reasons are called, in one cell. */
export function reasonWords(scheme: EvidenceScheme | null, reasons: readonly string[]): string {
  return reasons.map((key) => reasonLabel(scheme, key)).join(listSeparator);
}

/** "doi:10.5555/x p. 4"; a semicolon in the locator is encoded, so that the list can be split again. */
export function citationWords({
  ids,
  label,
  locator,
}: Pick<ClaimCitation, 'ids' | 'label' | 'locator'>): string {
  const id = ids[0] ?? label;
  return locator === '' ? id : `${id} ${locator.replace(/[%;]/g, encodeURIComponent)}`;
}
