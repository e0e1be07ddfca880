import type { ClaimRow } from '#core/claims/claim.ts';
import type { RawCells } from './compare-row.ts';
import type { ProvenanceColumn, RefusedCell } from './returned.ts';
import { cellText, isSameCount, isSameText } from './spreadsheet-doings.ts';

/**
 * The cells of a row that prove where a claim stands, as far as they say something
 * else than the review: none of them is ever taken.
 *
 * @param file name of the file that the claim's source came in
 */
export function alteredPlace(cell: RawCells, claim: ClaimRow, file: string): RefusedCell[] {
  const refused: RefusedCell[] = [];
  const check = (name: ProvenanceColumn, before: string, isSame: (raw: string) => boolean) => {
    const raw = cell(name);
    if (raw === undefined || isSame(raw)) return;
    refused.push({ name, before, after: cellText(raw), why: 'provenance' });
  };
  const text = (name: ProvenanceColumn, before: string) =>
    check(name, before, (raw) => isSameText(raw, before));
  text('quote', claim.quote);
  check('start', String(claim.start), (raw) => isSameCount(raw, claim.start));
  check('end', String(claim.end), (raw) => isSameCount(raw, claim.end));
  text('source', claim.sourceTitle);
  text('file', file);
  return refused;
}
