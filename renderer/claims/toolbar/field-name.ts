import { isOwnColumnKey } from '#core/claims/own-column.ts';
import { columnName } from '../column-names.ts';
import type { FilterField } from '../filters.ts';
import { claimTexts } from '../texts.ts';

/** What the filter menu and the chips call a field. */
export function fieldName(field: FilterField): string {
  return isOwnColumnKey(field) ? columnName(field) : claimTexts.fields[field];
}
