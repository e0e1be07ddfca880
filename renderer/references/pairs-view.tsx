import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import type { PairSide, ReferencePair } from '#electron/api/references.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { refreshClaims } from '../claims/claim-rows.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { toast } from '../ui/toast.ts';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import { pairFields } from './pair-fields.ts';
import { referencesTexts } from './texts.ts';

const atOnce = 50;

/** The pairs of references that may be one work, one after the other, side by side. */
export function PairsView({ parts }: { readonly parts: ReactNode }) {
  const pairs = useQuery({
    queryKey: ['references', 'pairs'],
    queryFn: () => api.references.pairs.query({ limit: atOnce }),
  });
  const [place, setPlace] = useState(0);
  const list = pairs.data ?? [];
  const index = Math.min(place, Math.max(0, list.length - 1));
  const pair = list[index];
  return (
    <>
      <header className="screen__header references__header">
        <h2 className="screen__title">{referencesTexts.title}</h2>
        {parts}
        {list.length > 0 && (
          <span className="pairs__place">
            <Button size="small" disabled={index === 0} onClick={() => setPlace(index - 1)}>
              {referencesTexts.previous}
            </Button>
            <span className="numeric">{referencesTexts.place(index + 1, list.length)}</span>
            <Button
              size="small"
              disabled={index + 1 >= list.length}
              onClick={() => setPlace(index + 1)}
            >
              {referencesTexts.next}
            </Button>
          </span>
        )}
      </header>
      {pairs.isPending ? (
        <SkeletonLines widths={[70, 88, 64]} />
      ) : pairs.isError ? (
        <EmptyState
          title={problemOf(pairs.error).message}
          actions={<Button onClick={() => void pairs.refetch()}>{referencesTexts.retry}</Button>}
        >
          {problemOf(pairs.error).hint}
        </EmptyState>
      ) : pair === undefined ? (
        <EmptyState icon={<CircleCheck />} title={referencesTexts.noPairs}>
          {referencesTexts.noPairsHint}
        </EmptyState>
      ) : (
        <PairView
          key={pair.id}
          pair={pair}
          onStep={(step) => setPlace(Math.max(0, index + step))}
        />
      )}
    </>
  );
}

function PairView({
  pair,
  onStep,
}: {
  readonly pair: ReferencePair;
  readonly onStep: (step: number) => void;
}) {
  const decide = useMutation({
    mutationFn: (choice: { decision: 'same' | 'different'; keep?: string }) =>
      api.references.decide.mutate({ pair: pair.id, ...choice }),
    onSuccess: () => {
      refreshClaims();
      return queryClient.invalidateQueries();
    },
    onError: (error) => {
      const problem = problemOf(error);
      toast({ kind: 'error', title: problem.message, detail: problem.hint });
    },
  });
  const keepFirst = (): void => decide.mutate({ decision: 'same', keep: pair.first.id });
  const keepSecond = (): void => decide.mutate({ decision: 'same', keep: pair.second.id });
  const different = (): void => decide.mutate({ decision: 'different' });

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea');
    const held = event.ctrlKey || event.metaKey || event.altKey;
    if (typing || held || decide.isPending || !useSession.getState().singleKeys) return;
    const act = {
      '1': keepFirst,
      '2': keepSecond,
      d: different,
      j: () => onStep(1),
      k: () => onStep(-1),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    // Before the window's own keys: here they mean something else.
    globalThis.addEventListener('keydown', listener, { capture: true });
    return () => globalThis.removeEventListener('keydown', listener, { capture: true });
  }, []);

  return (
    <div className="screen__body pairs">
      <p className="pairs__reasons">{pair.reasons.join(' · ')}</p>
      <table className="pairs__table">
        <thead>
          <tr>
            <th scope="col">{referencesTexts.field}</th>
            <th scope="col">{sideName(pair.first)}</th>
            <th scope="col">{sideName(pair.second)}</th>
          </tr>
        </thead>
        <tbody>
          {pairFields(pair).map(({ name, first, second, differs }) => (
            <tr key={name} className={classNames(differs && 'pairs__row--differs')}>
              <th scope="row">{name}</th>
              <td>
                <div className="pairs__value">{first}</div>
              </td>
              <td>
                <div className="pairs__value">{second}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="pairs__actions">
        <Button variant="primary" disabled={decide.isPending} onClick={keepFirst}>
          {referencesTexts.keepLeft} <Kbd keys="1" />
        </Button>
        <Button variant="primary" disabled={decide.isPending} onClick={keepSecond}>
          {referencesTexts.keepRight} <Kbd keys="2" />
        </Button>
        <Button disabled={decide.isPending} onClick={different}>
          {referencesTexts.different} <Kbd keys="d" />
        </Button>
      </div>
      <p className="pairs__hint">{referencesTexts.mergeHint}</p>
      <div className="pairs__raw">
        {[pair.first, pair.second].map((side) =>
          side.raw === null ? null : (
            <details key={side.id}>
              <summary>{referencesTexts.raw(sideName(side))}</summary>
              <pre>{side.raw}</pre>
            </details>
          ),
        )}
      </div>
    </div>
  );
}

function sideName({ file, place }: PairSide): string {
  return file === null ? referencesTexts.fromDocument : [file, place].filter(Boolean).join(', ');
}
