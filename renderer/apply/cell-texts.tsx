import { claimStatuses, claimTypes } from '#core/claims/claim.ts';
import type { ChangedCell } from '#core/reports/apply/returned.ts';
import { claimTexts } from '../claims/texts.ts';
import { applyTexts } from './texts.ts';

/** What a column is called in the window; one of the reviewers' own by its name. */
export function fieldName({ field, name }: Pick<ChangedCell, 'field' | 'name'>): string {
  return isNamed(field) ? applyTexts.fields[field] : name;
}

function isNamed(field: string): field is keyof typeof applyTexts.fields {
  return field in applyTexts.fields;
}

/** A cell's text in the window's words. */
export function CellText({ field, text }: { readonly field: string; readonly text: string }) {
  if (text === '') return <em className="apply__empty">{applyTexts.empty}</em>;
  return <span className="apply__text">{saidText(field, text)}</span>;
}

function saidText(field: string, text: string): string {
  const status = field === 'status' ? claimStatuses.find((one) => one === text) : undefined;
  const type = field === 'type' ? claimTypes.find((one) => one === text) : undefined;
  if (status !== undefined) return claimTexts.statusWords[status];
  return type === undefined ? text : claimTexts.typeWords[type];
}
