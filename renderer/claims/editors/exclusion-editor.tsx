import { useState } from 'react';
import { closeEditor, giveStatus } from '../grid-actions.ts';
import type { OpenEditor } from '../grid-state.ts';
import { claimTexts } from '../texts.ts';
import { ComboList } from './combo-list.tsx';
import { exclusionReasons } from './exclusion-reasons.ts';

/** Reasons that were given in this window, the last one first. */
let given: readonly string[] = [];

/** Asks why claims are excluded: Enter takes the reason that is lit, typing makes a new one. */
export function ExclusionEditor({ editor }: { readonly editor: OpenEditor }) {
  const [text, setText] = useState('');
  const reasons = exclusionReasons(text, given, claimTexts.reasons);
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
        if (reason !== '') given = [reason, ...given.filter((other) => other !== reason)];
        giveStatus('excluded', reason, editor.claims);
        closeEditor();
      }}
    />
  );
}
