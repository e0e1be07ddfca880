import { useId, useState } from 'react';
import type { SavedView } from '#core/claims/saved-view.ts';
import { viewNameLength } from '#core/claims/saved-view.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { viewTexts } from './texts.ts';
import { renameView, saveShown } from './use-saved-views.ts';

/** Asks for the name of a view: of a new one (null), or a better one for one that is there. */
export function ViewDialog({
  view,
  onClose,
}: {
  readonly view: SavedView | null;
  readonly onClose: () => void;
}) {
  const form = useId();
  const [name, setName] = useState(view?.name ?? '');
  const [error, setError] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const problem = await (view === null ? saveShown(name) : renameView(view.id, name));
    if (problem === null) onClose();
    else setError(problem.message);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={view === null ? viewTexts.saveTitle : viewTexts.renameTitle}
      {...(view === null ? { description: viewTexts.saveHint } : {})}
      footer={
        <>
          <Button onClick={onClose}>{viewTexts.cancel}</Button>
          <Button variant="primary" type="submit" form={form} disabled={name.trim() === ''}>
            {viewTexts.ok}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={viewTexts.name}
          value={name}
          maxLength={viewNameLength}
          onChange={(next) => {
            setName(next);
            setError(null);
          }}
          {...(error === null ? {} : { error })}
        />
      </form>
    </Dialog>
  );
}
