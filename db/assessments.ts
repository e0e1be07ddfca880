import type { AssessmentPatch } from '#core/claims/claim.ts';
import type { WriteDb } from './connection.ts';

export function assessClaims(
  _db: WriteDb,
  _author: string,
  _numbers: readonly number[],
  _patch: AssessmentPatch,
): { readonly changed: number[] } {
  throw new Error('later');
}
