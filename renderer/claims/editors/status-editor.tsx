import { claimStatuses } from '#core/claims/claim.ts';
import { StatusCell } from '../cells/status-cell.tsx';
import { closeEditor, giveStatus } from '../grid-actions.ts';
import { useGridState } from '../grid-state.ts';
import type { OpenEditor } from '../grid-state.ts';
import { claimTexts } from '../texts.ts';
import { ChoiceList } from './choice-list.tsx';
import { sharedValue } from './shared-value.ts';

/** The three statuses; "excluded" goes on to ask for the reason. */
export function StatusEditor({ editor }: { readonly editor: OpenEditor }) {
  return (
    <ChoiceList
      label={claimTexts.statusTitle}
      choices={claimStatuses.map((status) => ({
        key: status,
        content: <StatusCell status={status} />,
        words: claimTexts.statusWords[status],
      }))}
      current={sharedValue(editor.claims, (row) => row.status)}
      onPick={(key) => {
        if (key === 'excluded') {
          useGridState.setState({ editor: { ...editor, kind: 'exclude' } });
          return;
        }
        giveStatus(key === 'accepted' ? 'accepted' : 'to review', '', editor.claims);
        closeEditor();
      }}
    />
  );
}
