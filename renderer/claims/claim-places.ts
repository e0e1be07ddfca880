import { claimLabel } from '#core/claims/claim.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { enqueueChange } from '../change-queue.ts';
import { putHistory } from '../review/use-review.ts';
import { useSession } from '../session.ts';
import { toast } from '../ui/toast.ts';
import type { PlaceChange } from '#electron/api/claims.ts';
import { noteOwnChange, putClaimRows, readClaimRow, refreshClaims } from './claim-rows.ts';
import { claimTexts } from './texts.ts';

/** A stretch of a source's text, UTF-16 offsets. */
export interface ClaimPlace {
  readonly start: number;
  readonly end: number;
}

/** Makes a claim longer or shorter; says what went wrong in a toast. */
export async function moveClaim(claim: number, place: ClaimPlace): Promise<void> {
  await change(() => api.claims.move.mutate({ number: claim, ...place }));
}

/**
 * Moves an end of a claim by a step from where it stands when the changes before
 * are stored: keys in a row add up, however fast they come.
 *
 * @param shown where it stands as far as is shown; counts while its row is not known
 */
export async function stepClaim(
  claim: number,
  shown: ClaimPlace,
  step: (now: ClaimPlace) => ClaimPlace,
): Promise<void> {
  await change(async () => {
    const now = readClaimRow(claim) ?? shown;
    const place = step({ start: now.start, end: now.end });
    if (place.start === now.start && place.end === now.end) return null;
    return api.claims.move.mutate({ number: claim, ...place });
  });
}

/** Cuts a claim in two at an offset of its source's text, and selects the second part. */
export async function splitClaim(claim: number, at: number): Promise<void> {
  const done = await change(() => api.claims.split.mutate({ number: claim, at }));
  if (done === null) return;
  useSession.getState().selectClaim(done.made);
  toast({ kind: 'ok', title: claimTexts.wasSplit(claimLabel(claim), claimLabel(done.made)) });
}

/** Makes several claims of one source into one, and selects it. */
export async function mergeClaims(claims: readonly number[]): Promise<void> {
  const done = await change(() => api.claims.merge.mutate({ numbers: [...claims] }));
  if (done === null) return;
  useSession.getState().selectClaim(done.kept);
  toast({ kind: 'ok', title: claimTexts.merged(claims.length, claimLabel(done.kept)) });
}

function change<Answer extends PlaceChange>(
  send: () => Promise<Answer | null>,
): Promise<Answer | null> {
  return enqueueChange(async () => {
    try {
      const answer = await send();
      if (answer === null) return null;
      noteOwnChange(answer.rows.map(({ number }) => number));
      putClaimRows(answer.rows);
      putHistory(answer.history);
      // Rows came or went, and the texts show where claims stand.
      refreshClaims();
      await queryClient.invalidateQueries({ queryKey: ['source-text'] });
      return answer;
    } catch (error) {
      const { message, hint } = problemOf(error);
      toast({ kind: 'error', title: message, detail: hint });
      return null;
    }
  });
}
