import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { tagColours } from '#core/claims/tag.ts';
import type { CountedTag, TagColour } from '#core/claims/tag.ts';
import { api } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { editTag, removeTag } from './claim-actions.ts';
import { callFocus, useGridState } from './grid-state.ts';
import { TagChip } from './tag-chip.tsx';
import './tag-dialog.css';
import { claimTexts } from './texts.ts';

/** The tags of the review: rename, recolour and remove them. Each step can be undone. */
export function TagDialog() {
  const open = useGridState((grid) => grid.tagDialog);
  const tags = useQuery({
    queryKey: ['tags'],
    queryFn: () => api.tags.list.query(),
    enabled: open,
  });
  const close = (): void => {
    useGridState.setState({ tagDialog: false });
    callFocus();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) close();
      }}
      title={claimTexts.tagDialogTitle}
      description={claimTexts.tagDialogHint}
      footer={
        <Button variant="primary" onClick={close}>
          {claimTexts.done}
        </Button>
      }
    >
      {tags.data?.length === 0 ? (
        <p className="tag-dialog__none">{claimTexts.tagNone}</p>
      ) : (
        <ul className="tag-dialog">
          {tags.data?.map((tag) => (
            <TagLine key={tag.id} tag={tag} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function TagLine({ tag }: { readonly tag: CountedTag }) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const rename = async (): Promise<void> => {
    if (draft === null || draft.trim() === tag.name) {
      setDraft(null);
      setError(null);
      return;
    }
    const problem = await editTag(tag.id, { name: draft });
    setError(problem?.message ?? null);
    if (problem === null) setDraft(null);
  };
  return (
    <li className="tag-dialog__line">
      <form
        className="tag-dialog__name"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextField
          label={claimTexts.tagName(tag.name)}
          hideLabel
          value={draft ?? tag.name}
          onChange={setDraft}
          onBlur={() => void rename()}
          {...(error === null ? {} : { error })}
        />
      </form>
      <Select<TagColour>
        label={claimTexts.tagColour(tag.name)}
        hideLabel
        value={tag.colour}
        options={tagColours.map((colour) => ({
          value: colour,
          label: <TagChip tag={{ name: claimTexts.tagColours[colour], colour }} />,
        }))}
        onChange={(colour) => void editTag(tag.id, { colour })}
      />
      <span className="tag-dialog__count numeric">{claimTexts.claims(tag.claims)}</span>
      <IconButton
        label={claimTexts.tagRemove(tag.name)}
        icon={<Trash2 />}
        onClick={() => void removeTag(tag.id)}
      />
    </li>
  );
}
