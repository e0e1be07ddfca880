import { useMutation } from '@tanstack/react-query';
import { api, problemOf, queryClient } from '../api.ts';
import { whenStored } from '../change-queue.ts';
import { putClaimRows, refreshClaims } from '../claims/claim-rows.ts';
import { putHistory } from '../review/use-review.ts';
import { toast } from '../ui/toast.ts';
import { historyTexts } from './texts.ts';

/** Takes the review back to how it was right after a step. */
export function useGoBack() {
  return useMutation({
    mutationFn: async (id: string) => {
      await whenStored();
      return api.history.goBack.mutate({ id });
    },
    onSuccess: ({ outcome, history }) => {
      putHistory(history);
      refreshClaims();
      void queryClient.invalidateQueries();
      if (outcome !== null)
        toast({ kind: 'ok', title: outcome.summary, detail: historyTexts.wentBackHint });
    },
    onError: complain,
  });
}

/** Assesses a claim again as a step left it. */
export function useSetClaimBack(claim: number) {
  return useMutation({
    mutationFn: async (id: string) => {
      await whenStored();
      return api.history.setClaimBack.mutate({ id, claim });
    },
    onSuccess: ({ rows, history }) => {
      putClaimRows(rows);
      putHistory(history);
      void queryClient.invalidateQueries({ queryKey: ['history'] });
      if (rows.length === 0) toast({ kind: 'info', title: historyTexts.sameAlready });
    },
    onError: complain,
  });
}

function complain(error: unknown): void {
  const { message, hint } = problemOf(error);
  toast({ kind: 'error', title: message, detail: hint });
}
