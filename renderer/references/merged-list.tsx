import { useMutation, useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PairSide } from '#electron/api/references.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { toast } from '../ui/toast.ts';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import { referencesTexts } from './texts.ts';

const atOnce = 500;

/** References that copies were merged into, each copy with a way to take it apart again. */
export function MergedList({ parts }: { readonly parts: ReactNode }) {
  const groups = useQuery({
    queryKey: ['references', 'merged'],
    queryFn: () => api.references.merged.query({ limit: atOnce }),
  });
  const separate = useMutation({
    mutationFn: (id: string) => api.references.separate.mutate({ id }),
    onSuccess: () => queryClient.invalidateQueries(),
    onError: (error) => {
      const problem = problemOf(error);
      toast({ kind: 'error', title: problem.message, detail: problem.hint });
    },
  });
  return (
    <>
      <header className="screen__header references__header">
        <h2 className="screen__title">{referencesTexts.title}</h2>
        {parts}
      </header>
      {groups.isPending ? (
        <SkeletonLines widths={[70, 88, 64]} />
      ) : groups.isError ? (
        <EmptyState
          title={problemOf(groups.error).message}
          actions={<Button onClick={() => void groups.refetch()}>{referencesTexts.retry}</Button>}
        >
          {problemOf(groups.error).hint}
        </EmptyState>
      ) : groups.data.length === 0 ? (
        <EmptyState icon={<Copy />} title={referencesTexts.noMerged}>
          {referencesTexts.noMergedHint}
        </EmptyState>
      ) : (
        <ol className="screen__body merged">
          {groups.data.map(({ kept, copies }) => (
            <li key={kept.id} className="merged__group">
              <h3 className="reference__title">{nameOf(kept)}</h3>
              <p className="reference__facts">{where(kept)}</p>
              <ul className="merged__copies">
                {copies.map((copy) => (
                  <li key={copy.id} className="merged__copy">
                    <span>
                      {nameOf(copy)}
                      <span className="reference__facts"> {where(copy)}</span>
                    </span>
                    <Button
                      size="small"
                      disabled={separate.isPending}
                      onClick={() => separate.mutate(copy.id)}
                    >
                      {referencesTexts.takeApart}
                    </Button>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function nameOf({ csl, ids }: PairSide): string {
  return csl.title ?? ids[0] ?? referencesTexts.untitled;
}

function where({ file, place, ids }: PairSide): string {
  const from =
    file === null ? referencesTexts.fromDocument : [file, place].filter(Boolean).join(', ');
  return [from, ...ids.slice(0, 3)].join(' · ');
}
