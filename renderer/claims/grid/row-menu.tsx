import {
  CircleCheck,
  CircleDashed,
  CircleX,
  Copy,
  Gauge,
  Link2,
  Merge,
  Shapes,
  StickyNote,
  Tag,
} from 'lucide-react';
import { useSession } from '#renderer/session.ts';
import { MenuItem, MenuSeparator } from '#renderer/ui/menu-item.tsx';
import { mergeClaims } from '../claim-places.ts';
import { copyClaims } from '../copy-claims.ts';
import { giveStatus, openEditor, targets } from '../grid-actions.ts';
import { useGridLayout } from '../grid-layout.ts';
import { useGridState } from '../grid-state.ts';
import { visibleColumns } from '../layout.ts';
import { claimTexts } from '../texts.ts';

/** What the pointer's menu offers on the selected claims; every line of it has a key or a command too. */
export function RowMenu() {
  const several = useSession((session) => session.selectedClaims.length > 1);
  const copy = (): void => {
    const { column } = useGridState.getState();
    void copyClaims(targets(), column, visibleColumns(useGridLayout.getState().layout));
  };
  return (
    <>
      <MenuItem icon={<CircleCheck />} keys="a" onSelect={() => giveStatus('accepted')}>
        {claimTexts.accept}
      </MenuItem>
      <MenuItem icon={<CircleX />} keys="x" onSelect={() => openEditor('exclude')}>
        {claimTexts.exclude}
      </MenuItem>
      <MenuItem icon={<CircleDashed />} keys="u" onSelect={() => giveStatus('to review')}>
        {claimTexts.toReview}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Gauge />} onSelect={() => openEditor('level')}>
        {claimTexts.menuLevel}
      </MenuItem>
      <MenuItem icon={<Shapes />} keys="t" onSelect={() => openEditor('type')}>
        {claimTexts.menuType}
      </MenuItem>
      <MenuItem icon={<Tag />} keys="w" onSelect={() => openEditor('tags')}>
        {claimTexts.tag}
      </MenuItem>
      <MenuItem icon={<Link2 />} keys="c" onSelect={() => openEditor('citations')}>
        {claimTexts.cite}
      </MenuItem>
      <MenuItem icon={<StickyNote />} keys="n" onSelect={() => openEditor('note')}>
        {claimTexts.note}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Copy />} keys="$mod+c" onSelect={copy}>
        {claimTexts.copy}
      </MenuItem>
      <MenuItem icon={<Merge />} disabled={!several} onSelect={() => void mergeClaims(targets())}>
        {claimTexts.merge}
      </MenuItem>
    </>
  );
}
