import { ClipboardPaste, FileInput, FileText, Folder } from 'lucide-react';
import { desktop } from '../api.ts';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../ui/button.tsx';
import { MenuItem } from '../ui/menu-item.tsx';
import { Menu } from '../ui/menu.tsx';
import { importTexts } from './texts.ts';
import { useImportActions } from './use-import-actions.tsx';

/** The title bar's way to bring documents in; also registers the commands for it. */
export function ImportButton() {
  const { chooseFiles, chooseFolder, paste, inputs } = useImportActions();
  const group = importTexts.button;
  useCommand({
    id: 'import.files',
    title: importTexts.filesTitle,
    group,
    keys: '$mod+i',
    run: chooseFiles,
  });
  useCommand({ id: 'import.folder', title: importTexts.folderTitle, group, run: chooseFolder });
  useCommand({
    id: 'import.paste',
    title: importTexts.pasteTitle,
    group,
    // In a browser these keys are its own.
    ...(desktop === null ? {} : { keys: '$mod+Shift+i' }),
    run: paste,
  });
  return (
    <>
      {inputs}
      <Menu align="end" trigger={<Button icon={<FileInput />}>{importTexts.button}</Button>}>
        <MenuItem icon={<FileText />} keys="$mod+i" onSelect={chooseFiles}>
          {importTexts.files}
        </MenuItem>
        <MenuItem icon={<Folder />} onSelect={chooseFolder}>
          {importTexts.folder}
        </MenuItem>
        <MenuItem icon={<ClipboardPaste />} onSelect={paste}>
          {importTexts.paste}
        </MenuItem>
      </Menu>
    </>
  );
}
