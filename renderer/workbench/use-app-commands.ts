import { useBackUp } from '../backups/backups-dialog.tsx';
import { backupTexts } from '../backups/texts.ts';
import { useCommand } from '../commands/use-command.ts';
import { copyDetails } from '../help/copy-details.ts';
import { helpTexts } from '../help/texts.ts';
import { useReviewIsOpen, useUndo } from '../review/use-review.ts';
import type { Screen } from '../session.ts';
import { useSession } from '../session.ts';
import { language, languages } from '../language.ts';
import { switchLanguage } from '../settings/switch-language.ts';
import { useTheme } from '../settings/theme.ts';
import { useReviewFiles } from '../welcome/use-review-files.ts';
import { useDialogs } from './dialogs.ts';
import { focusSearch } from './focus-places.ts';
import { commandTexts, workbenchTexts } from './texts.ts';
import { usePane } from './use-pane.ts';

/** Registers what can be done anywhere in the window. Ids are those that the desktop menu sends. */
export function useAppCommands(): void {
  const enabled = useReviewIsOpen();
  useReviewCommands(enabled);
  useEditCommands();
  useViewCommands(enabled);
  useScreenCommand('claims', 'g c', enabled);
  useScreenCommand('agreement', 'g a', enabled);
  useScreenCommand('references', 'g r', enabled);
  useScreenCommand('imports', 'g i', enabled);
  useScreenCommand('report', 'g p', enabled, '$mod+e');
  useScreenCommand('history', 'g h', enabled);
}

function useReviewCommands(enabled: boolean): void {
  const group = commandTexts.review;
  const show = useDialogs((dialogs) => dialogs.show);
  const files = useReviewFiles();
  useCommand({
    id: 'review.new',
    title: commandTexts.newReview,
    group,
    run: () => show('new-review'),
  });
  useCommand({
    id: 'review.open',
    title: commandTexts.openReview,
    group,
    keys: '$mod+o',
    run: files.chooseAndOpen,
  });
  useCommand({ id: 'review.sample', title: commandTexts.openSample, group, run: files.openSample });
  useCommand({
    id: 'review.close',
    title: commandTexts.closeReview,
    group,
    enabled,
    run: files.close,
  });
  useCommand({
    id: 'review.backups',
    title: backupTexts.command,
    group,
    enabled,
    run: () => show('backups'),
  });
  const backUp = useBackUp();
  useCommand({
    id: 'review.back-up',
    title: backupTexts.backUpCommand,
    group,
    enabled: enabled && !backUp.isPending,
    run: () => backUp.mutate(),
  });
  useCommand({
    id: 'review.settings',
    title: commandTexts.settings,
    group,
    keys: '$mod+Comma',
    enabled,
    run: () => show('settings'),
  });
}

function useEditCommands(): void {
  const { state, undo, redo } = useUndo();
  useCommand({
    id: 'edit.undo',
    title: workbenchTexts.undo,
    group: commandTexts.edit,
    keys: '$mod+z',
    enabled: state.undo !== null,
    run: undo,
  });
  useCommand({
    id: 'edit.redo',
    title: workbenchTexts.redo,
    group: commandTexts.edit,
    keys: '$mod+Shift+z, $mod+y',
    enabled: state.redo !== null,
    run: redo,
  });
}

function useViewCommands(enabled: boolean): void {
  const group = commandTexts.view;
  const show = useDialogs((dialogs) => dialogs.show);
  const setTheme = useTheme((state) => state.setTheme);
  const sidebar = usePane('sidebar');
  const reader = usePane('reader');
  useCommand({
    id: 'view.palette',
    title: commandTexts.palette,
    group,
    keys: '$mod+k',
    unlisted: true,
    run: () => show('palette'),
  });
  useCommand({
    id: 'help.shortcuts',
    title: commandTexts.shortcuts,
    group: commandTexts.help,
    keys: '[Shift]+?, $mod+[Shift]+/',
    run: () => show('shortcuts'),
  });
  useCommand({
    id: 'help.details',
    title: helpTexts.copyDetails,
    group: commandTexts.help,
    run: () => void copyDetails(),
  });
  useCommand({
    id: 'claims.search',
    title: commandTexts.search,
    group,
    keys: '[Shift]+/, $mod+f',
    enabled,
    run: focusSearch,
  });
  useCommand({
    id: 'view.sidebar',
    title: commandTexts.sidebar,
    group,
    keys: '[Shift]+[',
    enabled,
    run: sidebar.toggle,
  });
  useCommand({
    id: 'view.reader',
    title: commandTexts.reader,
    group,
    keys: '[Shift]+]',
    enabled,
    run: reader.toggle,
  });
  useCommand({
    id: 'view.theme-system',
    title: commandTexts.systemTheme,
    group,
    run: () => setTheme('system'),
  });
  useCommand({
    id: 'view.theme-light',
    title: commandTexts.lightTheme,
    group,
    run: () => setTheme('light'),
  });
  useCommand({
    id: 'view.theme-dark',
    title: commandTexts.darkTheme,
    group,
    run: () => setTheme('dark'),
  });
  // Each in its own language, for those who cannot read the other one.
  useCommand({
    id: 'view.language-en',
    title: commandTexts.language(languages.en),
    group: commandTexts.view,
    enabled: language !== 'en',
    run: () => switchLanguage('en'),
  });
  useCommand({
    id: 'view.language-de',
    title: commandTexts.language(languages.de),
    group: commandTexts.view,
    enabled: language !== 'de',
    run: () => switchLanguage('de'),
  });
}

function useScreenCommand(screen: Screen, keys: string, enabled: boolean, more?: string): void {
  useCommand({
    id: `screen.${screen}`,
    title: commandTexts.goTo(workbenchTexts.screen[screen]),
    group: commandTexts.view,
    keys: more === undefined ? keys : `${keys}, ${more}`,
    enabled,
    run: () => useSession.getState().setScreen(screen),
  });
}
