import { claimLabel } from '#core/claims/claim.ts';
import { api, problemOf } from '../api.ts';
import { useSession } from '../session.ts';
import { toast } from '../ui/toast.ts';
import { focusGrid } from '../workbench/focus-places.ts';
import { reviewTexts } from './texts.ts';

/** Shows a claim by its number in grid and reader; says so when there is no such claim. */
export async function goToClaim(number: number): Promise<void> {
  try {
    const [row] = await api.claims.rows.query({ numbers: [number] });
    if (row === undefined) {
      toast({ kind: 'warn', title: reviewTexts.claimUnknown(claimLabel(number)) });
      return;
    }
    useSession.getState().selectClaim(number, row.sourceId);
    focusGrid();
  } catch (error) {
    const problem = problemOf(error);
    toast({ kind: 'error', title: problem.message, detail: problem.hint });
  }
}
