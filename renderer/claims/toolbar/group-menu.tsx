import { Check, FoldVertical, Group, UnfoldVertical } from 'lucide-react';
import { claimGroupings } from '#core/claims/claim-view.ts';
import { ownColumnKey } from '#core/claims/own-column.ts';
import { useSession } from '#renderer/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { MenuItem, MenuSeparator } from '#renderer/ui/menu-item.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { groupingName } from '../column-names.ts';
import { foldAllGroups, groupClaims } from '../grid-actions.ts';
import { useOwnColumns } from '../own-column-store.ts';
import { claimTexts } from '../texts.ts';

/** What the claims are put together by, and folding all groups at once. */
export function GroupMenu() {
  const group = useSession((session) => session.view.group);
  const own = useOwnColumns(({ columns }) => columns);
  const groupings = [...claimGroupings, ...own.map(({ id }) => ownColumnKey(id))];
  return (
    <Menu
      trigger={
        <Button
          size="small"
          variant="ghost"
          icon={<Group />}
          {...(group === undefined
            ? {}
            : { 'aria-label': claimTexts.groupByWords(groupingName(group)) })}
        >
          {group === undefined
            ? claimTexts.groupBy
            : `${claimTexts.groupBy}: ${groupingName(group)}`}
        </Button>
      }
    >
      {groupings.map((grouping) => (
        <MenuItem
          key={grouping}
          icon={grouping === group ? <Check /> : null}
          onSelect={() => groupClaims(grouping)}
        >
          {groupingName(grouping)}
        </MenuItem>
      ))}
      <MenuItem icon={group === undefined ? <Check /> : null} onSelect={() => groupClaims(null)}>
        {claimTexts.noGrouping}
      </MenuItem>
      {group !== undefined && (
        <>
          <MenuSeparator />
          <MenuItem icon={<FoldVertical />} onSelect={() => foldAllGroups(true)}>
            {claimTexts.foldAll}
          </MenuItem>
          <MenuItem icon={<UnfoldVertical />} onSelect={() => foldAllGroups(false)}>
            {claimTexts.unfoldAll}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
