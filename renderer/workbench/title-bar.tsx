import {
  ClipboardList,
  Keyboard,
  PanelLeft,
  PanelRight,
  Redo2,
  Search,
  Settings,
  FolderOpen,
  Ellipsis,
  FilePlus2,
  LogOut,
  UserRound,
} from 'lucide-react';
import { runCommand } from '../commands/registry.ts';
import { helpTexts } from '../help/texts.ts';
import { ImportButton } from '../imports/import-button.tsx';
import { useReviewPart, useUndo } from '../review/use-review.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuItem, MenuSeparator } from '../ui/menu-item.tsx';
import { Menu } from '../ui/menu.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { useDialogs } from './dialogs.ts';
import { SearchBox } from './search-box.tsx';
import { commandTexts, workbenchTexts } from './texts.ts';
import './title-bar.css';
import { usePane } from './use-pane.ts';
import { stepWords } from '../said.ts';

/** The row at the top: the review's name, search, undo and redo, import, reviewer. */
export function TitleBar({ withReader }: { readonly withReader: boolean }) {
  const info = useReviewPart((review) => review.info);
  const sidebar = usePane('sidebar');
  const reader = usePane('reader');
  const settings = () => useDialogs.getState().show('settings');
  return (
    <header className="title-bar">
      <div className="title-bar__part">
        <IconButton
          label={sidebar.closed ? workbenchTexts.showSidebar : workbenchTexts.hideSidebar}
          icon={<PanelLeft />}
          keys="["
          aria-expanded={!sidebar.closed}
          onClick={sidebar.toggle}
        />
        <h1 className="title-bar__heading truncate">
          <Tooltip content={workbenchTexts.reviewSettings}>
            <Button variant="ghost" className="title-bar__title" onClick={settings}>
              <span className="truncate">{info?.title}</span>
            </Button>
          </Tooltip>
        </h1>
      </div>
      <SearchBox />
      <div className="title-bar__part title-bar__part--end">
        <UndoButtons />
        <ImportButton />
        <ReviewerChip name={info?.reviewer ?? ''} onClick={settings} />
        {withReader && (
          <IconButton
            label={reader.closed ? workbenchTexts.showReader : workbenchTexts.hideReader}
            icon={<PanelRight />}
            keys="]"
            aria-expanded={!reader.closed}
            onClick={reader.toggle}
          />
        )}
        <MoreMenu />
      </div>
    </header>
  );
}

function UndoButtons() {
  const { state, undo, redo } = useUndo();
  return (
    <>
      <IconButton
        label={workbenchTexts.undo}
        tooltip={workbenchTexts.undoWhat(state.undo === null ? null : stepWords(state.undo))}
        keys="$mod+z"
        icon={<Redo2 className="title-bar__undo" />}
        disabled={state.undo === null}
        onClick={undo}
      />
      <IconButton
        label={workbenchTexts.redo}
        tooltip={workbenchTexts.redoWhat(state.redo === null ? null : stepWords(state.redo))}
        keys="$mod+Shift+z"
        icon={<Redo2 />}
        disabled={state.redo === null}
        onClick={redo}
      />
    </>
  );
}

function ReviewerChip({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  const label = name === '' ? workbenchTexts.addName : workbenchTexts.reviewer(name);
  return (
    <Tooltip content={label}>
      <Button
        variant="ghost"
        className="title-bar__reviewer"
        icon={<UserRound />}
        aria-label={label}
        onClick={onClick}
      >
        <span className="truncate">{name === '' ? workbenchTexts.addName : name}</span>
      </Button>
    </Tooltip>
  );
}

function MoreMenu() {
  const run = (id: string) => () => void runCommand(id);
  return (
    <Menu
      align="end"
      trigger={
        <Button
          variant="ghost"
          className="ui-button--icon"
          icon={<Ellipsis />}
          aria-label={workbenchTexts.more}
        />
      }
    >
      <MenuItem icon={<FilePlus2 />} onSelect={run('review.new')}>
        {commandTexts.newReview}
      </MenuItem>
      <MenuItem icon={<FolderOpen />} keys="$mod+o" onSelect={run('review.open')}>
        {commandTexts.openReview}
      </MenuItem>
      <MenuItem icon={<LogOut />} onSelect={run('review.close')}>
        {commandTexts.closeReview}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Search />} keys="$mod+k" onSelect={run('view.palette')}>
        {commandTexts.palette}
      </MenuItem>
      <MenuItem icon={<Keyboard />} keys="?" onSelect={run('help.shortcuts')}>
        {commandTexts.shortcuts}
      </MenuItem>
      <MenuItem icon={<ClipboardList />} onSelect={run('help.details')}>
        {helpTexts.copyDetails}
      </MenuItem>
      <MenuItem icon={<Settings />} keys="$mod+," onSelect={run('review.settings')}>
        {commandTexts.settings}
      </MenuItem>
    </Menu>
  );
}
