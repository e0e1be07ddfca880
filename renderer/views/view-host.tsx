import { create } from 'zustand';
import type { SavedView } from '#core/claims/saved-view.ts';
import { useCommand } from '../commands/use-command.ts';
import { viewTexts } from './texts.ts';
import { showSavedView, useSavedViews } from './use-saved-views.ts';
import { ViewDialog } from './view-dialog.tsx';

const useNaming = create<{ readonly view: SavedView | 'new' | null }>()(() => ({ view: null }));

/** Asks for the name of a view that is there, or of a new one of what is shown now. */
export function nameView(view: SavedView | 'new'): void {
  useNaming.setState({ view });
}

/** The commands of the named views and the dialog that names one; there whatever panes are shown. */
export function ViewHost() {
  const views = useSavedViews();
  const named = useNaming((naming) => naming.view);
  useCommand({
    id: 'views.save',
    title: viewTexts.save,
    group: viewTexts.group,
    run: () => nameView('new'),
  });
  return (
    <>
      {views.map((view) => (
        <ShowCommand key={view.id} view={view} />
      ))}
      {named !== null && (
        <ViewDialog
          view={named === 'new' ? null : named}
          onClose={() => useNaming.setState({ view: null })}
        />
      )}
    </>
  );
}

function ShowCommand({ view }: { readonly view: SavedView }) {
  useCommand({
    id: `views.show-${view.id}`,
    title: viewTexts.show(view.name),
    group: viewTexts.group,
    run: () => showSavedView(view),
  });
  return null;
}
