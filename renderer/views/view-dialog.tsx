import type { SavedView } from '#core/claims/saved-view.ts';
import { viewNameLength } from '#core/claims/saved-view.ts';
import { NameDialog } from '../ui/name-dialog.tsx';
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
  return (
    <NameDialog
      title={view === null ? viewTexts.saveTitle : viewTexts.renameTitle}
      {...(view === null ? { description: viewTexts.saveHint } : {})}
      label={viewTexts.name}
      name={view?.name ?? ''}
      maxLength={viewNameLength}
      action={viewTexts.ok}
      save={async (name) => {
        const problem = await (view === null ? saveShown(name) : renameView(view.id, name));
        return problem?.message ?? null;
      }}
      onClose={onClose}
    />
  );
}
