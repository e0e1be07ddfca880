import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api, onServerEvent } from '../api.ts';
import type { ServerEvent } from '../api.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Progress } from '../ui/progress.tsx';
import './edit-status.css';
import { claimTexts } from './texts.ts';

type EditProgress = Extract<ServerEvent, { type: 'edit' }>['edit'];

/** The status bar's word on a change of many claims, whichever window made it; cancels it. */
export function EditStatus() {
  const [edit, setEdit] = useState<EditProgress | null>(null);
  useEffect(
    () =>
      onServerEvent((event) => {
        if (event.type === 'edit') setEdit(event.edit.running ? event.edit : null);
      }),
    [],
  );
  if (edit === null) return null;
  const words = claimTexts.editing(edit.done, edit.total);
  return (
    <span className="edit-status numeric">
      <span className="edit-status__bar">
        <Progress label={words} value={edit.done} max={edit.total} thin />
      </span>
      {words}
      <IconButton
        size="small"
        label={claimTexts.editCancel}
        icon={<X />}
        // What went wrong is told by the change itself.
        onClick={() => void api.claims.cancelEdit.mutate({ id: edit.id }).catch(() => {})}
      />
    </span>
  );
}
