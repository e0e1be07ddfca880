import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { useReviewPart } from '#renderer/review/use-review.ts';
import { closeEditor, giveStatus } from '../grid-actions.ts';
import type { OpenEditor } from '../grid-state.ts';
import { claimTexts } from '../texts.ts';
import { ComboList } from './combo-list.tsx';
import { exclusionReasons } from './exclusion-reasons.ts';

/** Reasons that were given in this window, by the review's path, the last one first. */
const givenIn = new Map<string, readonly string[]>();

/** Asks why claims are excluded: Enter takes the reason that is lit, typing makes a new one. */
export function ExclusionEditor({ editor }: { readonly editor: OpenEditor }) {
  const [text, setText] = useState('');
  const path = useReviewPart((review) => review.path) ?? '';
  const given = givenIn.get(path) ?? [];
  // They come a moment later and stand last, so that nothing moves under the hand.
  const inUse = useQuery({
    queryKey: ['claims', 'reasons', path],
    queryFn: ({ signal }) => api.claims.reasons.query(undefined, { signal }),
    staleTime: 0,
  });
  const reasons = exclusionReasons(text, given, [...claimTexts.reasons, ...(inUse.data ?? [])]);
  return (
    <ComboList
      label={claimTexts.reasonTitle}
      placeholder={claimTexts.reasonPlaceholder}
      text={text}
      onText={setText}
      pickFirst
      options={reasons.map((reason) => ({
        key: reason,
        content: reason === '' ? claimTexts.excludeWithout : reason,
      }))}
      onPick={(reason) => {
        if (reason !== '')
          givenIn.set(path, [reason, ...given.filter((other) => other !== reason)]);
        giveStatus('excluded', reason, editor.claims);
        closeEditor();
      }}
    />
  );
}
