import type { ClaimRow } from '#core/claims/claim.ts';
import { evidenceSchemes } from '#core/evidence/schemes.ts';
import { compareTable } from '#core/reports/apply/compare-table.ts';
import type { ReviewToCompare } from '#core/reports/apply/compare-table.ts';
import { readEditedTable } from '#core/reports/apply/edited-table.ts';
import type { ReturnedTable } from '#core/reports/apply/returned.ts';
import { parseCsv } from '#core/reports/csv-table.ts';
import type { ReviewSnapshot } from '#core/reports/snapshot.ts';

/** A review as a table is compared with it. */
export function reviewOf(
  snapshot: ReviewSnapshot,
  patch: Partial<ReviewToCompare> = {},
): ReviewToCompare {
  const claims: readonly ClaimRow[] = [...snapshot.claims()];
  const { references, sources } = snapshot;
  return {
    schemes: evidenceSchemes,
    ownColumns: [],
    reviewScheme: 'grade',
    claims: (ids, numbers) =>
      claims.filter(({ id, number }) => ids.includes(id) || numbers.includes(number)),
    fileOf: (id) => sources.find((source) => source.id === id)?.file ?? '',
    earlier: () => [],
    references: {
      byIdentifier: (id) => references.find(({ ids }) => ids.includes(id)) ?? null,
      byLabel: (label) => references.find((reference) => reference.label === label) ?? null,
    },
    ...patch,
  };
}

/** Compares a CSV text with a review. */
export function compared(csv: string, review: ReviewToCompare): ReturnedTable {
  const parsed = parseCsv(csv);
  if (!('records' in parsed)) throw new Error('The test’s own table is damaged');
  const table = readEditedTable(parsed.records);
  if (!table.ok) throw new Error(table.error.message);
  const parts = [...compareTable(table.value, review)];
  return {
    read: parts.reduce((sum, { read }) => sum + read, 0),
    claims: parts.flatMap(({ claims }) => claims),
    unknown: parts.flatMap(({ unknown }) => unknown),
    rows: parts.flatMap(({ rows }) => rows),
  };
}

/** "C1 note: old → new" for each change. */
export function changeWords({ claims }: ReturnedTable): string[] {
  return claims.flatMap(({ number, changes }) =>
    changes.map(({ name, before, after }) => `C${number} ${name}: ${before} → ${after}`),
  );
}

/** "C1 status: status-unknown" for each refused cell. */
export function refusalWords({ claims }: ReturnedTable): string[] {
  return claims.flatMap(({ number, refused }) =>
    refused.map(({ name, why }) => `C${number} ${name}: ${why}`),
  );
}
