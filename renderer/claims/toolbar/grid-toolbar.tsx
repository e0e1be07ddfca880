import { RefreshCw } from 'lucide-react';
import { BackToReport } from '#renderer/reports/back-to-report.tsx';
import { useSession } from '#renderer/session.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { loadClaimList, useClaimList } from '../claim-list.ts';
import { useGridState } from '../grid-state.ts';
import { claimTexts } from '../texts.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { GroupMenu } from './group-menu.tsx';
import './toolbar.css';

/** Above the grid: how many claims, what filters them, and what to do with several at once. */
export function GridToolbar() {
  const numbers = useClaimList((list) => list.numbers);
  const total = useClaimList((list) => list.total);
  const several = useSession((session) => session.selectedClaims.length > 1);
  return (
    <div className="grid-toolbar">
      <output className="grid-toolbar__count numeric">
        {numbers === null ? claimTexts.loading : claimTexts.claimsOf(numbers.length, total)}
      </output>
      <BackToReport />
      <FilterChips />
      <span className="grid-toolbar__space" />
      <Reapply />
      <GroupMenu />
      <FilterMenu />
      <ColumnChooser />
      {several && <BulkBar />}
    </div>
  );
}

/** Rows stay in place while one edits; this sorts and filters them again. */
function Reapply() {
  const edited = useGridState((grid) => grid.edited);
  const view = useSession((session) => session.view);
  const matters = view.sort.length > 0 || view.search !== '' || Object.keys(view.filter).length > 0;
  if (!edited || !matters) return null;
  return (
    <IconButton
      label={claimTexts.reapply}
      tooltip={claimTexts.reapplyHint}
      icon={<RefreshCw />}
      size="small"
      onClick={() => reapply()}
    />
  );
}

/** Asks for the list again, as it would be sorted and filtered now. */
export function reapply(): void {
  useGridState.setState({ edited: false });
  void loadClaimList(useSession.getState().view);
}
