import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatTime } from '../ui/format-time.ts';
import './claim-history.css';
import { historyTexts } from './texts.ts';
import { useSetClaimBack } from './use-history-steps.ts';
import { stepWords } from '../said.ts';

/** So many steps of a claim are shown; the history screen has all. */
const shownAtMost = 50;

/** What was done to one claim, latest first; what it said then can be set again. */
export function ClaimHistory({ claim }: { readonly claim: number }) {
  const steps = useQuery({
    queryKey: ['history', 'claim', claim],
    queryFn: () => api.history.list.query({ limit: shownAtMost, claim }),
  });
  const setBack = useSetClaimBack(claim);
  if (steps.data === undefined) return null;
  return (
    <ol className="claim-history">
      {steps.data.map((step, place) => (
        <li key={step.id} className="claim-history__step">
          <span>
            {stepWords(step.summary)}
            <span className="claim-history__who">
              {historyTexts.when(formatDay(step.at), formatTime(step.at), step.reviewer)}
              {step.undone && ` · ${historyTexts.undone}`}
            </span>
          </span>
          {step.assesses && place > 0 && (
            <Button
              size="small"
              disabled={setBack.isPending}
              title={historyTexts.setBackHint}
              onClick={() => setBack.mutate(step.id)}
            >
              {historyTexts.setBack}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
