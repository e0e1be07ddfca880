import type { ClaimRelation } from '#core/claims/claim-relation.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { api, queryClient } from '../api.ts';
import { sendChange } from '../claims/claim-actions.ts';
import { toast } from '../ui/toast.ts';
import { insightTexts } from './texts.ts';

/** Says how two claims stand to each other, or takes it back (null); a refusal is told. */
export async function relate(
  first: number,
  second: number,
  relation: ClaimRelation | null,
): Promise<void> {
  await sendChange(() => api.insights.relate.mutate({ first, second, relation }), null);
  await queryClient.invalidateQueries({ queryKey: ['insights'] });
}

/** Gives the verdict and level of a claim to those that state the same; a refusal is told. */
export async function giveToCopies({ number, copies }: ClaimRow): Promise<void> {
  if (copies.length === 0) return;
  const problem = await sendChange(() => api.insights.assessCopies.mutate({ number }), null);
  if (problem === null) toast({ kind: 'ok', title: insightTexts.copiesGiven(copies.length) });
}
