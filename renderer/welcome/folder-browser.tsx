import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CornerLeftUp, FileChartColumn, Folder, House } from 'lucide-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { FolderEntry } from '#electron/api/review-state.ts';
import { api, problemOf } from '../api.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Spinner } from '../ui/spinner.tsx';
import './folder-browser.css';
import { welcomeTexts } from './texts.ts';

export interface FolderBrowserProps {
  /** The folder that is shown; undefined for the default one. */
  readonly folder: string | undefined;
  readonly onFolder: (folder: string | undefined) => void;
  /** Whether review files are listed beside the folders. */
  readonly reviews: boolean;
  readonly chosen?: string | null;
  /** A review got the mark (one click, arrow keys). */
  readonly onChoose?: (path: string | null) => void;
  /** A review was double-clicked or taken with Enter. */
  readonly onOpen?: (path: string) => void;
}

const words = welcomeTexts.browser;

/** The folders of the computer that the process side runs on, for where there is no system dialog. */
export function FolderBrowser(props: FolderBrowserProps) {
  const { folder, onFolder, reviews, chosen = null, onChoose, onOpen } = props;
  const listing = useQuery({
    queryKey: ['workspace', 'browse', folder ?? ''],
    queryFn: () => api.workspace.browse.query(folder === undefined ? {} : { folder }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const entries = (listing.data?.entries ?? []).filter(
    (entry) => entry.kind === 'folder' || (reviews && entry.kind === 'review'),
  );
  const parent = listing.data?.parent ?? null;

  const go = (to: string | undefined) => {
    setActive(0);
    onChoose?.(null);
    onFolder(to);
  };
  const mark = (index: number) => {
    const next = Math.max(0, Math.min(entries.length - 1, index));
    setActive(next);
    onChoose?.(entries[next]?.kind === 'review' ? entries[next].path : null);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const take = (entry: FolderEntry | undefined) => {
    if (entry?.kind === 'folder') go(entry.path);
    if (entry?.kind === 'review') onOpen?.(entry.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => mark(active + 1),
      ArrowUp: () => mark(active - 1),
      Home: () => mark(0),
      End: () => mark(entries.length - 1),
      Enter: () => take(entries[active]),
      ArrowRight: () => {
        if (entries[active]?.kind === 'folder') go(entries[active].path);
      },
      Backspace: () => {
        if (parent !== null) go(parent);
      },
      ArrowLeft: () => {
        if (parent !== null) go(parent);
      },
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };

  return (
    <div className="folder-browser">
      <div className="folder-browser__bar">
        <IconButton
          size="small"
          label={words.up}
          icon={<CornerLeftUp />}
          disabled={parent === null}
          onClick={() => go(parent ?? undefined)}
        />
        <IconButton
          size="small"
          label={words.home}
          icon={<House />}
          onClick={() => go(undefined)}
        />
        <span className="folder-browser__path truncate" title={listing.data?.folder}>
          {listing.data?.folder}
        </span>
        {listing.isFetching && <Spinner label={words.loading} />}
      </div>
      {listing.isError ? (
        <p className="folder-browser__note" role="alert">
          {problemOf(listing.error).message}
        </p>
      ) : entries.length === 0 ? (
        <p className="folder-browser__note">
          {listing.isPending ? '' : reviews ? words.empty : words.emptyFolders}
        </p>
      ) : (
        <ul
          ref={list}
          className="folder-browser__list"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role
          role="listbox"
          tabIndex={0}
          aria-label={reviews ? words.list : words.folders}
          aria-activedescendant={`folder-entry-${active}`}
          onKeyDown={onKeyDown}
        >
          {entries.map((entry, index) => (
            // Keys are the list box's: an option never has the focus itself.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={entry.path}
              id={`folder-entry-${index}`}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role
              role="option"
              aria-selected={entry.kind === 'review' ? entry.path === chosen : index === active}
              className={classNames('folder-entry', index === active && 'folder-entry--active')}
              onClick={() => mark(index)}
              onDoubleClick={() => take(entry)}
            >
              {entry.kind === 'folder' ? (
                <Folder aria-hidden="true" />
              ) : (
                <FileChartColumn className="folder-entry__review" aria-hidden="true" />
              )}
              <span className="truncate">{entry.name}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
