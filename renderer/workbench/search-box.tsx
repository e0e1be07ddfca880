import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useSession } from '../session.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { TextField } from '../ui/text-field.tsx';
import { focusGrid, searchBoxId } from './focus-places.ts';
import { SearchResults } from './search-results.tsx';
import { workbenchTexts } from './texts.ts';

/** How long typing rests before the grid searches, in milliseconds. */
const rest = 150;

/** Full-text search over the claims. Enter and ↓ go to the grid, Escape clears, then leaves. */
export function SearchBox() {
  const applied = useSession((session) => session.view.search);
  // What is typed and not applied yet; null while both are the same.
  const [draft, setDraft] = useState<string | null>(null);
  const words = draft ?? applied;
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => {
      apply(draft);
      setDraft(null);
    }, rest);
    return () => clearTimeout(timer);
  }, [draft]);

  const clear = () => {
    setDraft(null);
    apply('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      setOpen(false);
      if (words === '') focusGrid();
      else clear();
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      if (draft !== null) apply(draft);
      setDraft(null);
      focusGrid();
    }
  };
  return (
    <search
      className="search-box"
      onFocus={() => setOpen(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget))
          setOpen(false);
      }}
    >
      <TextField
        id={searchBoxId}
        label={workbenchTexts.search}
        hideLabel
        placeholder={workbenchTexts.search}
        icon={<Search />}
        value={words}
        onChange={(next) => {
          setDraft(next);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        maxLength={1000}
        end={
          words === '' ? (
            <Kbd keys="/" />
          ) : (
            <IconButton
              size="small"
              label={workbenchTexts.clearSearch}
              icon={<X />}
              onClick={clear}
            />
          )
        }
      />
      {open && <SearchResults words={applied} onDone={() => setOpen(false)} />}
    </search>
  );
}

function apply(search: string): void {
  const { setView, setScreen, screen } = useSession.getState();
  setView({ search });
  if (search !== '' && screen !== 'claims') setScreen('claims');
}
