import { useRef } from 'react';
import type { ChangeEvent, ReactNode } from 'react';
import { documentExtensions } from '#core/documents/formats.ts';
import { desktop } from '../api.ts';
import { toast } from '../ui/toast.ts';
import { useDialogs } from '../workbench/dialogs.ts';
import { isFolderDocument } from './collect-files.ts';
import { importFiles, importPaths } from './start-import.ts';
import { importTexts } from './texts.ts';

export interface ImportActions {
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
  readonly paste: () => void;
  /** Hidden file inputs that the actions need somewhere in the page. */
  readonly inputs: ReactNode;
}

/** The three ways to import: the system's file dialog, its folder dialog, pasted text. */
export function useImportActions(): ImportActions {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return {
    chooseFiles: () => {
      if (desktop === null) files.current?.click();
      else
        void desktop
          .pickFiles()
          .then((paths) => (paths.length > 0 ? importPaths(paths) : undefined));
    },
    chooseFolder: () => {
      if (desktop === null) folder.current?.click();
      else
        void desktop.pickFolder().then((path) => (path === null ? undefined : importPaths([path])));
    },
    paste: () => useDialogs.getState().show('paste'),
    inputs: (
      <>
        <input
          ref={files}
          type="file"
          hidden
          multiple
          aria-label={importTexts.filesTitle}
          accept={documentExtensions.join(',')}
          onChange={(event) => take(event, () => true)}
        />
        <input
          ref={folder}
          type="file"
          hidden
          aria-label={importTexts.folderTitle}
          {...{ webkitdirectory: '' }}
          onChange={(event) =>
            take(event, (file) =>
              isFolderDocument(file.webkitRelativePath.split('/').slice(1).join('/')),
            )
          }
        />
      </>
    ),
  };
}

function take(event: ChangeEvent<HTMLInputElement>, wanted: (file: File) => boolean): void {
  const input = event.currentTarget;
  const files = [...(input.files ?? [])].filter(wanted);
  // So that choosing the same file again is a change again.
  input.value = '';
  if (files.length > 0) void importFiles(files);
  else toast({ kind: 'warn', title: importTexts.nothing, detail: importTexts.nothingHint });
}
