import { useMutation } from '@tanstack/react-query';
import { api, problemOf, queryClient } from '../api.ts';
import { enqueueChange } from '../change-queue.ts';
import { noteOwnChange, putClaimRows, refreshClaims } from '../claims/claim-rows.ts';
import { putHistory, takeHistoryStep } from '../review/use-review.ts';
import { toast } from '../ui/toast.ts';
import { historyTexts } from './texts.ts';
import { stepWords } from '../said.ts';

/** Takes the review back to how it was right after a step. */
export function useGoBack() {
  return useMutation({
    mutationFn: (id: string) =>
      enqueueChange(async () => {
        const step = await api.history.goBack.mutate({ id });
        takeHistoryStep(step);
        return step;
      }),
    onSuccess: ({ outcome }) => {
      refreshClaims();
      void queryClient.invalidateQueries();
      if (outcome !== null)
        toast({ kind: 'ok', title: stepWords(outcome.summary), detail: historyTexts.wentBackHint });
    },
    onError: complain,
  });
}

/** Assesses a claim again as a step left it. */
export function useSetClaimBack(claim: number) {
  return useMutation({
    mutationFn: (id: string) =>
      enqueueChange(async () => {
        const { rows, history } = await api.history.setClaimBack.mutate({ id, claim });
        noteOwnChange([claim]);
        putClaimRows(rows);
        putHistory(history);
        return rows;
      }),
    onSuccess: (rows) => {
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
