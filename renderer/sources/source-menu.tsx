import { BookOpenText, ListFilter, ListFilterPlus, ListX, Pencil } from 'lucide-react';
import type { SourceRow } from '#core/sources/source.ts';
import { useSession } from '../session.ts';
import { MenuItem, MenuSeparator } from '../ui/menu-item.tsx';
import { sourcesTexts } from './texts.ts';

export interface SourceMenuProps {
  /** The source that was pointed at; null for "All sources". */
  readonly source: SourceRow | null;
  readonly filtered: readonly string[];
  readonly onToggle: (source: string, add: boolean) => void;
  readonly onClear: () => void;
  readonly onRename: (source: SourceRow) => void;
}

/** What can be done with a source of the list. */
export function SourceMenu({ source, filtered, onToggle, onClear, onRename }: SourceMenuProps) {
  const clear = (
    <MenuItem icon={<ListX />} disabled={filtered.length === 0} onSelect={onClear}>
      {sourcesTexts.allClaims}
    </MenuItem>
  );
  if (source === null) return clear;
  const only = filtered.length === 1 && filtered[0] === source.id;
  return (
    <>
      <MenuItem
        icon={<BookOpenText />}
        onSelect={() => useSession.getState().showSource(source.id)}
      >
        {sourcesTexts.show}
      </MenuItem>
      <MenuItem icon={<ListFilter />} disabled={only} onSelect={() => onToggle(source.id, false)}>
        {sourcesTexts.only}
      </MenuItem>
      <MenuItem icon={<ListFilterPlus />} onSelect={() => onToggle(source.id, true)}>
        {filtered.includes(source.id) ? sourcesTexts.remove : sourcesTexts.add}
      </MenuItem>
      {clear}
      <MenuSeparator />
      <MenuItem icon={<Pencil />} keys="F2" onSelect={() => onRename(source)}>
        {sourcesTexts.rename}
      </MenuItem>
    </>
  );
}
