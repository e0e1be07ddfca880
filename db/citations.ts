import type { CslItem, Identifier } from '#core/references/reference.ts';
import type { WriteDb } from './connection.ts';

/** Which reference to cite: a stored one, or one by its identifier (stored when new). */
export type CitedReference =
  | { readonly referenceId: string }
  | { readonly id: Identifier; readonly csl?: CslItem; readonly text?: string };

export function addCitation(
  _db: WriteDb,
  _author: string,
  _numbers: readonly number[],
  _reference: CitedReference,
  _locator = '',
): { readonly changed: number[]; readonly referenceId: string } {
  throw new Error('later');
}
export function removeCitation(
  _db: WriteDb,
  _author: string,
  _numbers: readonly number[],
  _referenceId: string,
): { readonly changed: number[] } {
  throw new Error('later');
}
