import { claimTypes } from '#core/claims/claim.ts';
import { closeEditor, giveType } from '../grid-actions.ts';
import type { OpenEditor } from '../grid-state.ts';
import { claimTexts } from '../texts.ts';
import { ChoiceList } from './choice-list.tsx';
import { sharedValue } from './shared-value.ts';

/** What a claim is about; letters jump to a type. */
export function TypeEditor({ editor }: { readonly editor: OpenEditor }) {
  return (
    <ChoiceList
      label={claimTexts.typeTitle}
      choices={claimTypes.map((type) => ({
        key: type,
        content: claimTexts.typeWords[type],
        words: claimTexts.typeWords[type],
      }))}
      current={sharedValue(editor.claims, (row) => row.type)}
      onPick={(key) => {
        const type = claimTypes.find((candidate) => candidate === key);
        if (type !== undefined) giveType(type, editor.claims);
        closeEditor();
      }}
    />
  );
}
