import { Bookmark, Ellipsis, Plus } from 'lucide-react';
import type { SavedView } from '#core/claims/saved-view.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuItem, MenuSeparator } from '../ui/menu-item.tsx';
import { Menu } from '../ui/menu.tsx';
import { toast } from '../ui/toast.ts';
import './saved-views.css';
import { viewTexts } from './texts.ts';
import { removeView, saveShown, showSavedView } from './use-saved-views.ts';
import { useIsShown, useSavedViews } from './use-saved-views.ts';
import { nameView } from './view-host.tsx';

/** The named views of the review: one click shows the claims that way. */
export function SavedViews() {
  const views = useSavedViews();
  return (
    <section className="saved-views" aria-label={viewTexts.title}>
      <div className="sources__header">
        <h2 className="sources__title">{viewTexts.title}</h2>
        <IconButton
          size="small"
          className="saved-views__add"
          label={viewTexts.save}
          icon={<Plus />}
          onClick={() => nameView('new')}
        />
      </div>
      {views.length > 0 && (
        <ul className="saved-views__list">
          {views.map((view) => (
            <ViewLine key={view.id} view={view} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ViewLine({ view }: { readonly view: SavedView }) {
  const shown = useIsShown(view);
  const update = async (): Promise<void> => {
    const problem = await saveShown(view.name, view.id);
    if (problem === null) toast({ kind: 'ok', title: viewTexts.updated(view.name) });
    else toast({ kind: 'error', title: viewTexts.failed, detail: problem.message });
  };
  const remove = async (): Promise<void> => {
    const problem = await removeView(view.id);
    if (problem !== null)
      toast({ kind: 'error', title: viewTexts.failed, detail: problem.message });
  };
  return (
    <li className="saved-views__line">
      <button
        type="button"
        className="sidebar__screen"
        aria-current={shown ? 'true' : undefined}
        onClick={() => showSavedView(view)}
      >
        <Bookmark aria-hidden="true" />
        <span className="truncate">{view.name}</span>
      </button>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="small"
            className="saved-views__more"
            label={viewTexts.actions(view.name)}
            icon={<Ellipsis />}
          />
        }
      >
        <MenuItem disabled={shown} onSelect={() => void update()}>
          {viewTexts.update}
        </MenuItem>
        <MenuItem onSelect={() => nameView(view)}>{viewTexts.rename}</MenuItem>
        <MenuSeparator />
        <MenuItem danger onSelect={() => void remove()}>
          {viewTexts.remove}
        </MenuItem>
      </Menu>
    </li>
  );
}
